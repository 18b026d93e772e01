package org.cunbao.report.workbook;

import java.util.List;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Layer;
import org.cunbao.report.table.Words;

/** 村级: one row a village, one column a figure, as reported. All totals of the workbook rest on it. */
final class VillageSheet {

    /** The column of the villages' codes. */
    static final int CODES = 0;

    /** The column of their townships' codes. */
    static final int PARENTS = 1;

    private static final int FIRST_ROW = FigureColumns.KEY_ROW + 1;

    private VillageSheet() {}

    /** Where its figures will stand; known before it is written. */
    static Grid grid(Book book) {
        int last = FIRST_ROW + Math.max(0, book.areas(AreaKind.VILLAGE).size() - 1);
        return new Grid(
                book.sheetName("village"), FIRST_ROW, last, last, columns(book).columns());
    }

    private static FigureColumns columns(Book book) {
        return new FigureColumns(4, book.indicators(AreaKind.VILLAGE));
    }

    static void write(Book book) {
        Words words = book.words();
        Page page = Page.open(
                book, book.sheetName("village"), words.text("table.title.village", words.period(book.result())));
        FigureColumns columns = columns(book);
        columns.writeHeads(
                page,
                List.of(
                        words.text("table.village-code"),
                        words.text("table.township-code"),
                        words.text("table.township-name"),
                        words.text("table.village-name")));
        page.width(CODES, 14);
        page.width(PARENTS, 14);
        page.width(2, 10);
        page.width(3, 12);
        int row = FIRST_ROW;
        for (Area village : book.areas(AreaKind.VILLAGE)) {
            writeRow(book, page, columns, row, village);
            row++;
        }
        page.filter(FigureColumns.KEY_ROW, Math.max(FIRST_ROW, row - 1), columns.lastColumn());
    }

    private static void writeRow(Book book, Page page, FigureColumns columns, int row, Area village) {
        page.text(row, CODES, village.code(), book.styles().text());
        page.text(row, PARENTS, village.parent(), book.styles().text());
        page.text(
                row,
                2,
                book.catalogue().areas().nameOf(village.parent()),
                book.styles().text());
        page.text(row, 3, village.name(), book.styles().text());
        columns.forEach((indicator, cell) -> page.figure(
                row,
                columns.columns().getOrDefault(cell, 0),
                book.result().figures().value(Layer.REPORTED, village.code(), cell),
                Page.reported(indicator)));
    }
}
