package org.cunbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.RevisionResult;

/** The page that lies on top of what goes back to a township: PDF/A-2b, dated like the report. */
public final class ReturnCover {

    private final Catalogue catalogue;
    private final Messages messages;

    public ReturnCover(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /**
     * Writes the page. Lists that are too long for it are cut and say by how many.
     *
     * @param target the folder of the township; a page in it is replaced
     * @throws IOException when the file cannot be written, or {@code cover-sheet.jrxml} is unusable or leaves no room
     *     for a single line of the lists; the message says what to do
     */
    public void write(RevisionResult result, ReturnFolder folder, Path target) throws IOException {
        YearMonth period = result.period();
        ReturnCoverLines lines = new ReturnCoverLines(catalogue, folder, period);
        byte[] page = new CoverSheet(catalogue)
                .of(
                        messages.text(
                                "report.return.title",
                                catalogue.areas().county().name()),
                        messages.text(
                                "report.return.period", period.getYear(), period.getMonthValue(), result.revision()),
                        lines::of,
                        period.plusMonths(1).atDay(1).atStartOfDay(Schedule.ZONE));
        Files.write(target.resolve(messages.text("report.return.file")), page);
    }
}
