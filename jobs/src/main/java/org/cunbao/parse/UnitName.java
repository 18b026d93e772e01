package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.parse.file.PlainText;

/**
 * The names that a form may carry for a unit. They are put together from the register; nothing is ever taken off a name
 * that was delivered, or 西关村 would become 西关社区.
 */
final class UnitName {

    private static final List<String> VILLAGE = List.of("委会", "民委员会", "村委会", "村民委员会");
    private static final List<String> COMMUNITY = List.of("居委会", "居民委员会");
    private static final List<String> TOWNSHIP = List.of("人民政府", "政府");

    private final Areas areas;
    private final YearMonth period;

    UnitName(Areas areas, YearMonth period) {
        this.areas = areas;
        this.period = period;
    }

    /** Whether a text is one of the unit's names, exact but for white space and full-width forms. */
    boolean isOf(Area unit, String written) {
        String name = PlainText.withoutSpace(written);
        SortedSet<String> names = names(unit);
        return names.contains(name) || names.contains(PlainText.compact(name));
    }

    private SortedSet<String> names(Area unit) {
        List<String> plain = new ArrayList<>(unit.names(period));
        for (String name : unit.names(period)) {
            endings(unit, name).forEach(ending -> plain.add(name + ending));
        }
        SortedSet<String> names = new TreeSet<>(plain);
        String county = areas.county().name();
        String parent = unit.parent().equals(areas.county().code()) ? "" : areas.nameOf(unit.parent());
        for (String name : plain) {
            names.add(parent + name);
            names.add(county + parent + name);
        }
        return names;
    }

    private static List<String> endings(Area unit, String name) {
        return switch (unit.kind()) {
            case VILLAGE -> name.endsWith("村") ? VILLAGE : List.of();
            case COMMUNITY -> name.endsWith("社区") ? COMMUNITY : List.of();
            case TOWNSHIP -> TOWNSHIP;
            default -> List.of();
        };
    }

    /** Whether two names are so alike that one may be a slip of the other: for a suggestion only. */
    static boolean isNear(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different == 1 && one.length() > 1;
    }
}
