package org.cunbao.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.domain.Column;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Sheet;

/**
 * The header of a table, in one row or in two of which the upper is merged over several columns.
 *
 * @param row of two the lower one, with the meaning of both
 * @param top the number of the upper row
 */
record HeaderRow(Sheet.Row row, int top) {

    /** What may stand above 本月, 累计 and 期末 without changing what they mean. */
    private static final Set<String> GROUPS = Set.of("数量", "数值", "填报数", "填报内容", "完成情况", "报告期", "本期");

    private static final Pattern INDICATOR = Pattern.compile("([A-Z]\\d{2})(?![.\\d]).*");

    static Optional<HeaderRow> find(Sheet sheet) {
        List<Sheet.Row> rows = sheet.rows();
        for (int i = 0; i < rows.size(); i++) {
            Sheet.Row row = rows.get(i);
            if (isWhole(row)) {
                return Optional.of(new HeaderRow(row, row.number()));
            }
            if (i + 1 < rows.size() && !isWhole(rows.get(i + 1))) {
                Sheet.Row both = stacked(row, rows.get(i + 1));
                if (isWhole(both)) {
                    return Optional.of(new HeaderRow(both, row.number()));
                }
            }
        }
        return rows.stream().filter(LongHeader::is).findFirst().map(row -> new HeaderRow(row, row.number()));
    }

    private static boolean isWhole(Sheet.Row row) {
        return RosterHeader.is(row) || (LongHeader.is(row) && hasFigures(row));
    }

    private static boolean hasFigures(Sheet.Row row) {
        return row.cells().values().stream().anyMatch(cell -> isColumn(cell.caption()));
    }

    private static boolean isColumn(String caption) {
        return List.of(Column.values()).stream().map(Column::caption).anyMatch(caption::equals);
    }

    private static Sheet.Row stacked(Sheet.Row upper, Sheet.Row lower) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        TreeSet<Integer> columns = new TreeSet<>(upper.cells().keySet());
        columns.addAll(lower.cells().keySet());
        Cell group = Cell.blank(new Address(upper.number(), 1));
        for (int column : columns) {
            group = upper.cell(column).isBlank() ? group : upper.cell(column);
            Cell below = lower.cell(column);
            cells.put(column, below.isBlank() ? upper.cell(column) : joined(group, below));
        }
        return new Sheet.Row(lower.number(), cells);
    }

    private static Cell joined(Cell group, Cell below) {
        Matcher indicator = INDICATOR.matcher(group.caption());
        String caption = below.caption();
        if (indicator.matches() && (isColumn(caption) || caption.equals(LongHeader.EXPLANATION))) {
            return new Cell(below.address(), Cell.Type.TEXT, indicator.group(1) + "." + caption);
        }
        boolean plain = group.isBlank() || GROUPS.contains(group.caption()) || !isColumn(caption);
        return plain ? below : new Cell(below.address(), Cell.Type.TEXT, group.raw() + below.raw());
    }
}
