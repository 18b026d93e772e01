package org.cunbao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.cli.ReminderFiles.Written;
import org.cunbao.run.OwedRuns.Owed;
import org.cunbao.schedule.Reminder;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;

/**
 * Writes the reminders whose day has come, once for each day, whoever asks and however often. A day on which nobody
 * asked is made up for until the deadline.
 */
record DueReminders(Terminal terminal, Workspace workspace) {

    /**
     * Writes what is due.
     *
     * @return a sentence for each month whose reminders were written: where they are, or that nobody owes anything
     * @throws IOException when a delivery cannot be read or a file cannot be written
     * @throws org.cunbao.workspace.Fault when another run holds the workspace just when some are due
     */
    List<String> write(Owed owed) throws InvalidTemplates, IOException {
        ReminderFiles files = new ReminderFiles(workspace, owed.catalogue());
        List<String> sentences = new ArrayList<>();
        for (Reminder due : owed.timetable().reminders(owed.now())) {
            if (!files.areOf(due)) {
                Optional<Written> written = WorkspaceLock.whileHeld(
                        workspace,
                        () -> files.areOf(due) ? Optional.empty() : Optional.of(files.write(due.dates(), owed.now())));
                sentences.addAll(written.stream()
                        .map(done -> sentence(due.dates(), done))
                        .toList());
            }
        }
        return sentences;
    }

    /** What became of the reminders of a month. */
    String sentence(MonthDates dates, Written written) {
        return written.owed().isEmpty()
                ? terminal.messages().text("cli.remind.none", dates.period())
                : terminal.messages()
                        .text(
                                "cli.remind.done",
                                dates.period(),
                                OwedReport.time(dates.deadline()),
                                written.owed().size(),
                                written.folder());
    }
}
