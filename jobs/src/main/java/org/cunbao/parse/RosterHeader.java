package org.cunbao.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Form;
import org.cunbao.domain.CellKey;

/**
 * The header of a table with one row a village and keys such as {@code A01.本月}.
 *
 * @param row where it stands
 * @param figures the figure of each column
 * @param explanations the indicator whose 说明 each column holds
 * @param code the column of 填报单位代码
 * @param name the column of 填报单位名称; 0 when there is none
 */
record RosterHeader(int row, Map<Integer, CellKey> figures, Map<Integer, String> explanations, int code, int name) {

    private static final Pattern KEY = Pattern.compile("[A-Z]\\d{2}\\.\\S+");
    private static final String EXPLANATION = "." + LongHeader.EXPLANATION;

    /** Whether a row is such a header. */
    static boolean is(Sheet.Row row) {
        List<String> captions = row.cells().values().stream().map(Cell::caption).toList();
        return captions.contains(Label.CODE.caption())
                && captions.stream().anyMatch(text -> KEY.matcher(text).matches());
    }

    static Optional<Sheet.Row> find(Sheet sheet) {
        return sheet.rows().stream().filter(RosterHeader::is).findFirst();
    }

    /**
     * Reads a header.
     *
     * @param known the keys that may stand in it
     * @throws Unreadable when it has other columns, or one twice
     */
    static RosterHeader of(Sheet.Row row, Set<CellKey> known) throws Unreadable {
        Map<Integer, CellKey> figures = new TreeMap<>();
        Map<Integer, String> explanations = new TreeMap<>();
        Map<String, Integer> columns = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
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
            } else if (!cell.isBlank() && !Label.captions().contains(caption) && !Headers.IGNORED.contains(caption)) {
                unknown.add(cell.raw());
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
                columns.getOrDefault(Label.NAME.caption(), 0));
    }

    private static String before(String caption) {
        return caption.substring(0, caption.indexOf('.') < 0 ? 0 : caption.indexOf('.'));
    }

    /** Whether a row holds any figure at all. */
    boolean isFilled(Sheet.Row row, Form form) {
        return figures.keySet().stream()
                .map(row::cell)
                .anyMatch(cell -> !cell.isBlank()
                        && !(cell.type() == Cell.Type.TEXT && form.blank().contains(cell.caption())));
    }

    FormCells cells(Sheet.Row row) {
        FormCells cells = new FormCells();
        figures.forEach((column, key) -> cells.put(key, row.cell(column)));
        explanations.forEach((column, indicator) -> cells.explain(indicator, row.cell(column)));
        return cells;
    }
}
