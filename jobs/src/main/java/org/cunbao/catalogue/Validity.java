package org.cunbao.catalogue;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * The months in which something holds, both ends included.
 *
 * @param from the first month
 * @param to the last month
 */
public record Validity(YearMonth from, YearMonth to) {

    private static final YearMonth BEGINNING = YearMonth.of(1949, 10);
    private static final YearMonth END = YearMonth.of(9999, 12);

    public static final Validity ALWAYS = new Validity(BEGINNING, END);

    public boolean holds(YearMonth period) {
        return !period.isBefore(from) && !period.isAfter(to);
    }

    static Validity read(String from, String to, Consumer<String> problem) {
        YearMonth first = month(from, BEGINNING, problem);
        YearMonth last = month(to, END, problem);
        if (last.isBefore(first)) {
            problem.accept("有效期的终止月 " + to + " 早于起始月 " + from);
        }
        return new Validity(first, last);
    }

    private static YearMonth month(String text, YearMonth otherwise, Consumer<String> problem) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            problem.accept("月份“" + text + "”应写成 2021-04 的样子");
            return otherwise;
        }
    }
}
