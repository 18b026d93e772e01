package org.cunbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.report.content.ReminderText;
import org.cunbao.report.pdf.ReminderSheet;
import org.cunbao.run.Standing;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;

/**
 * The reminders of a month as files: for each township that owes something a text and a page.
 *
 * @param catalogue in Chinese: what is written goes to the townships
 */
record ReminderFiles(Workspace workspace, Catalogue catalogue) {

    /**
     * What was written.
     *
     * @param folder holds the files; not there when nobody owes anything
     * @param owed who is reminded, and of what
     */
    record Written(Path folder, List<ReturnFolder> owed) {}

    /**
     * Writes them, in the place of those that were written before.
     *
     * @throws IOException when a delivery cannot be read or a file cannot be written
     */
    Written write(MonthDates dates, Instant now) throws IOException {
        Path folder =
                workspace.output().resolve("reminders").resolve(dates.period().toString());
        List<ReturnFolder> owed =
                Standing.of(workspace, catalogue, dates.period()).returns();
        Folders.delete(folder);
        ReminderSheet sheet = new ReminderSheet(catalogue);
        for (ReturnFolder one : owed) {
            ReminderText text = new ReminderText(catalogue, one, dates, now.atZone(Schedule.ZONE));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(one.name() + ".txt"), text.plain(), StandardCharsets.UTF_8);
            Files.write(folder.resolve(one.name() + ".pdf"), sheet.of(text, dates));
        }
        return new Written(folder, owed);
    }
}
