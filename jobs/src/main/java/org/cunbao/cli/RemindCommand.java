package org.cunbao.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.cli.ReminderFiles.Written;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.Text;
import org.cunbao.run.OwedRuns;
import org.cunbao.schedule.Timetable;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao remind [2021-04]}: a reminder to each township that has something to report or to correct. */
@Command(name = "remind")
final class RemindCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    RemindCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = CunBao.of(Objects.requireNonNull(spec)).workspace();
        Catalogue catalogue = Catalogue.read(workspace.templateFiles());
        Instant now = clock.instant();
        MonthDates dates = dates(OwedRuns.schedule(catalogue), now);
        workspace.prepare();
        Written written = new ReminderFiles(workspace, catalogue).write(dates, now);
        terminal.out().println(new DueReminders(terminal, workspace).sentence(dates, written));
        for (ReturnFolder owed : written.owed()) {
            terminal.say(
                    "cli.remind.township",
                    owed.name(),
                    owed.missing().size(),
                    owed.files().size());
        }
        return ExitCode.DONE.code();
    }

    /** Those of the month that was named, or of the one that is being collected. */
    private MonthDates dates(Schedule schedule, Instant now) {
        MonthDates dates = month.isEmpty()
                ? new Timetable(schedule).collecting(now).orElseGet(() -> schedule.dates(schedule.from()))
                : schedule.dates(Month.parse(month));
        if (dates.opens().toInstant().isAfter(now)) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    Text.of("cli.remind.not-open", dates.period().toString(), OwedReport.time(dates.opens())));
        }
        return dates;
    }
}
