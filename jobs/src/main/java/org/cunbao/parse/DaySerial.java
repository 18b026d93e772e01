package org.cunbao.parse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cunbao.parse.file.Cell;

/** The day that a number in a cell with a date format means. */
final class DaySerial {

    /** Day 0 from March 1900 on: spreadsheet programs count a 29 February 1900 that never was. */
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    /** The days of this century: no form is of another, and what programs make of days around 1900 is not certain. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate BEHIND = LocalDate.of(2100, 1, 1);

    private DaySerial() {}

    /** Empty when the number is no day of this century. */
    static Optional<LocalDate> date(Cell cell) {
        LocalDate since = cell.style() == Cell.Style.DATE_1904 ? SINCE_1904 : SINCE_1900;
        BigDecimal first = BigDecimal.valueOf(ChronoUnit.DAYS.between(since, FIRST));
        BigDecimal behind = BigDecimal.valueOf(ChronoUnit.DAYS.between(since, BEHIND));
        return NumberText.stored(cell.raw())
                .map(NumberText::amount)
                .filter(days -> days.compareTo(first) >= 0 && days.compareTo(behind) < 0)
                .map(days -> since.plusDays(days.longValue()));
    }
}
