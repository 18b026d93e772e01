package org.cunbao.parse;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.domain.AreaKind;
import org.cunbao.parse.file.Cell;

/** Which unit a code names after spreadsheet programs have been at it. What was lost is never guessed. */
final class UnitCode {

    private static final Pattern TRAILING_ZERO = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d+[eE]\\+?\\d{1,2}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("0+([1-9]\\d*)");

    private final Areas areas;
    private final YearMonth period;

    UnitCode(Areas areas, YearMonth period) {
        this.areas = areas;
        this.period = period;
    }

    /** The area with exactly this code, or the only one whose code can have become this. */
    Optional<Area> find(Cell cell) {
        String text = text(cell);
        return Stream.of(Optional.of(text), withoutFraction(text), writtenOut(text))
                .flatMap(Optional::stream)
                .flatMap(code -> Stream.concat(areas.find(code).stream(), withLeadingZeros(code)))
                .findFirst();
    }

    /** Whether digits of the code are gone for good: 6.20521E+11 was any of a million codes. */
    static boolean isRounded(Cell cell) {
        String text = text(cell);
        return SCIENTIFIC.matcher(text).matches() && writtenOut(text).isEmpty();
    }

    /** Units of this name whose code differs from this text in one place: for a suggestion only. */
    List<Area> near(Cell code, String name) {
        String text = text(code);
        return all().filter(
                        area -> UnitName.isNear(area.code(), text) && (name.isEmpty() || area.isNamed(name, period)))
                .toList();
    }

    private static String text(Cell cell) {
        return cell.type() == Cell.Type.NUMBER ? NumberText.plain(cell.raw()) : cell.caption();
    }

    private static Optional<String> withoutFraction(String text) {
        return Optional.of(TRAILING_ZERO.matcher(text))
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    /** 6.20521106204E+11 holds all twelve digits. */
    private static Optional<String> writtenOut(String text) {
        if (!SCIENTIFIC.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() == 0 ? Optional.of(number.toPlainString()) : Optional.empty();
    }

    /** The one unit whose code this is without the zeros that it begins with. */
    private Stream<Area> withLeadingZeros(String text) {
        List<Area> longer = all().filter(area -> {
                    Matcher code = LEADING_ZEROS.matcher(area.code());
                    return code.matches() && code.group(1).equals(text);
                })
                .toList();
        return longer.size() == 1 ? longer.stream() : Stream.empty();
    }

    private Stream<Area> all() {
        return Stream.of(AreaKind.TOWNSHIP, AreaKind.VILLAGE, AreaKind.COMMUNITY, AreaKind.DEPARTMENT)
                .flatMap(kind -> areas.of(kind, period).stream());
    }
}
