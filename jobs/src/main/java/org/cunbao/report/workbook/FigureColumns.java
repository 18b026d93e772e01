package org.cunbao.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;

/** The columns of a sheet that has one figure a column: name, unit and key above each other. */
final class FigureColumns {

    /** The row of the keys such as {@code A01.本月}, by which a column is found again. */
    static final int KEY_ROW = Page.FIRST_ROW + 2;

    /** Columns that fit on one printed page beside the names. */
    private static final int PER_PAGE = 14;

    private static final int WIDTH = 11;

    /** Chinese characters that fit beside each other in a column of that width. */
    private static final int CHINESE_PER_LINE = 5;

    /** Points. */
    private static final int LINE = 14;

    private final int first;
    private final Map<CellKey, Integer> columns = new LinkedHashMap<>();
    private final Map<CellKey, Indicator> indicators = new LinkedHashMap<>();

    FigureColumns(int first, List<Indicator> indicators) {
        this.first = first;
        for (Indicator indicator : indicators) {
            for (CellKey cell : indicator.cells()) {
                this.columns.put(cell, first + this.columns.size());
                this.indicators.put(cell, indicator);
            }
        }
    }

    Map<CellKey, Integer> columns() {
        return columns;
    }

    int lastColumn() {
        return first + columns.size() - 1;
    }

    /** The heads, given those of the columns before the figures. */
    void writeHeads(Page page, List<String> before) {
        for (int column = 0; column < before.size(); column++) {
            page.head(Page.FIRST_ROW, column, "");
            page.head(Page.FIRST_ROW + 1, column, "");
            page.head(KEY_ROW, column, before.get(column));
        }
        forEach((indicator, cell) -> {
            int column = columns.getOrDefault(cell, first);
            page.head(Page.FIRST_ROW, column, indicator.name());
            page.head(Page.FIRST_ROW + 1, column, indicator.unit());
            page.head(KEY_ROW, column, cell.toString());
            page.width(column, WIDTH);
        });
        page.height(Page.FIRST_ROW, LINE * lines());
        page.freeze(KEY_ROW + 1, before.size());
        page.pagesWide(Math.max(1, (columns.size() + PER_PAGE - 1) / PER_PAGE));
    }

    /** How many lines the longest name takes. */
    private int lines() {
        int widest = indicators.values().stream()
                .mapToInt(indicator -> indicator.name().length())
                .max()
                .orElse(1);
        return (widest + CHINESE_PER_LINE - 1) / CHINESE_PER_LINE;
    }

    void forEach(BiConsumer<Indicator, CellKey> action) {
        indicators.forEach((cell, indicator) -> action.accept(indicator, cell));
    }
}
