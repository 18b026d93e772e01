package org.cunbao.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The time that figures speak of (SDMX: reference period): a month, a quarter or a year of the calendar. Written
 * {@code 2021-04}, {@code 2021-Q1}, {@code 2021}.
 *
 * @param first the first month
 */
public record ReferencePeriod(Kind kind, YearMonth first) {

    /** How long a period is. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int length;

        Kind(int length) {
            this.length = length;
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    public ReferencePeriod {
        if ((first.getMonthValue() - 1) % kind.length != 0) {
            throw new IllegalArgumentException(kind + " from " + first);
        }
    }

    public static ReferencePeriod of(YearMonth month) {
        return new ReferencePeriod(Kind.MONTH, month);
    }

    /** The period of a kind that a month lies in. */
    public static ReferencePeriod containing(Kind kind, YearMonth month) {
        return new ReferencePeriod(kind, month.minusMonths((month.getMonthValue() - 1) % kind.length));
    }

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<ReferencePeriod> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            int quarter = Integer.parseInt(matcher.group(2));
            return Optional.of(new ReferencePeriod(Kind.QUARTER, YearMonth.of(year, quarter * 3 - 2)));
        }
        return Optional.of(
                matcher.group(3) != null
                        ? of(YearMonth.of(year, Integer.parseInt(matcher.group(3))))
                        : new ReferencePeriod(Kind.YEAR, YearMonth.of(year, 1)));
    }

    /** Its months, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(kind.length)
                .toList();
    }

    /** The period of the same length that ends where this one begins. */
    public ReferencePeriod before() {
        return new ReferencePeriod(kind, first.minusMonths(kind.length));
    }

    /** Which of the year's quarters this is or lies in, from 1. */
    public int quarter() {
        return (first.getMonthValue() + 2) / 3;
    }

    public boolean isMonth() {
        return kind == Kind.MONTH;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> first.toString();
            case QUARTER -> first.getYear() + "-Q" + quarter();
            case YEAR -> String.valueOf(first.getYear());
        };
    }
}
