package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Value;
import org.cunbao.report.table.Words;

/** 乡镇: one row a township and one for the county. What villages report is added up from their sheet. */
final class TownshipSheet {

    /** The column of the townships' codes. */
    static final int CODES = 0;

    private static final int FIRST_ROW = FigureColumns.KEY_ROW + 1;

    /** Counts numbers and leaves out marks; smaller than any figure. */
    private static final String ANY_NUMBER = "\">-1E+99\"";

    private final Book book;
    private final Grid villages;
    private final FigureColumns columns;

    TownshipSheet(Book book, Grid villages) {
        this.book = book;
        this.villages = villages;
        this.columns = new FigureColumns(
                2,
                Stream.concat(book.indicators(AreaKind.VILLAGE).stream(), book.indicators(AreaKind.TOWNSHIP).stream())
                        .toList());
    }

    /** Where its figures stand. */
    Grid grid() {
        int last = FIRST_ROW + Math.max(0, book.areas(AreaKind.TOWNSHIP).size() - 1);
        return new Grid(book.sheetName("township"), FIRST_ROW, last, last + 1, columns.columns());
    }

    void write() {
        Words words = book.words();
        Page page = Page.open(
                book, book.sheetName("township"), words.text("table.title.township", words.period(book.result())));
        columns.writeHeads(page, List.of(words.text("table.township-code"), words.text("table.township-name")));
        page.width(CODES, 14);
        page.width(1, 12);
        int row = FIRST_ROW;
        for (Area township : book.areas(AreaKind.TOWNSHIP)) {
            writeRow(page, row, township, township.name());
            row++;
        }
        Grid grid = grid();
        writeRow(page, grid.totalRow(), book.catalogue().areas().county(), words.text("table.county-row"));
        page.filter(FigureColumns.KEY_ROW, grid.lastRow(), columns.lastColumn());
        writeEstimates(page, grid);
    }

    /** To the right of the figures, for those that lack something only. */
    private void writeEstimates(Page page, Grid grid) {
        Area county = book.catalogue().areas().county();
        List<Integer> used = new ArrayList<>();
        columns.forEach((indicator, cell) -> {
            if (book.estimate(county, cell).isEmpty()) {
                return;
            }
            int column = columns.lastColumn() + 1 + used.size();
            used.add(column);
            page.head(Page.FIRST_ROW, column, indicator.name());
            page.head(Page.FIRST_ROW + 1, column, book.words().text("table.estimate"));
            page.head(FigureColumns.KEY_ROW, column, book.words().text("table.estimate-key", cell));
            page.width(column, 14);
            int row = FIRST_ROW;
            for (Area township : book.areas(AreaKind.TOWNSHIP)) {
                page.estimate(row, column, book.estimate(township, cell), book.total(township, cell), indicator);
                row++;
            }
            page.estimate(grid.totalRow(), column, book.estimate(county, cell), book.total(county, cell), indicator);
        });
    }

    private void writeRow(Page page, int row, Area area, String name) {
        page.text(row, CODES, area.code(), book.styles().text());
        page.text(row, 1, name, book.styles().text());
        columns.forEach((indicator, cell) -> writeFigure(page, row, area, indicator, cell));
    }

    private void writeFigure(Page page, int row, Area area, Indicator indicator, CellKey cell) {
        int column = columns.columns().getOrDefault(cell, 0);
        Value value = book.total(area, cell);
        boolean complete = book.isComplete(area, cell);
        if (area.kind() == AreaKind.COUNTY) {
            String range = grid().range(cell);
            page.formula(
                    row,
                    column,
                    book.sum("COUNT(" + range + ")", "SUM(" + range + ")", cell, value),
                    value,
                    Page.total(indicator, complete));
        } else if (indicator.form() == AreaKind.TOWNSHIP) {
            page.figure(row, column, value, Page.reported(indicator));
        } else {
            String code = "$" + CellReference.convertNumToColString(CODES) + (row + 1);
            String parents = villages.range(VillageSheet.PARENTS);
            String range = villages.range(cell);
            page.formula(
                    row,
                    column,
                    book.sum(
                            "COUNTIFS(" + parents + "," + code + "," + range + "," + ANY_NUMBER + ")",
                            "SUMIFS(" + range + "," + parents + "," + code + ")",
                            cell,
                            value),
                    value,
                    Page.total(indicator, complete));
        }
    }
}
