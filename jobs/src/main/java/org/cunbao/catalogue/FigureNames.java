package org.cunbao.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;

/**
 * How a release names its figures: as forms do, such as {@code A01.本月}, but in that of a quarter or a year by its own
 * word, {@code A01.本季}.
 */
public final class FigureNames {

    private final Messages messages;

    public FigureNames(Messages messages) {
        this.messages = messages;
    }

    public String of(CellKey cell) {
        return cell.indicator() + "." + column(cell.column());
    }

    public String column(Column column) {
        return messages.textOr("table.column." + column.key(), column.caption());
    }

    /** Reads what {@link #of} writes; empty for anything else. */
    public Optional<CellKey> parse(String text) {
        int dot = text.indexOf('.');
        return dot <= 0
                ? Optional.empty()
                : columnOf(text.substring(dot + 1)).map(column -> new CellKey(text.substring(0, dot), column));
    }

    /** Reads what {@link #column} writes; empty for anything else. */
    public Optional<Column> columnOf(String text) {
        return Arrays.stream(Column.values())
                .filter(column -> column(column).equals(text))
                .findFirst();
    }
}
