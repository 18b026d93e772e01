package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;

/**
 * The figures of one flow.
 *
 * @param carried what the 累计 stood at before: by last month's newest release, or by an earlier one when it adds up only
 *     so
 * @param newest what it stood at by the newest release
 */
record Carried(BigDecimal cumulative, BigDecimal month, BigDecimal adjustment, BigDecimal carried, BigDecimal newest) {

    /** Empty while one of the figures is lacking. */
    static Optional<Carried> of(CellKey cell, Evidence evidence) {
        Optional<BigDecimal> cumulative = evidence.now(cell).number();
        Optional<BigDecimal> month = evidence.now(in(Column.MONTH, cell)).number();
        Optional<BigDecimal> adjustment = evidence.adjustment(cell).number();
        Optional<BigDecimal> newest = evidence.carried(cell);
        if (cumulative.isEmpty() || month.isEmpty() || adjustment.isEmpty() || newest.isEmpty()) {
            return Optional.empty();
        }
        List<Carried> possible = Stream.concat(newest.stream(), evidence.carriedEarlier(cell).stream())
                .map(carried -> new Carried(cumulative.get(), month.get(), adjustment.get(), carried, newest.get()))
                .toList();
        return possible.stream().filter(Carried::isBalanced).findFirst().or(() -> Optional.of(possible.get(0)));
    }

    BigDecimal expected() {
        return carried.add(month).add(adjustment);
    }

    boolean isBalanced() {
        return cumulative.compareTo(expected()) == 0;
    }

    /** Whether it adds up only with what last month's release said before it was restated. */
    boolean isByRestated() {
        return isBalanced() && carried.compareTo(newest) != 0;
    }

    /** Another cell of the same indicator. */
    static CellKey in(Column column, CellKey cell) {
        return new CellKey(cell.indicator(), column);
    }
}
