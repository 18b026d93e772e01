package org.cunbao.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.CellKey;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.PlainText;

/** Which cell of a sheet is which figure of one unit's form, before any is judged. */
final class FormCells {

    private static final Set<String> SAY_NOTHING = Set.of("", "无", "—", "-", "/");

    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final Set<CellKey> refused = new HashSet<>();
    private final Map<String, String> explanations = new HashMap<>();

    void put(CellKey key, Cell cell) {
        cells.putIfAbsent(key, cell);
    }

    /** A cell whose row cannot be trusted, whatever it says. */
    void refuse(CellKey key) {
        refused.add(key);
    }

    /** Keeps the 说明 of an indicator if it explains anything. */
    void explain(String indicator, Cell cell) {
        boolean text = cell.type() == Cell.Type.TEXT || cell.type() == Cell.Type.NUMBER;
        if (text && !SAY_NOTHING.contains(PlainText.compact(cell.raw()))) {
            explanations.putIfAbsent(indicator, PlainText.strip(cell.raw()));
        }
    }

    /** Empty when the sheet has no place for the figure. */
    Optional<Cell> cell(CellKey key) {
        return Optional.ofNullable(cells.get(key));
    }

    boolean isRefused(CellKey key) {
        return refused.contains(key);
    }

    Map<String, String> explanations() {
        return explanations;
    }
}
