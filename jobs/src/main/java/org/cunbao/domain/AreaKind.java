package org.cunbao.domain;

import java.util.Arrays;
import java.util.Optional;

/** What kind of area or unit a figure speaks of. */
public enum AreaKind {
    VILLAGE("village"),
    COMMUNITY("community"),
    TOWNSHIP("township"),
    DEPARTMENT("department"),
    COUNTY("county"),
    /** A named set of areas, such as the pilot villages. */
    GROUP("group");

    private final String key;

    AreaKind(String key) {
        this.key = key;
    }

    /** The word used for this kind in template files and message keys. */
    public String key() {
        return key;
    }

    public static Optional<AreaKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
