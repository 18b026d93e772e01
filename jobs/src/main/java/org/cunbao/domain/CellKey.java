package org.cunbao.domain;

import java.util.Comparator;
import java.util.Optional;

/**
 * Which figure of a form: an indicator and its column. Written {@code A01.累计}.
 *
 * @param indicator the indicator's code, such as {@code A01}
 */
public record CellKey(String indicator, Column column) implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::indicator).thenComparing(CellKey::column);

    /** Reads {@code A01.累计} or {@code A01.cumulative}; empty when the text has another shape. */
    public static Optional<CellKey> parse(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        return Column.of(text.substring(dot + 1)).map(column -> new CellKey(text.substring(0, dot), column));
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return indicator + "." + column.caption();
    }
}
