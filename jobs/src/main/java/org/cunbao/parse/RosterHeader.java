package org.cunbao.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/**
 * The header of a table with one row a village and keys such as {@code A01.本月}.
 *
 * @param row where it stands
 * @param figures the figure of each column
 * @param explanations the indicator whose 说明 each column holds
 * @param code the column of 填报单位代码
 * @param name the column of 填报单位名称; 0 when there is none
 * @param extras captions of columns that nobody asked for
 */
record RosterHeader(
        int row,
        Map<Integer, CellKey> figures,
        Map<Integer, String> explanations,
        int code,
        int name,
        List<Cell> extras) {

    private static final Pattern KEY = Pattern.compile("[A-Z]\\d{2}\\.\\S+");
    private static final String EXPLANATION = "." + LongHeader.EXPLANATION;

    /** Whether a row is such a header. */
    static boolean is(Sheet.Row row) {
        List<String> captions = row.cells().values().stream().map(Cell::caption).toList();
        return captions.contains(Label.CODE.caption())
                && captions.stream().anyMatch(text -> KEY.matcher(text).matches());
    }

    /**
     * Reads a header.
     *
     * @param known the keys that may stand in it
     * @throws Unreadable when it has other keys, or one twice
     */
    static RosterHeader of(Sheet.Row row, Set<CellKey> known) throws Unreadable {
        Map<Integer, CellKey> figures = new TreeMap<>();
        Map<Integer, String> explanations = new TreeMap<>();
        Map<String, Integer> columns = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        List<Cell> extras = new ArrayList<>();
        Set<String> indicators = new HashSet<>();
        known.forEach(key -> indicators.add(key.indicator()));
        for (Cell cell : row.cells().values()) {
            String caption = cell.caption();
            int column = cell.address().column();
            Optional<CellKey> key = CellKey.parse(caption).filter(known::contains);
            boolean explanation = caption.endsWith(EXPLANATION) && indicators.contains(before(caption));
            if (key.isPresent()) {
                figures.put(column, key.get());
            } else if (explanation) {
                explanations.put(column, before(caption));
            } else if (resemblesKey(caption)) {
                unknown.add(cell.raw());
            } else if (!cell.isBlank() && !Headers.isKnown(caption)) {
                extras.add(cell);
            }
            String meaning = key.map(CellKey::toString).orElse(caption);
            if (!meaning.isEmpty() && columns.put(meaning, column) != null) {
                throw Headers.twice(meaning, cell.address().toString());
            }
        }
        if (!unknown.isEmpty()) {
            throw Headers.unknown(unknown, "A" + row.number());
        }
        return new RosterHeader(
                row.number(),
                figures,
                explanations,
                columns.getOrDefault(Label.CODE.caption(), 1),
                columns.getOrDefault(Label.NAME.caption(), 0),
                extras);
    }

    /** Such as {@code A99.本月}, {@code A01本月} or {@code 村集体经济积累.期末}. */
    private static boolean resemblesKey(String caption) {
        boolean column = Stream.of(Column.values()).map(Column::caption).anyMatch(ending -> caption.endsWith(ending));
        return KEY.matcher(caption).matches() || (column && !Headers.isKnown(caption));
    }

    private static String before(String caption) {
        return caption.substring(0, caption.indexOf('.'));
    }

    /**
     * Whether a row holds any figure at all.
     *
     * @param blanks texts that count as an empty cell
     */
    boolean isFilled(Sheet.Row row, Set<String> blanks) {
        return figures.keySet().stream()
                .map(row::cell)
                .anyMatch(
                        cell -> !cell.isBlank() && !(cell.type() == Cell.Type.TEXT && blanks.contains(cell.caption())));
    }

    FormCells cells(Sheet.Row row) {
        FormCells cells = new FormCells();
        figures.forEach((column, key) -> cells.put(key, row.cell(column)));
        explanations.forEach((column, indicator) -> cells.explain(indicator, row.cell(column)));
        return cells;
    }
}
