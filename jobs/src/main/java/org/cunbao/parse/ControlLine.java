package org.cunbao.parse;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.ControlTotal;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Sheet;

/**
 * What a sheet says below its table about the figures in it, and what they come to.
 *
 * @param stored the cell with the check figure that the sheet itself computed; empty when there is none, or no result
 *     was stored
 * @param agrees whether the figures in the table come to it; false when none is stored
 * @param computed what they come to, as the sheet would show it
 * @param rows the cell with the number of rows that the table was handed out with
 * @param counted how many rows it has
 */
record ControlLine(Optional<Cell> stored, boolean agrees, BigDecimal computed, Optional<Cell> rows, int counted) {

    private static final String TOTAL = "校验数";
    private static final String ROWS = "指标行数";

    /**
     * Finds the line below a table.
     *
     * @param header the row of the table's header
     * @param columns those that figures may stand in
     * @param code the column by which rows are known
     */
    static ControlLine below(Sheet sheet, int header, Collection<Integer> columns, int code) {
        List<Sheet.Row> below = sheet.rows().stream()
                .filter(row -> row.number() > header)
                .dropWhile(row -> beside(row, TOTAL).isEmpty())
                .toList();
        int end = below.isEmpty() ? header : below.get(0).number();
        ControlTotal total = new ControlTotal();
        int counted = 0;
        for (Sheet.Row row : sheet.rows()) {
            if (row.number() > header && row.number() < end) {
                add(total, row, columns);
                counted += row.cell(code).isBlank() ? 0 : 1;
            }
        }
        Optional<Cell> stored = below.stream()
                .limit(1)
                .flatMap(row -> beside(row, TOTAL).stream())
                .filter(cell -> cell.type() != Cell.Type.NO_VALUE && !cell.isBlank())
                .findFirst();
        return new ControlLine(
                stored,
                stored.flatMap(ControlLine::number).filter(total::agrees).isPresent(),
                total.rounded(),
                below.stream().flatMap(row -> beside(row, ROWS).stream()).findFirst(),
                counted);
    }

    /** Whether the table still has the rows that it was handed out with. */
    boolean isComplete() {
        return rows.flatMap(ControlLine::number)
                .filter(number -> number.compareTo(BigDecimal.valueOf(counted)) == 0)
                .isPresent();
    }

    private static void add(ControlTotal total, Sheet.Row row, Collection<Integer> columns) {
        if (columns.isEmpty()) {
            return;
        }
        int first = Collections.min(columns);
        int last = Collections.max(columns);
        row.cells().subMap(first, last + 1).forEach((column, cell) -> {
            if (cell.type() == Cell.Type.TEXT) {
                total.add(row.number(), column, cell.raw());
            }
            number(cell).ifPresent(number -> total.add(row.number(), column, number));
        });
    }

    private static Optional<BigDecimal> number(Cell cell) {
        return cell.type() == Cell.Type.NUMBER
                ? NumberText.stored(cell.raw()).map(NumberText::amount)
                : Optional.empty();
    }

    /** The cell to the right of a label, filled or not; empty when the row has no such label. */
    private static Optional<Cell> beside(Sheet.Row row, String label) {
        return row.cells().values().stream()
                .filter(cell -> cell.caption().equals(label))
                .map(cell -> row.cells().tailMap(cell.address().column() + 1).values().stream()
                        .findFirst()
                        .orElseGet(() -> row.cell(cell.address().column() + 1)))
                .findFirst();
    }
}
