package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cunbao.domain.AreaKind;

/**
 * A county, township, village, community, department or group.
 *
 * @param code 12 digits for an area of the statistical code list; this catalogue's own code for a department or group
 * @param name the everyday name, such as {@code 马沟村}
 * @param officialName such as {@code 马沟村民委员会}; empty when the register gives none
 * @param aliases former names and short forms that forms may carry in some months
 * @param parent the code of the area above; empty for the county
 * @param groups ids of the groups it belongs to
 */
public record Area(
        String code,
        String name,
        String officialName,
        Set<Alias> aliases,
        AreaKind kind,
        String parent,
        Set<String> groups,
        Validity validity) {

    /** Another name and the months in which forms may carry it. */
    public record Alias(String name, Validity validity) {}

    public Area {
        aliases = Set.copyOf(aliases);
        groups = Set.copyOf(groups);
    }

    /** Whether a form of a month may carry this name for the area: exact but for white space. */
    public boolean isNamed(String candidate, YearMonth period) {
        return isCurrentName(candidate) || isAlias(candidate, period);
    }

    /** Whether the name is none of today's, but one that forms of a month may carry. */
    public boolean isAlias(String candidate, YearMonth period) {
        return !isCurrentName(candidate)
                && aliases.stream()
                        .anyMatch(alias -> alias.name().equals(plain(candidate))
                                && alias.validity().holds(period));
    }

    /** All names that forms of a month may carry. */
    public SortedSet<String> names(YearMonth period) {
        TreeSet<String> names = new TreeSet<>(Set.of(name));
        if (!officialName.isEmpty()) {
            names.add(officialName);
        }
        aliases.stream().filter(alias -> alias.validity().holds(period)).forEach(alias -> names.add(alias.name()));
        return names;
    }

    private boolean isCurrentName(String candidate) {
        String plain = plain(candidate);
        return !plain.isEmpty() && (plain.equals(name) || plain.equals(officialName));
    }

    private static String plain(String candidate) {
        return candidate.replaceAll("[\\s\\u00A0\\u3000]", "");
    }
}
