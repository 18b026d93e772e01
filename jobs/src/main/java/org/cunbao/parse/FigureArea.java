package org.cunbao.parse;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Formula;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;

/**
 * Which cells of a form decide what is read: its identity above the header, the figures below it.
 *
 * @param header the header's row
 * @param columns those of the figures
 * @param code the column that says what a row is; a row without a code there is no row of figures
 */
record FigureArea(int header, Set<Integer> columns, int code) {

    /** An indicator's, or a unit's. */
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}|\\d+");

    private static final Set<String> CODES = Set.of(LongHeader.CODE, Label.CODE.caption());
    private static final Set<String> COLUMNS =
            Stream.of(Column.values()).map(Column::caption).collect(Collectors.toUnmodifiableSet());

    static FigureArea below(Sheet.Row header) {
        Set<Integer> columns = header.cells().values().stream()
                .filter(cell -> COLUMNS.contains(cell.caption())
                        || CellKey.parse(cell.caption()).isPresent())
                .map(cell -> cell.address().column())
                .collect(Collectors.toUnmodifiableSet());
        int code = header.cells().values().stream()
                .filter(cell -> CODES.contains(cell.caption()))
                .map(cell -> cell.address().column())
                .findFirst()
                .orElse(1);
        return new FigureArea(header.number(), columns, code);
    }

    /** Whether a cell holds a figure. */
    boolean isFigure(Sheet.Row row, Cell cell) {
        return row.number() > header
                && columns.contains(cell.address().column())
                && CODE.matcher(PlainText.compact(row.cell(code).raw())).matches();
    }

    /** Whether a cell holds a figure, or stands above them, where the identity is. */
    boolean decides(Sheet.Row row, Cell cell) {
        return row.number() < header || isFigure(row, cell);
    }

    /** The cells that decide and hold a formula, from top to bottom. */
    Stream<Cell> formulas(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().values().stream().filter(cell -> decides(row, cell)))
                .filter(cell -> formula(sheet, cell).isPresent());
    }

    static Optional<Formula> formula(Sheet sheet, Cell cell) {
        return Optional.ofNullable(sheet.features().formulas().get(cell.address()));
    }
}
