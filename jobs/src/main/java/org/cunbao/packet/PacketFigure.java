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

    public record Cell(String indicator, String column) implements Comparable<Cell> {
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
     * What estimates add to a figure; mergeable.
     *
     * @param units how many units were estimated
     */
    record Estimated(BigDecimal amount, long units) {

        static final Estimated NOTHING = new Estimated(BigDecimal.ZERO, 0);

        Estimated plus(Estimated other) {
            return new Estimated(amount.add(other.amount), units + other.units);
        }

        boolean isSame(Estimated other) {
            return amount.compareTo(other.amount) == 0 && units == other.units;
        }
    }

    /**
     * A figure with its coverage and estimate; mergeable.
     *
     * @param value empty when nobody reported
     */
    record Sum(Optional<BigDecimal> value, long reported, long expected, Estimated estimated) {

        static final Sum NOTHING = new Sum(Optional.empty(), 0, 0, Estimated.NOTHING);

        Sum plus(Sum other) {
            Optional<BigDecimal> added = value.isPresent() && other.value.isPresent()
                    ? Optional.of(value.get().add(other.value.get()))
                    : value.or(() -> other.value);
            return new Sum(
                    added, reported + other.reported, expected + other.expected, estimated.plus(other.estimated));
        }

        boolean isSame(Sum other) {
            boolean sameValue =
                    value.map(BigDecimal::stripTrailingZeros).equals(other.value.map(BigDecimal::stripTrailingZeros));
            return sameValue && reported == other.reported && expected == other.expected;
        }

        /** The figure with what its estimate adds. */
        BigDecimal withEstimate() {
            return value.orElse(BigDecimal.ZERO).add(estimated.amount());
        }

        String coverage() {
            return reported + "/" + expected;
        }
    }
}
