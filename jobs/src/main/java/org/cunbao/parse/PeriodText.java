package org.cunbao.parse;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which people write a month: {@code 2021-04}, {@code 202104}, {@code 2021年4月}, {@code 2021.04}, and any
 * day of it in a cell with a date format.
 */
final class PeriodText {

    private static final Pattern TEXT = Pattern.compile(
            "(?<year>20\\d{2})(?:-(?<dash>\\d{1,2})|(?<plain>\\d{2})|年(?<han>\\d{1,2})月|\\.(?<dot>\\d{2}))");
    private static final Pattern NUMBER = Pattern.compile("(?<year>20\\d{2})(?<plain>\\d{2})");

    private static final int CENTURY = 20;

    private PeriodText() {}

    /** Empty when it is no month, or when a spreadsheet program may have changed it: 2021.1 is January or October. */
    static Optional<YearMonth> read(Cell cell) {
        if (cell.type() == Cell.Type.TEXT) {
            Matcher text = TEXT.matcher(PlainText.compact(cell.raw()));
            return text.matches() ? month(text, "dash", "plain", "han", "dot") : Optional.empty();
        }
        if (cell.type() == Cell.Type.NUMBER && cell.style().isDate()) {
            return DaySerial.date(cell).map(YearMonth::from).filter(month -> month.getYear() / 100 == CENTURY);
        }
        if (cell.type() == Cell.Type.NUMBER) {
            Matcher number = NUMBER.matcher(NumberText.plain(cell.raw()));
            return number.matches() ? month(number, "plain") : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<YearMonth> month(Matcher text, String... groups) {
        for (String group : groups) {
            String digits = text.group(group);
            if (digits != null) {
                int month = Integer.parseInt(digits);
                return month >= 1 && month <= 12
                        ? Optional.of(YearMonth.of(Integer.parseInt(text.group("year")), month))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
