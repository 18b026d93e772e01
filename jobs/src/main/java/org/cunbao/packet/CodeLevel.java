package org.cunbao.packet;

import java.util.regex.Pattern;

/**
 * What the national code of an area tells: six digits for the county, three for the township, three for the village.
 */
enum CodeLevel {
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    /** Not a code of that list: a group. */
    GROUP;

    private static final Pattern CODE = Pattern.compile("[0-9]{12}");
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWNSHIP_DIGITS = 9;

    static CodeLevel of(String code) {
        if (!CODE.matcher(code).matches()) {
            return GROUP;
        }
        if (!code.endsWith("000")) {
            return VILLAGE;
        }
        return code.endsWith("000000") ? COUNTY : TOWNSHIP;
    }

    /** The township of a village. */
    static String township(String code) {
        return code.substring(0, TOWNSHIP_DIGITS) + "000";
    }

    /** The county of a village or township. */
    static String county(String code) {
        return code.substring(0, COUNTY_DIGITS) + "000000";
    }
}
