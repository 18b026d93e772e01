package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.List;

/**
 * A change within several months over which no figure of a single unit can be carried: a unit was split, in whatever
 * company, or it ended and nobody took over from it. What was reported before stands in rows of its own.
 *
 * @param since the month from which the later units are there
 * @param before the codes of the rows for what was reported before; at least one
 * @param now the codes of the units that are there since; empty when nobody took over
 */
public record Apart(YearMonth since, List<String> before, List<String> now) {

    public Apart {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }
}
