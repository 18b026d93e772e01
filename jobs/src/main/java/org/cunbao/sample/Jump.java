package org.cunbao.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * A figure that really moves far in one month and stays there.
 *
 * @param change in the indicator's unit, beyond any limit of its {@link Target}
 * @param explains the indicator whose 说明 tells why
 * @param explainedIn the round of deliveries, counted from 1, from which on the 说明 stands on the form
 */
record Jump(
        YearMonth period,
        String unit,
        String indicator,
        BigDecimal change,
        String explains,
        int explainedIn,
        String explanation) {

    static List<Jump> packed() {
        return Rows.packed("jumps.csv").rows().stream()
                .map(row -> new Jump(
                        YearMonth.parse(row.text("period")),
                        row.text("unit"),
                        row.text("indicator"),
                        new BigDecimal(row.text("change")),
                        row.text("explains"),
                        row.number("explained_in", 1),
                        row.text("explanation")))
                .toList();
    }
}
