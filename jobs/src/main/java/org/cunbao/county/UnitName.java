package org.cunbao.county;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunbao.domain.AreaKind;

/**
 * What the official name and code of a unit below a township tell of it.
 *
 * @param official as the list has it, such as {@code 北大村民委员会}
 * @param everyday such as {@code 北大村}; the official name where no short form follows from it
 * @param kind village or community
 * @param doubtful whether name and code contradict each other, or the name tells nothing
 */
record UnitName(String official, String everyday, AreaKind kind, boolean doubtful) {

    /** The committees of villagers and of residents, the longer words first. */
    private static final List<String> VILLAGERS = List.of("村民委员会", "牧民委员会", "嘎查委员会", "村委员会", "村委会", "牧委会", "村", "嘎查");

    private static final List<String> RESIDENTS = List.of("居民委员会", "社区委员会", "居委会", "居委", "社区");
    private static final List<String> WHOLE = List.of("村", "社区", "嘎查");
    private static final Pattern UNSURE = Pattern.compile(".*(?:[\\p{Cntrl}?？\uFFFD\\p{Co}\\p{Cn}]|锟斤拷).*");

    /** The code's last three digits: residents below, villagers from here on; then what is like one or the other. */
    private static final int FIRST_VILLAGE = 200;

    private static final int FIRST_LIKE_RESIDENTS = 400;
    private static final int FIRST_LIKE_VILLAGE = 500;

    /** @param code twelve digits */
    static UnitName of(String code, String official) {
        AreaKind byCode = byCode(Integer.parseInt(code.substring(Level.TOWNSHIP.digits())));
        Optional<AreaKind> byName = byName(official);
        return new UnitName(
                official,
                everyday(official),
                byName.orElse(byCode),
                byName.filter(kind -> kind == byCode).isEmpty());
    }

    /** The same unit where another of its township has the same everyday name. */
    UnitName officialOnly() {
        return new UnitName(official, official, kind, doubtful);
    }

    private static AreaKind byCode(int last) {
        boolean village = (last >= FIRST_VILLAGE && last < FIRST_LIKE_RESIDENTS) || last >= FIRST_LIKE_VILLAGE;
        return village ? AreaKind.VILLAGE : AreaKind.COMMUNITY;
    }

    private static Optional<AreaKind> byName(String official) {
        if (VILLAGERS.stream().anyMatch(official::endsWith)) {
            return Optional.of(AreaKind.VILLAGE);
        }
        return RESIDENTS.stream().anyMatch(official::endsWith) ? Optional.of(AreaKind.COMMUNITY) : Optional.empty();
    }

    private static String everyday(String official) {
        for (String committee : List.of("村民委员会", "居民委员会", "村委会", "居委会")) {
            if (official.endsWith(committee) && official.length() > committee.length()) {
                String stem = official.substring(0, official.length() - committee.length());
                if (WHOLE.stream().anyMatch(stem::endsWith)) {
                    return stem;
                }
                return committee.startsWith("村") ? stem + "村" : official;
            }
        }
        return official;
    }

    /** What is wrong with a name: which message tells; empty when nothing is. */
    static Optional<String> trouble(String name) {
        if (name.isEmpty()) {
            return Optional.of("nameless");
        }
        return UNSURE.matcher(name).matches() ? Optional.of("garbled") : Optional.empty();
    }
}
