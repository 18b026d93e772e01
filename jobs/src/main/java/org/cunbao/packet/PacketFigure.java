package org.cunbao.packet;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of {@code figures.csv}.
 *
 * @param line of the file, from 1
 * @param key indicator and column
 */
record PacketFigure(int line, String area, String name, Cell key, Sum sum) {

    record Cell(String indicator, String column) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byIndicator = indicator.compareTo(other.indicator);
            return byIndicator != 0 ? byIndicator : column.compareTo(other.column);
        }

        @Override
        public String toString() {
            return indicator + "." + column;
        }
    }

    /**
     * A figure with its coverage; mergeable.
     *
     * @param value empty when nobody reported
     */
    record Sum(Optional<BigDecimal> value, long reported, long expected) {

        static final Sum NOTHING = new Sum(Optional.empty(), 0, 0);

        Sum plus(Sum other) {
            Optional<BigDecimal> added = value.isPresent() && other.value.isPresent()
                    ? Optional.of(value.get().add(other.value.get()))
                    : value.or(() -> other.value);
            return new Sum(added, reported + other.reported, expected + other.expected);
        }

        boolean isSame(Sum other) {
            boolean sameValue =
                    value.map(BigDecimal::stripTrailingZeros).equals(other.value.map(BigDecimal::stripTrailingZeros));
            return sameValue && reported == other.reported && expected == other.expected;
        }

        String coverage() {
            return reported + "/" + expected;
        }
    }
}
