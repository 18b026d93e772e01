package org.cunbao.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months as they are told. */
final class Months {

    /** Fewer months in a row are named one by one. */
    private static final int SHORTEST_SPAN = 4;

    private Months() {}

    /** Months one after the other, long rows of them by their first and last. */
    static String list(Terminal terminal, List<YearMonth> months) {
        List<String> told = new ArrayList<>();
        int start = 0;
        while (start < months.size()) {
            int end = start;
            while (end + 1 < months.size()
                    && months.get(end + 1).equals(months.get(end).plusMonths(1))) {
                end++;
            }
            int count = end - start + 1;
            if (count >= SHORTEST_SPAN) {
                told.add(terminal.messages().text("cli.months.span", months.get(start), months.get(end), count));
            } else {
                months.subList(start, end + 1).forEach(month -> told.add(month.toString()));
            }
            start = end + 1;
        }
        return terminal.list(told);
    }
}
