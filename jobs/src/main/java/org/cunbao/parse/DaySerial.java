package org.cunbao.parse;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.cunbao.parse.file.Cell;

/** The day that a number in a cell with a date format means. */
final class DaySerial {

    /** Day 0 from March 1900 on: spreadsheet programs count a 29 February 1900 that never was. */
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    /** 1 March 1900. */
    private static final int FIRST = 61;
    /** 31 December 9999. */
    private static final int LAST = 2_958_465;

    private DaySerial() {}

    /** Empty when the number is none, or its day is not certain. */
    static Optional<LocalDate> date(Cell cell) {
        return NumberText.stored(cell.raw())
                .map(number -> number.amount().setScale(0, RoundingMode.FLOOR))
                .filter(days -> days.signum() >= 0
                        && days.precision() <= String.valueOf(LAST).length())
                .map(days -> days.intValueExact())
                .filter(days -> days <= LAST && (cell.style() == Cell.Style.DATE_1904 || days >= FIRST))
                .map(days -> (cell.style() == Cell.Style.DATE_1904 ? SINCE_1904 : SINCE_1900).plusDays(days));
    }
}
