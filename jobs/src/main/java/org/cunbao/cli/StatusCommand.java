package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao status [2021-04]}: the last runs, and who has reported. Reads the ledger only. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        Optional<YearMonth> period = month.isEmpty() ? Optional.empty() : Optional.of(Month.parse(month));
        if (!workspace.hasLedger()) {
            if (root.wantsJson()) {
                Json.print(terminal, Map.of("home", workspace.home().toString(), "runs", List.of()));
            } else {
                terminal.say("cli.status.none", workspace.home());
            }
            return ExitCode.DONE.code();
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            List<Run> runs = period.map(ledger.runs()::all).orElseGet(ledger.runs()::all);
            if (root.wantsJson()) {
                printJson(workspace, ledger, runs);
            } else {
                printText(workspace, ledger, runs, period);
            }
        }
        return ExitCode.DONE.code();
    }

    private void printText(Workspace workspace, Ledger ledger, List<Run> runs, Optional<YearMonth> period)
            throws Exception {
        terminal.say("cli.status.home", workspace.home());
        for (Run run : runs) {
            List<UnitStatus> units = ledger.unitStatuses().find(run.period(), run.revision());
            terminal.say(
                    "cli.status.run",
                    run.period(),
                    run.revision(),
                    terminal.messages().text("cli.status." + state(run)),
                    units.stream().filter(UnitStatus::isCounted).count(),
                    units.size(),
                    TIME.format(run.started()),
                    run.reason());
        }
        if (period.isPresent()) {
            if (runs.isEmpty()) {
                terminal.say("cli.status.never", period.get(), files(workspace.input(period.get())));
            } else {
                Areas areas = Catalogue.read(workspace.templateFiles()).areas();
                printMissing(areas, ledger, runs.get(runs.size() - 1));
            }
        }
    }

    private void printMissing(Areas areas, Ledger ledger, Run run) {
        List<UnitStatus> units = ledger.unitStatuses().find(run.period(), run.revision());
        for (State state : List.of(State.NOT_DELIVERED, State.REJECTED, State.CONFLICT)) {
            List<String> names = units.stream()
                    .filter(unit -> unit.state() == state)
                    .map(unit -> areas.fullNameOf(unit.unit()))
                    .toList();
            if (!names.isEmpty()) {
                terminal.say("cli.status.units-" + word(state.name()), terminal.list(names));
            }
        }
    }

    private void printJson(Workspace workspace, Ledger ledger, List<Run> runs) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Run run : runs) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("period", run.period().toString());
            one.put("revision", run.revision());
            one.put("state", state(run));
            one.put("started", run.started().toString());
            one.put("reason", run.reason());
            Map<String, Object> units = new LinkedHashMap<>();
            for (UnitStatus unit : ledger.unitStatuses().find(run.period(), run.revision())) {
                units.put(unit.unit(), word(unit.state().name()));
            }
            one.put("units", units);
            all.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("home", workspace.home().toString());
        answer.put("runs", all);
        Json.print(terminal, answer);
    }

    private static String state(Run run) {
        if (!run.isReleased()) {
            return "unfinished";
        }
        return run.draft() ? "draft" : "final";
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).count();
        }
    }
}
