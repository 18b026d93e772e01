package org.cunbao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.ledger.FigureSets.Vintage;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao history E07 永清镇张杨村}: a figure of an area in every month and revision that was released. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.indicator}", descriptionKey = "indicator")
    private String indicator = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.area}", descriptionKey = "area")
    private String area = "";

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        Catalogue catalogue = root.catalogue();
        if (!workspace.hasLedger()) {
            throw nothing(workspace);
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            Run last = ledger.runs().all().stream()
                    .filter(Run::isReleased)
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> nothing(workspace));
            NamedFigure typed = new NamedFigure(terminal, catalogue, last.period());
            CellKey cell = typed.cell(indicator);
            Area of = typed.area(area);
            List<Vintage> vintages = ledger.figureSets().history(of.code(), cell);
            if (root.wantsJson()) {
                printJson(of, cell, vintages);
            } else {
                print(catalogue, of, cell, vintages);
            }
            return (vintages.isEmpty() ? ExitCode.NO : ExitCode.DONE).code();
        }
    }

    private static Fault nothing(Workspace workspace) {
        return new Fault(
                Fault.Kind.USAGE, Text.of("cli.status.none", workspace.home().toString()));
    }

    private void print(Catalogue catalogue, Area of, CellKey cell, List<Vintage> vintages) {
        Indicator collected = catalogue.indicators().find(cell.indicator()).orElseThrow();
        terminal.say(
                vintages.isEmpty() ? "cli.history.none" : "cli.history.head",
                catalogue.areas().fullNameOf(of.code()),
                cell,
                collected.name(),
                collected.unit());
        for (Vintage vintage : vintages) {
            Observation observation = vintage.observation();
            terminal.say(
                    "cli.history.line",
                    vintage.period(),
                    vintage.revision(),
                    text(observation.value()),
                    observation.origin() instanceof SourceCell source
                            ? source.place()
                            : terminal.messages().text("cli.history.coverage", observation.origin()));
        }
    }

    private String text(Value value) {
        return value instanceof Value.Missing missing
                ? terminal.messages().text("cli.value." + word(missing.reason()))
                : value.number().orElseThrow().toPlainString();
    }

    private static String word(Value.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void printJson(Area of, CellKey cell, List<Vintage> vintages) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Vintage vintage : vintages) {
            Observation observation = vintage.observation();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("period", vintage.period().toString());
            one.put("revision", vintage.revision());
            one.put(
                    "value",
                    observation
                            .value()
                            .number()
                            .map(number -> number.toPlainString())
                            .orElse(""));
            one.put(
                    "status",
                    observation.value() instanceof Value.Missing missing ? word(missing.reason()) : "reported");
            if (observation.origin() instanceof Coverage coverage) {
                one.put("reported", coverage.reported());
                one.put("expected", coverage.expected());
            } else if (observation.origin() instanceof SourceCell source) {
                one.put("file", source.file());
                one.put("sheet", source.sheet());
                one.put("cell", source.address());
                one.put("raw", source.raw());
            }
            list.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("area", of.code());
        answer.put("indicator", cell.indicator());
        answer.put("column", cell.column().caption());
        answer.put("vintages", list);
        Json.print(terminal, answer);
    }
}
