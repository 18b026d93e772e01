package org.cunbao.parse.file;

import java.util.List;
import java.util.SortedMap;
import org.cunbao.domain.DeliveredSheet;

/**
 * A table of cells, whatever kind of file it came from.
 *
 * @param name empty for a file without sheets
 * @param rows those that hold a cell, from top to bottom
 * @param features what it has beside them
 */
public record Sheet(String name, List<Row> rows, SheetFeatures features) {

    public Sheet(String name, List<Row> rows) {
        this(name, rows, SheetFeatures.NONE);
    }

    public Sheet {
        rows = List.copyOf(rows);
    }

    public DeliveredSheet delivered() {
        return new DeliveredSheet(
                name,
                rows.stream()
                        .flatMap(row -> row.cells().values().stream())
                        .map(Cell::delivered)
                        .toList());
    }

    /**
     * One row.
     *
     * @param number from 1
     * @param cells by column, from 1
     */
    public record Row(int number, SortedMap<Integer, Cell> cells) {

        /** The cell of a column; a blank one where the file has none. */
        public Cell cell(int column) {
            Cell cell = cells.get(column);
            return cell == null ? Cell.blank(new Address(number, column)) : cell;
        }

        public boolean isBlank() {
            return cells.values().stream().allMatch(Cell::isBlank);
        }
    }
}
