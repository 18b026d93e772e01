package org.cunbao.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.lineage.Staleness;
import org.cunbao.period.PeriodReports;
import org.cunbao.run.OwedRuns;
import org.cunbao.run.OwedRuns.Owed;
import org.cunbao.run.Standing;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cunbao status [2021-04]}: the last runs and the account of the last, who has reported, and what is due next.
 * Records nothing.
 */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    StatusCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        Optional<YearMonth> period = month.isEmpty() ? Optional.empty() : Optional.of(Month.parse(month));
        if (root.wantsJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("home", workspace.home().toString());
            answer.put("runs", json(workspace, period));
            if (workspace.hasLedger()) {
                try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
                    last(runs(ledger, period))
                            .ifPresent(run ->
                                    answer.put("account", new LastAccount(terminal, workspace, ledger, run).json()));
                    answer.put("head", ledger.auditTrail().head().toString());
                }
            }
            owed(workspace).ifPresent(owed -> answer.put("schedule", new OwedReport(terminal).json(owed)));
            Json.print(terminal, answer);
            return ExitCode.DONE.code();
        }
        boolean run = printRuns(workspace, period);
        if (period.isPresent()) {
            printMissing(workspace, period.get(), run);
        }
        owed(workspace).ifPresent(this::print);
        return ExitCode.DONE.code();
    }

    /** Says whether there was anything to tell. */
    private boolean printRuns(Workspace workspace, Optional<YearMonth> period) throws IOException {
        if (!workspace.hasLedger()) {
            terminal.say("cli.status.none", workspace.home());
            return false;
        }
        terminal.say("cli.status.home", workspace.home());
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            List<Run> runs = runs(ledger, period);
            for (Run run : runs) {
                List<UnitStatus> units = ledger.unitStatuses().find(run.period(), run.revision());
                terminal.say(
                        "cli.status.run",
                        run.period(),
                        run.revision(),
                        terminal.messages().text("cli.status." + state(run)),
                        units.stream().filter(UnitStatus::isCounted).count(),
                        units.size(),
                        terminal.time(run.started()),
                        run.reason());
            }
            last(runs).ifPresent(run -> new LastAccount(terminal, workspace, ledger, run).print());
            Staleness.of(ledger)
                    .forEach(stale -> terminal.say(
                            "cli.status.stale",
                            stale.period(),
                            stale.revision(),
                            stale.before(),
                            stale.used(),
                            stale.newest()));
            for (PeriodReports.Stale stale : new PeriodReports(workspace).stale(ledger)) {
                terminal.say(
                        stale.used() == 0 ? "cli.status.stale-period-month" : "cli.status.stale-period",
                        stale.period(),
                        stale.revision(),
                        stale.month(),
                        stale.used(),
                        stale.newest());
            }
            terminal.say("cli.head", ledger.auditTrail().head());
            return !runs.isEmpty();
        }
    }

    private static List<Run> runs(Ledger ledger, Optional<YearMonth> period) {
        return period.map(ledger.runs()::all).orElseGet(ledger.runs()::all);
    }

    /** The run that was begun last. */
    private static Optional<Run> last(List<Run> runs) {
        return runs.stream()
                .max(Comparator.comparing(Run::started)
                        .thenComparing(Run::period)
                        .thenComparing(Run::revision));
    }

    /** What the schedule owes; empty without a schedule, and when the clock cannot be right, which is told. */
    private Optional<Owed> owed(Workspace workspace) throws Exception {
        try {
            return Optional.of(new OwedRuns(workspace, clock).look());
        } catch (Fault e) {
            terminal.complain("cli.status.no-schedule", terminal.messages().text(e.text()));
            return Optional.empty();
        }
    }

    private void print(Owed owed) {
        owed.last()
                .ifPresent(run -> terminal.say(
                        "cli.status.last",
                        run.period(),
                        run.revision(),
                        terminal.messages().text("cli.status." + state(run)),
                        terminal.time(run.released().orElse(run.started()))));
        if (!owed.ready().isEmpty()) {
            terminal.say("cli.status.owed", Months.list(terminal, owed.ready()));
        }
        OwedReport report = new OwedReport(terminal);
        if (!owed.withoutDeliveries().isEmpty()) {
            report.printEmpty(owed);
        }
        report.printNext(owed);
    }

    /** As the next run would find it, so that it agrees with the reminders. */
    private void printMissing(Workspace workspace, YearMonth period, boolean run) throws Exception {
        Catalogue catalogue = Catalogue.read(workspace.templateFiles());
        Standing standing = Standing.of(workspace, catalogue, period);
        if (!run) {
            terminal.say("cli.status.never", period, standing.arrived());
            if (standing.arrived() == 0) {
                return;
            }
        } else if (standing.arrived() > 0) {
            terminal.say("cli.status.arrived", period, standing.arrived());
        }
        for (State state : List.of(State.NOT_DELIVERED, State.REJECTED, State.CONFLICT)) {
            List<String> names = standing.units().stream()
                    .filter(unit -> unit.state() == state)
                    .map(unit -> catalogue.areas().fullNameOf(unit.unit()))
                    .toList();
            if (!names.isEmpty()) {
                terminal.say("cli.status.units-" + word(state.name()), terminal.list(names));
            }
        }
    }

    private static List<Map<String, Object>> json(Workspace workspace, Optional<YearMonth> period) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (!workspace.hasLedger()) {
            return all;
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            for (Run run : runs(ledger, period)) {
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
        }
        return all;
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
}
