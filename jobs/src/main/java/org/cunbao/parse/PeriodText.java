package org.cunbao.parse;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.PlainText;

/**
 * A month as somebody wrote it: {@code 2021-04}, {@code 202104}, {@code 2021年4月}, {@code 2021.04}, {@code 二〇二一年四月}, and
 * any day of it in a cell with a date format.
 *
 * @param shortYear whether the century was left out
 */
record PeriodText(YearMonth month, boolean shortYear) {

    private static final Pattern TEXT = Pattern.compile(
            "(?<year>20\\d{2})(?:[-/](?<dash>\\d{1,2})|(?<plain>\\d{2})" + "|年(?<han>\\d{1,2})月份?|\\.(?<dot>\\d{2}))");
    private static final Pattern SHORT =
            Pattern.compile("'?(?<year>\\d{2})(?:年(?<han>\\d{1,2})月份?|[-./](?<dash>\\d{1,2}))");
    private static final Pattern NUMBER = Pattern.compile("(?<year>20\\d{2})(?<plain>\\d{2})");
    private static final Pattern CHINESE =
            Pattern.compile("(?<year>[零〇○一二三四五六七八九]{2,4})年(?<month>[一二三四五六七八九十]{1,3})月份?");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** Empty when it is no month, or when a spreadsheet program may have changed it: 2021.1 is January or October. */
    static Optional<PeriodText> read(Cell cell) {
        if (cell.type() == Cell.Type.TEXT) {
            String text = digits(PlainText.compact(cell.raw()));
            Matcher whole = TEXT.matcher(text);
            if (whole.matches()) {
                return month(whole, 0, "dash", "plain", "han", "dot");
            }
            Matcher shortened = SHORT.matcher(text);
            return shortened.matches() ? month(shortened, 2000, "han", "dash") : Optional.empty();
        }
        if (cell.type() == Cell.Type.NUMBER && cell.style().isDate()) {
            return DaySerial.date(cell).map(date -> new PeriodText(YearMonth.from(date), false));
        }
        if (cell.type() == Cell.Type.NUMBER && cell.style() == Cell.Style.GENERAL) {
            Matcher number = NUMBER.matcher(NumberText.plain(cell.raw()));
            return number.matches() ? month(number, 0, "plain") : Optional.empty();
        }
        return Optional.empty();
    }

    /** Months in Chinese numerals written in digits. */
    static String digits(String text) {
        return CHINESE.matcher(text)
                .replaceAll(found -> found.group(1)
                                .replace('零', '〇')
                                .replace('○', '〇')
                                .chars()
                                .mapToObj(c -> String.valueOf(DIGITS.indexOf(c)))
                                .reduce("", String::concat)
                        + "年"
                        + ChineseNumber.parse(found.group(2))
                                .map(number -> number.toPlainString())
                                .orElse("0")
                        + "月");
    }

    private static Optional<PeriodText> month(Matcher text, int century, String... groups) {
        for (String group : groups) {
            String digits = text.group(group);
            if (digits != null) {
                int month = Integer.parseInt(digits);
                return month >= 1 && month <= 12
                        ? Optional.of(new PeriodText(
                                YearMonth.of(century + Integer.parseInt(text.group("year")), month), century > 0))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
