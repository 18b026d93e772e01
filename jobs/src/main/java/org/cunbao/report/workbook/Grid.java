package org.cunbao.report.workbook;

import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.cunbao.domain.CellKey;

/**
 * Where the figures of a sheet stand that has one area a row and one figure a column, for formulas elsewhere.
 *
 * @param sheet its name
 * @param firstRow of the areas, from 0
 * @param lastRow of the areas, from 0; not before the first
 * @param totalRow the row that adds them up, from 0; meaningless when the sheet has none
 * @param columns of the figures, from 0
 */
record Grid(String sheet, int firstRow, int lastRow, int totalRow, Map<CellKey, Integer> columns) {

    Grid {
        columns = Map.copyOf(columns);
    }

    boolean has(CellKey cell) {
        return columns.containsKey(cell);
    }

    /** The figures of all areas in a column. */
    String range(CellKey cell) {
        return range(column(cell));
    }

    String range(int column) {
        String letters = CellReference.convertNumToColString(column);
        return quoted() + "$" + letters + "$" + (firstRow + 1) + ":$" + letters + "$" + (lastRow + 1);
    }

    /** The cell that adds up a column. */
    String total(CellKey cell) {
        return quoted() + "$" + CellReference.convertNumToColString(column(cell)) + "$" + (totalRow + 1);
    }

    private int column(CellKey cell) {
        Integer column = columns.get(cell);
        if (column == null) {
            throw new IllegalArgumentException(sheet + " has no column " + cell);
        }
        return column;
    }

    private String quoted() {
        return "'" + sheet.replace("'", "''") + "'!";
    }
}
