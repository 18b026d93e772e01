package org.cunbao.parse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Sheet;

/**
 * The five identity cells as delivered.
 *
 * @param cells by label; one left out was not found
 * @param twice labels that stand in two places with different values
 */
record IdentityTexts(Map<Label, Cell> cells, List<Label> twice) {

    IdentityTexts {
        cells = Map.copyOf(cells);
        twice = List.copyOf(twice);
    }

    /** Looks for labels in the rows above a row; the value stands in the next filled cell to the right. */
    static IdentityTexts above(Sheet sheet, int row) {
        Map<Label, Cell> cells = new EnumMap<>(Label.class);
        EnumMap<Label, Boolean> twice = new EnumMap<>(Label.class);
        for (Sheet.Row above : sheet.rows()) {
            if (above.number() >= row) {
                break;
            }
            Optional<Label> open = Optional.empty();
            for (Cell cell : above.cells().values()) {
                Optional<Label> label = Label.of(cell);
                if (label.isPresent()) {
                    label.ifPresent(found -> cells.putIfAbsent(found, Cell.blank(cell.address())));
                    open = label;
                } else if (open.isPresent() && !cell.isBlank()) {
                    Cell known = cells.put(open.get(), cell);
                    if (known != null && !known.isBlank() && !known.raw().equals(cell.raw())) {
                        twice.put(open.get(), true);
                    }
                    open = Optional.empty();
                }
            }
        }
        return new IdentityTexts(cells, List.copyOf(twice.keySet()));
    }

    /** The first five columns of a row. */
    static IdentityTexts ofColumns(Sheet.Row row) {
        Map<Label, Cell> cells = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            cells.put(label, row.cell(label.column()));
        }
        return new IdentityTexts(cells, List.of());
    }

    Optional<Cell> cell(Label label) {
        return Optional.ofNullable(cells.get(label));
    }

    /** Which texts these are, whatever their place. */
    List<String> key() {
        return List.of(Label.values()).stream()
                .map(label -> cell(label).map(Cell::raw).orElse(""))
                .toList();
    }
}
