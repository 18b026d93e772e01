package org.cunbao.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.ooxml.FixedTimes;

/**
 * One delivery with our marks in it.
 *
 * @param path of the delivery
 * @param notes all that was found in it, the heaviest first
 */
record MarkedCopy(Catalogue catalogue, String path, List<Note> notes, YearMonth period) {

    /** More is not read, and would make a small file large. */
    private static final int LIMIT = 500;

    void write(Originals originals, OutputStream out) throws IOException {
        DeliveredBook own = DeliveredBook.open(path, originals, period);
        try {
            out.write(marked(own));
        } catch (RuntimeException e) {
            if (own.kind() != DeliveredBook.Kind.OWN) {
                throw e;
            }
            // POI opens some workbooks of other programs and then stumbles over a part of them
            out.write(marked(DeliveredBook.copy(path, originals, period)));
        }
    }

    private byte[] marked(DeliveredBook book) throws IOException {
        XSSFWorkbook workbook = book.workbook();
        try {
            new OldMarks(workbook).clear();
            List<Note> shown = notes.subList(0, Math.min(LIMIT, notes.size()));
            List<Marks.Marked> marked = new Marks(workbook, catalogue.messages()).set(shown);
            new ExplanationSheet(workbook, catalogue.messages())
                    .write(title(), head(book.kind()), mark(), shown, marked);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedTimes.apply(bytes.toByteArray());
        } finally {
            // closing would write everything a second time
            workbook.getPackage().revert();
        }
    }

    private String title() {
        return catalogue
                .messages()
                .text("returns.title", ExplanationSheet.NAME, period.getYear(), period.getMonthValue());
    }

    private String mark() {
        return catalogue.county().synthetic() ? catalogue.messages().text("synthetic") : "";
    }

    private List<String> head(DeliveredBook.Kind kind) {
        Messages messages = catalogue.messages();
        LocalDate due = catalogue.correctionsDue(period);
        List<String> head = new ArrayList<>();
        if (!mark().isEmpty()) {
            head.add(mark());
        }
        head.add(messages.text("returns.file", path));
        head.add(messages.text(
                "returns.due",
                count(Weight.ERROR),
                count(Weight.QUERY),
                due.getYear(),
                due.getMonthValue(),
                due.getDayOfMonth()));
        head.add(messages.text("returns.how"));
        switch (kind) {
            case OWN -> {}
            case COPIED -> head.add(messages.text("returns.copied"));
            case LISTED -> head.add(messages.text("returns.listed"));
            case TOO_LARGE -> head.add(messages.text("returns.too-large"));
        }
        if (notes.size() > LIMIT) {
            head.add(messages.text("returns.more", notes.size() - LIMIT));
        }
        return head;
    }

    private long count(Weight weight) {
        return notes.stream().filter(note -> note.weight() == weight).count();
    }
}
