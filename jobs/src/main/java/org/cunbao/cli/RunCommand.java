package org.cunbao.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Text;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.MonthlyRuns.Ending;
import org.cunbao.run.OwedRuns;
import org.cunbao.run.OwedRuns.Owed;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cunbao run 2021-04}: receives, checks, consolidates and releases a month; {@code cunbao run --due}: what the
 * schedule owes, the reminders whose day has come and every month, in order.
 */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Option(names = "--due")
    private boolean due;

    @Option(names = "--reason", paramLabel = "${bundle:label.text}")
    private String reason = "";

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--with-estimates")
    private boolean withEstimates;

    RunCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = CunBao.of(Objects.requireNonNull(spec)).workspace();
        return LogFile.of(workspace).during(() -> run(workspace)).code();
    }

    private ExitCode run(Workspace workspace) throws InvalidTemplates, IOException {
        try (ConsoleProgress progress = new ConsoleProgress(terminal)) {
            new ExplainLeftovers(workspace).clear();
            MonthlyRuns runs = new MonthlyRuns(workspace, progress, clock);
            if (!due) {
                return runNamed(runs);
            }
            if (!month.isEmpty() || force || withEstimates) {
                throw new Fault(Fault.Kind.USAGE, Text.of("cli.due.alone"));
            }
            workspace.prepare();
            OwedRuns owedRuns = new OwedRuns(workspace, clock);
            new DueReminders(terminal, workspace).write(owedRuns.look()).forEach(terminal.out()::println);
            return runOwed(runs, owedRuns);
        }
    }

    private ExitCode runNamed(MonthlyRuns runs) throws InvalidTemplates, IOException {
        if (month.isEmpty()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.usage.month-or-due"));
        }
        Ending ending = runs.run(Month.parse(month), reason, force, withEstimates);
        return new EndingReport(terminal).print(ending);
    }

    private ExitCode runOwed(MonthlyRuns runs, OwedRuns owedRuns) throws InvalidTemplates, IOException {
        OwedReport report = new OwedReport(terminal);
        Owed owed = owedRuns.look();
        ExitCode worst = ExitCode.DONE;
        if (owed.agenda().owed().isEmpty()) {
            terminal.say("cli.due.nothing");
        }
        if (!owed.ready().isEmpty()) {
            terminal.say("cli.due.begin", owed.ready().size(), Months.list(terminal, owed.ready()));
        }
        for (YearMonth period : owed.ready()) {
            terminal.say("cli.due.month", period);
            Optional<Ending> ending = runs.runFirst(period, reason);
            if (ending.isEmpty()) {
                terminal.say("cli.due.already", period);
            } else if (new EndingReport(terminal).print(ending.get()) == ExitCode.NO) {
                worst = ExitCode.NO;
            }
        }
        if (!owed.withoutDeliveries().isEmpty()) {
            report.printEmpty(owed);
            worst = ExitCode.NO;
        }
        report.print(owed.ready().isEmpty() ? owed : owedRuns.look());
        return worst;
    }
}
