package org.cunbao.catalogue;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cunbao.domain.AreaKind;

/**
 * A county, township, village, community, department or group.
 *
 * @param code 12 digits for an area of the statistical code list; this catalogue's own code for a department or group
 * @param name the everyday name, such as {@code 马沟村}
 * @param otherNames the official name and former names that forms may carry, as valid at any time
 * @param parent the code of the area above; empty for the county
 * @param groups ids of the groups it belongs to
 */
public record Area(
        String code,
        String name,
        Set<String> otherNames,
        AreaKind kind,
        String parent,
        Set<String> groups,
        Validity validity) {

    public Area {
        otherNames = Set.copyOf(otherNames);
        groups = Set.copyOf(groups);
    }

    /** Whether a form may carry this name for the area: exact but for white space. */
    public boolean isNamed(String candidate) {
        String plain = candidate.replaceAll("[\\s\\u00A0\\u3000]", "");
        return plain.equals(name) || otherNames.contains(plain);
    }

    /** All names, for a message. */
    public SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>(otherNames);
        names.add(name);
        return names;
    }
}
