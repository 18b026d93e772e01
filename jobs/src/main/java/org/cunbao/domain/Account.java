package org.cunbao.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What came in for a month against what became of it: files, forms and cells, each counted on both sides.
 *
 * @param balances in the order of the work: files, forms, units, cells, figures
 */
public record Account(YearMonth period, int revision, List<Balance> balances) {

    public Account {
        balances = List.copyOf(balances);
    }

    /** Where a line stands. */
    public enum Side {
        /** What was there. */
        IN,
        /** What became of it, and why. */
        OUT
    }

    /**
     * A line of a balance.
     *
     * @param count of what the balance counts; at least 0
     */
    public record Line(Side side, Text item, long count) {}

    /**
     * The lines of one kind of thing.
     *
     * @param key names it in the messages, below {@code account.}
     * @param form the kind of unit whose forms it is about; empty for all
     */
    public record Balance(String key, Optional<AreaKind> form, List<Line> lines) {

        public Balance {
            lines = List.copyOf(lines);
        }

        /** The sum of a side. */
        public long sum(Side side) {
            return lines.stream()
                    .filter(line -> line.side() == side)
                    .mapToLong(Line::count)
                    .sum();
        }

        /** What was there and became nothing; negative for what came from nowhere; 0 when the balance closes. */
        public long difference() {
            return sum(Side.IN) - sum(Side.OUT);
        }
    }

    /** The balances that do not close; none when nothing was lost and nothing made up. */
    public List<Balance> open() {
        return balances.stream().filter(balance -> balance.difference() != 0).toList();
    }
}
