package org.cunbao.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.report.content.ReminderText;
import org.cunbao.report.font.Repertoire;

/** A reminder as a page to be printed: PDF/A-2b, dated by the month's deadline. */
public final class ReminderSheet {

    private final Catalogue catalogue;
    private final Messages messages;

    public ReminderSheet(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /**
     * The bytes of the page. Lists that are too long for it are cut and say by how many.
     *
     * @throws IOException when {@code cover-sheet.jrxml} is unusable or leaves no room for a single line of the lists;
     *     the message says what to do
     */
    public byte[] of(ReminderText text, MonthDates dates) throws IOException {
        return new CoverSheet(catalogue)
                .of(
                        messages.text(
                                "report.remind.title",
                                catalogue.areas().county().name()),
                        messages.text(
                                "report.remind.period",
                                dates.period().getYear(),
                                dates.period().getMonthValue()),
                        room -> lines(text, room),
                        dates.deadline());
    }

    private static List<Map<String, String>> lines(ReminderText text, CoverSheet.Room room) {
        return text.lines(room.units(), room.files()).stream()
                .map(line -> CoverSheet.line(line.kind(), Repertoire.legible(line.text())))
                .toList();
    }
}
