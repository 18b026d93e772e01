package org.cunbao.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.Words;
import org.cunbao.report.workbook.Styles.FigureLook;

/** 县级: one row an indicator, added up from the sheet of the townships; what departments report stands as it is. */
final class CountySheet {

    private static final int HEAD_ROW = Page.FIRST_ROW;
    private static final int MONTH = 4;
    private static final int MAIN = 5;
    private static final int COVERAGE = 6;
    private static final int CHANGE = 7;
    private static final int UNITS = 8;
    private static final int ESTIMATE_MONTH = 9;
    private static final int ESTIMATE = 10;
    private static final int METHOD = 11;

    private static final List<Integer> WIDTHS = List.of(8, 18, 36, 9, 14, 14, 12, 14, 12, 14, 14, 22);

    private final Book book;
    private final Grid townships;
    private final Area county;

    CountySheet(Book book, Grid townships) {
        this.book = book;
        this.townships = townships;
        this.county = book.catalogue().areas().county();
    }

    void write() {
        Words words = book.words();
        Page page = Page.open(
                book, book.sheetName("county"), words.text("table.title.county", words.period(book.result())));
        List<String> heads = new ArrayList<>(List.of(
                words.text("table.key"),
                words.text("table.chapter"),
                words.text("table.indicator"),
                words.text("table.unit"),
                Column.MONTH.caption(),
                words.text("table.main"),
                words.text("table.coverage-of"),
                words.text("table.change"),
                words.text("table.comparable")));
        if (book.hasEstimates()) {
            heads.addAll(List.of(
                    words.text("table.estimate-month"), words.text("table.estimate"), words.text("table.method")));
        }
        for (int column = 0; column < heads.size(); column++) {
            page.head(HEAD_ROW, column, heads.get(column));
            page.width(column, WIDTHS.get(column));
        }
        page.freeze(HEAD_ROW + 1, 3);
        int row = HEAD_ROW + 1;
        for (Indicator indicator : book.indicators()) {
            writeRow(page, row, indicator);
            row++;
        }
        page.filter(HEAD_ROW, row - 1, heads.size() - 1);
    }

    private void writeRow(Page page, int row, Indicator indicator) {
        page.text(row, 0, indicator.code(), book.styles().text());
        page.text(row, 1, chapter(indicator), book.styles().text());
        page.text(row, 2, indicator.name(), book.styles().text());
        page.text(row, 3, indicator.unit(), book.styles().text());
        page.text(row, MONTH, "", book.styles().text());
        for (CellKey cell : indicator.cells()) {
            writeFigure(page, row, indicator, cell);
        }
        page.text(
                row,
                COVERAGE,
                book.result()
                        .figures()
                        .coverage(Layer.TOTAL, county.code(), indicator.mainCell())
                        .toString(),
                book.styles().figure(Page.total(indicator, book.isComplete(county, indicator.mainCell()))));
        writeChange(page, row, indicator);
        if (book.hasEstimates()) {
            writeEstimates(page, row, indicator);
        }
    }

    private void writeEstimates(Page page, int row, Indicator indicator) {
        page.text(row, ESTIMATE_MONTH, "", book.styles().text());
        Estimate both = Estimate.NONE;
        for (CellKey cell : indicator.cells()) {
            Estimate estimate = book.estimate(county, cell);
            both = both.plus(estimate);
            page.estimate(
                    row,
                    cell.column() == Column.MONTH ? ESTIMATE_MONTH : ESTIMATE,
                    estimate,
                    book.total(county, cell),
                    indicator);
        }
        page.text(row, METHOD, book.words().methods(both), book.styles().text());
    }

    private String chapter(Indicator indicator) {
        return book.catalogue().indicators().chapters().stream()
                .filter(chapter -> chapter.code().equals(indicator.chapter()))
                .map(Chapter::name)
                .findFirst()
                .orElse(indicator.chapter());
    }

    private void writeFigure(Page page, int row, Indicator indicator, CellKey cell) {
        int column = cell.column() == Column.MONTH ? MONTH : MAIN;
        Value value = book.total(county, cell);
        FigureLook look = Page.total(indicator, book.isComplete(county, cell));
        if (townships.has(cell)) {
            String range = townships.range(cell);
            String formula = book.sum("COUNT(" + range + ")", "SUM(" + range + ")", cell, value);
            page.formula(row, column, formula, value, look);
        } else {
            page.figure(row, column, value, look);
        }
    }

    private void writeChange(Page page, int row, Indicator indicator) {
        Optional<Comparison> comparison = book.result().comparisons().stream()
                .filter(candidate -> candidate.area().equals(county.code()))
                .filter(candidate -> candidate.cell().equals(ReportMonth.comparedCell(indicator)))
                .findFirst();
        FigureLook look = Page.total(indicator, true);
        if (comparison.isPresent()) {
            page.number(row, CHANGE, comparison.get().change(), look);
            page.number(row, UNITS, BigDecimal.valueOf(comparison.get().units()), new FigureLook(0, false, true));
        } else {
            page.text(
                    row,
                    CHANGE,
                    book.words().text("table.no-comparison"),
                    book.styles().figure(look));
            page.text(row, UNITS, "", book.styles().text());
        }
    }
}
