package org.cunbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.report.content.ReminderText;
import org.cunbao.report.pdf.ReminderSheet;
import org.cunbao.run.OwedRuns;
import org.cunbao.run.Standing;
import org.cunbao.schedule.Reminder;
import org.cunbao.schedule.Timetable;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;

/**
 * The reminders of a month as files: for each township that owes something a text and a page.
 *
 * @param catalogue in Chinese: what is written goes to the townships
 */
record ReminderFiles(Workspace workspace, Catalogue catalogue) {

    private static final Pattern NOTE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\n");

    /**
     * What was written.
     *
     * @param folder holds the files; not there when nobody owes anything
     * @param owed who is reminded, and of what
     */
    record Written(Path folder, List<ReturnFolder> owed) {}

    /**
     * Whether those of a reminder's day, or of a later day, have been written. A note that was cut off does not count.
     */
    boolean areOf(Reminder due) throws IOException {
        Path note = note(due.dates());
        if (!Files.isRegularFile(note)) {
            return false;
        }
        Matcher noted = NOTE.matcher(Files.readString(note, StandardCharsets.ISO_8859_1));
        return noted.matches() && !LocalDate.parse(noted.group(1)).isBefore(due.day());
    }

    /**
     * Writes them, in the place of those that were written before; they appear together. Of which reminder day they are
     * is noted last.
     *
     * @throws IOException when a delivery cannot be read or a file cannot be written
     */
    Written write(MonthDates dates, Instant now) throws IOException {
        Path folder = folder().resolve(dates.period().toString());
        List<ReturnFolder> owed =
                Standing.of(workspace, catalogue, dates.period()).returns();
        Path staging = workspace.staging().resolve("reminders-" + dates.period());
        Folders.makeAnew(staging);
        ReminderSheet sheet = new ReminderSheet(catalogue);
        for (ReturnFolder one : owed) {
            ReminderText text = new ReminderText(catalogue, one, dates, now.atZone(Schedule.ZONE));
            Files.writeString(staging.resolve(one.name() + ".txt"), text.plain(), StandardCharsets.UTF_8);
            Files.write(staging.resolve(one.name() + ".pdf"), sheet.of(text, dates));
        }
        Files.createDirectories(folder());
        Folders.delete(folder);
        if (owed.isEmpty()) {
            Folders.delete(staging);
        } else {
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        noteDay(dates, now);
        return new Written(folder, owed);
    }

    private void noteDay(MonthDates dates, Instant now) throws IOException {
        Optional<Reminder> due = new Timetable(OwedRuns.schedule(catalogue))
                .reminders(now).stream()
                        .filter(reminder -> reminder.dates().period().equals(dates.period()))
                        .findFirst();
        if (due.isPresent()) {
            Files.writeString(note(dates), due.get().day() + "\n", StandardCharsets.ISO_8859_1);
        }
    }

    private Path folder() {
        return workspace.output().resolve("reminders");
    }

    /** Of which day the reminders of a month are. */
    private Path note(MonthDates dates) {
        return folder().resolve("." + dates.period());
    }
}
