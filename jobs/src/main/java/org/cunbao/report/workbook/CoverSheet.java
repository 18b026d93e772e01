package org.cunbao.report.workbook;

import java.util.List;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.report.table.CoverageTable;
import org.cunbao.report.table.Words;

/** 封面: what this is, how complete it is, what is in it and how to read it. */
final class CoverSheet {

    private final Book book;
    private final Page page;
    private int row = Page.FIRST_ROW + 1;

    private CoverSheet(Book book, Page page) {
        this.book = book;
        this.page = page;
    }

    /**
     * Writes it.
     *
     * @param contents the names of the other sheets
     */
    static void write(Book book, List<String> contents) {
        Page page = Page.open(book, book.sheetName("cover"), book.words().title(book.result()));
        page.width(0, 16);
        page.width(1, 90);
        CoverSheet cover = new CoverSheet(book, page);
        cover.writeState();
        cover.writeContents(contents);
        cover.writeNotes();
    }

    private void writeState() {
        Words words = book.words();
        entry(words.text("table.cover.period"), words.period(book.result()));
        entry(
                words.text("table.cover.revision"),
                words.text("table.cover.revision-number", book.result().revision()));
        entry(words.text("table.cover.state"), words.text(book.result().draft() ? "table.draft" : "table.final"));
        entry(words.text("table.cover.office"), book.catalogue().report().office());
        for (AreaKind form : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT)) {
            coverage(book.catalogue().form(form).title(), book.result().coverage(form));
        }
        coverage(words.text("table.form.all"), book.result().coverage());
        entry(
                words.text("table.cover.open-queries"),
                Long.toString(book.result().openQueries()));
    }

    private void coverage(String form, Coverage coverage) {
        entry(
                book.words().text("table.cover.coverage"),
                book.words()
                        .text(
                                "table.cover.coverage-of",
                                form,
                                coverage,
                                CoverageTable.rate(coverage.reported(), coverage.expected())));
    }

    private void writeContents(List<String> contents) {
        row++;
        page.text(
                row, 0, book.words().text("table.cover.contents"), book.styles().head());
        for (String sheet : contents) {
            page.link(row, 1, sheet);
            row++;
        }
    }

    private void writeNotes() {
        row++;
        Words words = book.words();
        page.text(row, 0, words.text("table.cover.notes"), book.styles().head());
        for (Value.Reason reason : List.of(
                Value.Reason.NOT_DELIVERED, Value.Reason.BLANK, Value.Reason.NOT_APPLICABLE, Value.Reason.REJECTED)) {
            note(words.text(words.key("table.cover.mark", reason), words.mark(reason)));
        }
        for (String key : List.of("incomplete", "formulas", "flags", "change")) {
            note(words.text("table.cover." + key));
        }
    }

    private void entry(String caption, String text) {
        page.text(row, 0, caption, book.styles().head());
        page.text(row, 1, text, book.styles().text());
        row++;
    }

    private void note(String text) {
        page.text(row, 1, text, book.styles().plain());
        row++;
    }
}
