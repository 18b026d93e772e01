package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Figures;
import org.cunbao.forms.CollectionForms;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao forms 2021-05}: a blank form for every unit, last month's figures beside. */
@Command(name = "forms")
final class FormsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    FormsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        YearMonth period = Month.parse(month);
        Workspace workspace = CunBao.of(Objects.requireNonNull(spec)).workspace();
        Catalogue catalogue = Catalogue.read(workspace.templateFiles());
        workspace.prepare();
        Optional<Figures> lastMonth = LastMonth.before(period, workspace).figures();
        Path folder = workspace.output().resolve("forms").resolve(period.toString());
        int written = write(catalogue, period, lastMonth, folder);
        terminal.say(lastMonth.isPresent() ? "cli.forms.done" : "cli.forms.done-first", written, folder, period);
        return ExitCode.DONE.code();
    }

    private static int write(Catalogue catalogue, YearMonth period, Optional<Figures> lastMonth, Path folder)
            throws IOException {
        CollectionForms forms = new CollectionForms(catalogue);
        Path fresh = folder.resolveSibling("." + folder.getFileName());
        Folders.delete(fresh);
        List<Area> units = catalogue.reportingUnits(period);
        for (Area unit : units) {
            Path file = fresh.resolve(forms.fileName(unit, period));
            Files.createDirectories(file.getParent());
            Files.write(file, forms.workbook(unit, period, lastMonth, Map.of()));
        }
        Folders.delete(folder);
        Files.move(fresh, folder);
        return units.size();
    }
}
