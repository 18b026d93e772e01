package org.cunbao.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The county's figure of an indicator at the end of each month (累计, 期末, or how many say 是) and how it spreads over the
 * units that report it. Amounts are in the indicator's unit.
 *
 * @param group the group that this row is for; empty for all units that no other row is for
 * @param min the least a unit has
 * @param max the most a unit has; empty for no limit
 * @param step what comes only in whole portions, such as grants of 50; empty for the last digit
 * @param pace the most a unit's figure moves in a month, {@code 8%} of itself or an amount; empty for no limit
 * @param active of 100 units those in which something happens in a month
 * @param churn what is lost each month in some units and made up for in others
 * @param atMost an indicator, declared before, that no unit's figure exceeds; may be empty
 * @param parts the indicators, declared before, that a {@link Spread#SUM} adds up
 * @param totals the first at the end of the opening month
 */
record Target(
        String indicator,
        String group,
        Spread spread,
        BigDecimal min,
        Optional<BigDecimal> max,
        Optional<BigDecimal> step,
        String pace,
        int active,
        BigDecimal churn,
        String atMost,
        List<String> parts,
        List<BigDecimal> totals) {

    /** What makes one unit's share larger than another's. */
    enum Spread {
        /** Its invented size. */
        SIZE,
        /** Nothing but chance. */
        CHANCE,
        /** How many communities a township has. */
        COMMUNITIES,
        /** Each unit's figure is the sum of others. */
        SUM
    }

    private static final int ACTIVE = 30;

    static Target of(Rows.Row row, List<YearMonth> months) {
        return new Target(
                row.text("indicator"),
                row.text("group"),
                Spread.valueOf(row.text("spread").toUpperCase(Locale.ROOT)),
                row.amount("min").orElse(BigDecimal.ZERO),
                row.amount("max"),
                row.amount("step"),
                row.text("pace"),
                row.number("active", ACTIVE),
                row.amount("churn").orElse(BigDecimal.ZERO),
                row.text("at_most"),
                Arrays.stream(row.text("sum_of").split(" "))
                        .filter(part -> !part.isEmpty())
                        .toList(),
                months.stream()
                        .map(month -> new BigDecimal(row.text(month.toString())))
                        .toList());
    }
}
