package org.cunbao.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.domain.Column;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/**
 * The header of a table with one row an indicator.
 *
 * @param row where it stands
 * @param columns the columns by caption; only those that are read
 * @param extras captions of columns that nobody asked for
 */
record LongHeader(int row, Map<String, Integer> columns, List<Cell> extras) {

    static final String CODE = "代码";
    static final String NAME = "指标名称";
    static final String UNIT = "计量单位";
    static final String EXPLANATION = "说明";

    private static final Set<String> NEEDED = Set.of(CODE, NAME, UNIT);
    private static final Set<String> VALUES = Stream.concat(
                    Stream.of(Column.values()).map(Column::caption), Stream.of(EXPLANATION))
            .collect(Collectors.toUnmodifiableSet());

    LongHeader {
        columns = Map.copyOf(columns);
        extras = List.copyOf(extras);
    }

    /** Whether a row is such a header. */
    static boolean is(Sheet.Row row) {
        Set<String> captions = row.cells().values().stream().map(Cell::caption).collect(Collectors.toSet());
        return captions.containsAll(NEEDED) && VALUES.stream().anyMatch(captions::contains);
    }

    private static boolean isRead(String caption) {
        return NEEDED.contains(caption) || VALUES.contains(caption);
    }

    /** Whether a column could be taken for one that is read, such as {@code 本月数}. */
    private static boolean resembles(String caption) {
        return Stream.of(Column.values()).map(Column::caption).anyMatch(caption::contains);
    }

    /** @throws Unreadable when a column stands there twice, or another could be taken for one that is read */
    static LongHeader of(Sheet.Row row) throws Unreadable {
        Map<String, Integer> columns = new HashMap<>();
        List<Cell> extras = new ArrayList<>();
        for (Cell cell : row.cells().values()) {
            String caption = cell.caption();
            if (isRead(caption) && columns.put(caption, cell.address().column()) != null) {
                throw Headers.twice(caption, cell.address().toString());
            }
            if (!cell.isBlank() && !isRead(caption) && !Headers.isKnown(caption)) {
                extras.add(cell);
            }
        }
        List<String> alike = extras.stream()
                .filter(cell -> resembles(cell.caption()))
                .map(Cell::raw)
                .toList();
        if (!alike.isEmpty()) {
            throw Headers.unknown(alike, "A" + row.number());
        }
        return new LongHeader(row.number(), columns, extras);
    }

    /** The columns that figures stand in. */
    List<Integer> figures() {
        return Stream.of(Column.values())
                .flatMap(column -> Optional.ofNullable(columns.get(column.caption())).stream())
                .toList();
    }

    /** The cell of a row under a caption; empty when there is no such column. */
    Optional<Cell> cell(Sheet.Row row, String caption) {
        return Optional.ofNullable(columns.get(caption)).map(row::cell);
    }

    /** The text under a caption, without white space. */
    String text(Sheet.Row row, String caption) {
        return cell(row, caption).map(Cell::caption).orElse("");
    }
}
