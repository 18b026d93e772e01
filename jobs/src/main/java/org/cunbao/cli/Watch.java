package org.cunbao.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.RevisionResult;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.MonthlyRuns.Ending;
import org.cunbao.run.MonthlyRuns.Ending.Released;
import org.cunbao.run.OwedRuns;
import org.cunbao.run.OwedRuns.Owed;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;

/**
 * Looks at the clock every minute and does what has become due, until it is told to stop. It never trusts that as much
 * time has passed as it has waited: the computer may have slept, and its clock may have been set.
 */
final class Watch {

    private static final Duration ROUND = Duration.ofMinutes(1);

    /** After a failure: what is wrong is hardly put right within a minute. */
    private static final int ROUNDS_OF_REST = 30;

    private final Terminal terminal;
    private final Workspace workspace;
    private final Clock clock;
    private final MonthlyRuns runs;
    private final OwedRuns owedRuns;
    private final DueReminders reminders;
    private final Failures failures;
    private final Map<YearMonth, Instant> attempts = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private int rest;

    Watch(Terminal terminal, Workspace workspace, Clock clock, MonthlyRuns runs) {
        this.terminal = terminal;
        this.workspace = workspace;
        this.clock = clock;
        this.runs = runs;
        this.owedRuns = new OwedRuns(workspace, clock);
        this.reminders = new DueReminders(terminal, workspace);
        this.failures = new Failures(terminal, workspace);
    }

    /** Lets time pass. */
    interface Pause {
        /**
         * Waits.
         *
         * @return false when the watch is told to stop
         */
        boolean pause(Duration time) throws InterruptedException;
    }

    /** Watches until the pause says no. */
    void run(Pause pause) throws InterruptedException {
        say("cli.schedule.start", workspace.home());
        do {
            round();
        } while (pause.pause(untilNextRound()));
        say("cli.schedule.end");
    }

    private Duration untilNextRound() {
        Instant now = clock.instant();
        return Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(ROUND));
    }

    private void round() {
        if (rest > 0) {
            rest--;
            return;
        }
        try {
            doWhatIsDue();
            told.remove("failure");
        } catch (Exception e) {
            fail(e);
        }
    }

    /** The same failure is told once; the watch goes on, because somebody may put it right. */
    private void fail(Exception e) {
        if (!e.toString().equals(told.put("failure", e.toString()))) {
            say("cli.schedule.failed");
            failures.handle(e);
        }
        boolean busy = e instanceof Fault fault && fault.kind() == Fault.Kind.BUSY;
        rest = busy ? 0 : ROUNDS_OF_REST;
    }

    private void doWhatIsDue() throws InvalidTemplates, IOException {
        Owed owed = owedRuns.look();
        OwedReport report = new OwedReport(terminal);
        if (!owed.agenda().yearsWithoutHolidays().isEmpty()) {
            once("holidays", report.holidays(owed));
        }
        reminders.write(owed).forEach(this::line);
        for (YearMonth period : owed.ready()) {
            if (isTimeFor(period, owed)) {
                run(period);
            }
        }
        for (YearMonth period : owed.withoutDeliveries()) {
            if (isTimeFor(period, owed)) {
                attempts.put(period, owed.timetable().nextAttempt(period, owed.now()));
            }
        }
        if (!owed.withoutDeliveries().isEmpty()) {
            once(
                    "empty",
                    terminal.messages().text("cli.schedule.empty", Months.list(terminal, owed.withoutDeliveries())));
        }
        once("next", report.next(owed));
    }

    /**
     * A month of which nothing had come is not run on its first file, but when the report's time of day comes again.
     */
    private boolean isTimeFor(YearMonth period, Owed owed) {
        Instant attempt = attempts.get(period);
        return attempt == null || !attempt.isAfter(owed.now());
    }

    private void run(YearMonth period) throws InvalidTemplates, IOException {
        say("cli.schedule.run", period);
        Optional<Ending> ending = runs.runFirst(period, "");
        if (ending.isPresent() && ending.get() instanceof Released released) {
            RevisionResult result = released.result();
            say(
                    "cli.schedule.released",
                    period,
                    released.run().revision(),
                    terminal.messages().text(result.draft() ? "cli.status.draft" : "cli.status.final"),
                    result.coverage(),
                    result.openQueries(),
                    released.folder());
        }
    }

    private void once(String kind, String sentence) {
        if (!sentence.equals(told.put(kind, sentence))) {
            line(sentence);
        }
    }

    private void say(String key, Object... arguments) {
        line(terminal.messages().text(key, arguments));
    }

    private void line(String sentence) {
        terminal.say("cli.schedule.line", OwedReport.time(clock.instant().atZone(Schedule.ZONE)), sentence);
    }
}
