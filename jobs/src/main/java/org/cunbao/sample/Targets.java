package org.cunbao.sample;

import java.time.YearMonth;
import java.util.List;

/**
 * What the sample county comes to.
 *
 * @param months the opening month, then the collected ones
 * @param rows in an order in which each rests only on those before it
 */
record Targets(List<YearMonth> months, List<Target> rows) {

    static Targets packed() {
        Rows table = Rows.packed("targets.csv");
        List<YearMonth> months = table.header().stream()
                .filter(column -> column.matches("\\d{4}-\\d{2}"))
                .map(YearMonth::parse)
                .toList();
        return new Targets(
                months, table.rows().stream().map(row -> Target.of(row, months)).toList());
    }

    /** The groups that have rows of their own for an indicator. */
    List<String> groupsOf(String indicator) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator) && !row.group().isEmpty())
                .map(Target::group)
                .toList();
    }
}
