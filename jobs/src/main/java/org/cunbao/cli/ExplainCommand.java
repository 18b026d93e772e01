package org.cunbao.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.FigureNode;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.lineage.Lineage;
import org.cunbao.run.Results;
import org.cunbao.workspace.ArchivedOriginals;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao explain 2021-04 E07}: a released figure down to the cells that it was made of. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.indicator}", descriptionKey = "indicator")
    private String indicator = "";

    @Option(names = "--area", paramLabel = "${bundle:label.area}")
    private String area = "";

    @Option(names = "--revision", paramLabel = "r1")
    private String revision = "";

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--page")
    private boolean page;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        YearMonth period = Month.parse(month);
        demandOneForm(root);
        return new ReleasedMonth(workspace, period).ask(revision, (ledger, run) -> {
            Results results = Results.frozen(workspace, ledger, run);
            Catalogue catalogue = results.catalogue().speaking(root.language());
            RevisionResult result = results.of(run);
            ArchivedOriginals archive = new ArchivedOriginals(workspace, ledger);
            Lineage lineage = new Lineage(ledger, catalogue, result, archive::removed);
            if (indicator.isEmpty()) {
                return all(catalogue, run, lineage, archive);
            }
            NamedFigure typed = new NamedFigure(terminal, catalogue, period);
            CellKey cell = typed.cell(indicator);
            Area named = typed.area(area);
            FigureNode figure = lineage.of(named, cell)
                    .orElseThrow(() -> new Fault(
                            Fault.Kind.USAGE,
                            Text.of(
                                    "cli.explain.no-figure",
                                    catalogue.areas().fullNameOf(named.code()),
                                    cell.toString())));
            ExplainReport report = new ExplainReport(terminal, catalogue, run, archive);
            if (page) {
                Path file = new ExplainedFigure(workspace, results.catalogue(), result).write(cell, figure);
                report.printConclusion(figure);
                terminal.say("cli.explain.page", file);
            } else if (root.wantsJson()) {
                report.printJson(cell, figure);
            } else {
                report.print(cell, figure, all);
            }
            return figure.addsUp() ? ExitCode.DONE : ExitCode.NO;
        });
    }

    private void demandOneForm(CunBao root) {
        if (page && root.wantsJson()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.explain.page-or-json"));
        }
        if (page && indicator.isEmpty()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.explain.which-page"));
        }
        if (indicator.isEmpty() && !root.wantsJson()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.explain.which-indicator"));
        }
    }

    /** Every figure of the release, for a program that checks them all. */
    private ExitCode all(Catalogue catalogue, Run run, Lineage lineage, ArchivedOriginals archive) {
        List<Area> whole = Stream.concat(Stream.of(catalogue.areas().county()), catalogue.areas().groups().stream())
                .toList();
        Map<CellKey, List<FigureNode>> figures = new LinkedHashMap<>();
        for (Indicator collected : catalogue.indicators().of(run.period())) {
            for (CellKey cell : collected.cells()) {
                figures.put(
                        cell,
                        whole.stream()
                                .flatMap(named -> lineage.of(named, cell).stream())
                                .toList());
            }
        }
        new ExplainReport(terminal, catalogue, run, archive).printJson(figures);
        boolean sound = figures.values().stream().flatMap(List::stream).allMatch(FigureNode::addsUp);
        return sound ? ExitCode.DONE : ExitCode.NO;
    }
}
