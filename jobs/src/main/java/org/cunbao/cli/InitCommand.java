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
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.county.CodeList;
import org.cunbao.county.CountyTemplates;
import org.cunbao.county.InvalidCodes;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Text;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code cunbao init}: writes {@code templates/}, {@code input/} and {@code output/}; leaves what is there alone. With
 * {@code --county} the templates are another county's, made from the official list of area codes.
 */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--county", paramLabel = "${bundle:label.code}")
    private String county = "";

    @Option(names = "--areas", arity = "1..*", paramLabel = "${bundle:label.file}")
    private List<Path> areas = List.of();

    @Option(names = "--name", paramLabel = "${bundle:label.name}")
    private String name = "";

    @Option(names = "--from", paramLabel = "${bundle:label.month}")
    private String from = "";

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = CunBao.of(Objects.requireNonNull(spec)).workspace();
        if (!county.isEmpty()) {
            return found(workspace).code();
        }
        if (!areas.isEmpty() || !name.isEmpty() || !from.isEmpty()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.init.no-county"));
        }
        Files.createDirectories(workspace.home());
        workspace.prepare();
        TemplateFiles packed = TemplateFiles.packed();
        boolean ofAnother = Files.isDirectory(workspace.templates())
                && CountyTemplates.countyOf(workspace.templateFiles())
                        .filter(code -> CountyTemplates.countyOf(packed)
                                .filter(code::equals)
                                .isEmpty())
                        .isPresent();
        int written = 0;
        int kept = 0;
        for (Map.Entry<String, byte[]> file : packed.all().entrySet()) {
            Path target = workspace.templates().resolve(file.getKey());
            if (Files.exists(target)) {
                kept++;
            } else if (!ofAnother || !CountyTemplates.isOfOneCounty(file.getKey())) {
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
                written++;
            }
        }
        terminal.say("cli.init.done", workspace.home(), written, kept);
        return ExitCode.DONE.code();
    }

    /** Makes a workspace for a county that has none. */
    private ExitCode found(Workspace workspace) throws InvalidCodes, InvalidTemplates, IOException {
        if (!county.matches("\\d{6}")) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.init.code", county));
        }
        if (areas.isEmpty()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.init.no-areas", county));
        }
        if (Files.exists(workspace.templates()) || workspace.hasLedger()) {
            throw new Fault(
                    Fault.Kind.USAGE, Text.of("cli.init.taken", workspace.home().toString(), county));
        }
        Optional<YearMonth> first =
                Optional.of(from).filter(text -> !text.isEmpty()).map(Month::parse);
        CodeList list = CodeList.read(county, Optional.of(name).filter(text -> !text.isEmpty()), areas);
        TemplateFiles files = CountyTemplates.of(TemplateFiles.packed(), list, first);
        Catalogue catalogue = Catalogue.read(files);
        Files.createDirectories(workspace.home());
        workspace.prepare();
        write(files, workspace.templates());
        tell(workspace, list, files, catalogue);
        return ExitCode.DONE;
    }

    /** All files or none: a folder that is cut off half-way must not look like a county's templates. */
    private static void write(TemplateFiles files, Path folder) throws IOException {
        Path fresh = folder.resolveSibling(".templates");
        Folders.delete(fresh);
        for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
            Path target = fresh.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Files.move(fresh, folder);
    }

    private void tell(Workspace workspace, CodeList list, TemplateFiles files, Catalogue catalogue) {
        long villages = list.villages().stream()
                .filter(village -> village.kind() == AreaKind.VILLAGE)
                .count();
        long doubtful =
                list.villages().stream().filter(CodeList.Village::doubtful).count();
        terminal.say(
                "cli.init.county",
                workspace.home(),
                catalogue.county().area().name(),
                list.townships().size(),
                villages,
                list.villages().size() - villages);
        if (doubtful > 0) {
            terminal.say("cli.init.doubtful", doubtful);
        }
        terminal.say("cli.init.to-fill");
        CountyTemplates.toFill(files).forEach(place -> terminal.out().println("  templates/" + place));
    }
}
