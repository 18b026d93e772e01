package org.cunbao.parse;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.parse.file.PlainText;

/** What the name of a file, or a title, says about the month and the unit of what is below. */
final class Mention {

    /** Never followed by a day: a date says when something was sent, not what it is about. */
    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("(?<!\\d)(?<year>20\\d{2})\\s*年\\s*(?<month>\\d{1,2})\\s*月(?!\\s*\\d)"),
            Pattern.compile("(?<!\\d)(?<year>20\\d{2})[-_](?<month>\\d{1,2})(?!\\d|[-_]\\d)"),
            Pattern.compile("(?<!\\d)(?<year>20\\d{2})\\.(?<month>\\d{2})(?!\\d|\\.\\d)"),
            Pattern.compile("(?<!\\d)(?<year>20\\d{2})(?<month>0[1-9]|1[0-2])(?!\\d)"),
            Pattern.compile("(?<![\\d年])(?<month>\\d{1,2})\\s*月(?!\\s*\\d)"));

    private static final String YEAR = "(?<year>";

    private Mention() {}

    /** The text that names a month, when none names this one. */
    static Optional<String> otherMonth(String text, YearMonth period) {
        String digits = PeriodText.digits(PlainText.halfWidth(text));
        Optional<String> other = Optional.empty();
        for (Pattern pattern : MONTHS) {
            Matcher found = pattern.matcher(digits);
            while (found.find()) {
                int month = Integer.parseInt(found.group("month"));
                boolean sameYear =
                        !pattern.pattern().contains(YEAR) || Integer.parseInt(found.group("year")) == period.getYear();
                if (month == period.getMonthValue() && sameYear) {
                    return Optional.empty();
                }
                if (month >= 1 && month <= 12 && other.isEmpty()) {
                    other = Optional.of(found.group());
                }
            }
        }
        return other;
    }

    /**
     * Another unit of the same kind that the name of a file names, when it does not name the unit itself.
     *
     * @param path the part after the last {@code /} is the file's name
     */
    static Optional<Area> otherUnit(String path, Area unit, Areas areas, YearMonth period) {
        String name = PlainText.withoutSpace(path.substring(path.lastIndexOf('/') + 1));
        String own = longest(unit, name, period);
        return areas.of(unit.kind(), period).stream()
                .filter(other -> !longest(other, name, period).isEmpty())
                .filter(other -> own.isEmpty() || isWithin(own, longest(other, name, period)))
                .max(Comparator.comparingInt(
                        other -> longest(other, name, period).length()));
    }

    private static boolean isWithin(String part, String whole) {
        return whole.length() > part.length() && whole.contains(part);
    }

    /** The longest of an area's names that stands in a text; empty when none does. */
    private static String longest(Area area, String text, YearMonth period) {
        return area.names(period).stream()
                .filter(text::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
