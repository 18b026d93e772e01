package org.cunbao.forms;

import java.util.List;
import org.cunbao.domain.Column;

/**
 * Which spreadsheet column of a form holds what, counted from 0.
 *
 * @param showsLastMonth whether last month's figures stand at the right
 */
record Layout(boolean showsLastMonth) {

    static final int NAME = 0;
    static final int CODE = 1;
    static final int UNIT = 2;
    static final int ADJUSTMENT = 6;
    static final int EXPLANATION = 7;

    /** The columns of which last month's figures are shown. */
    static final List<Column> FIGURES = List.of(Column.MONTH, Column.CUMULATIVE, Column.END);

    static final List<Column> ENTRIES = List.of(Column.MONTH, Column.CUMULATIVE, Column.END, Column.ADJUSTMENT);

    private static final int ENTRY_WIDTH = 10;
    private static final int ADJUSTMENT_WIDTH = 7;

    static final int NAME_WIDTH = 38;
    static final int EXPLANATION_WIDTH = 20;
    private static final int LAST_MONTH_WIDTH = 8;

    int entry(Column column) {
        return UNIT + 1 + ENTRIES.indexOf(column);
    }

    int lastMonth(Column column) {
        return EXPLANATION + 1 + FIGURES.indexOf(column);
    }

    int end() {
        return showsLastMonth ? EXPLANATION + FIGURES.size() : EXPLANATION;
    }

    /** From left to right: Excel mends a file whose columns are declared in another order. */
    void applyWidths(Paper paper) {
        paper.width(NAME, NAME_WIDTH);
        paper.width(CODE, 6);
        paper.width(UNIT, 8);
        for (Column column : ENTRIES) {
            paper.width(entry(column), column == Column.ADJUSTMENT ? ADJUSTMENT_WIDTH : ENTRY_WIDTH);
        }
        for (int column = EXPLANATION; column <= end(); column++) {
            paper.width(column, column == EXPLANATION ? EXPLANATION_WIDTH : LAST_MONTH_WIDTH);
        }
    }
}
