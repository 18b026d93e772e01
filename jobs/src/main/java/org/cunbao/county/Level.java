package org.cunbao.county;

import java.util.Arrays;
import java.util.Optional;

/** The five levels of the statistical area codes, and how many digits of a code name an area of each. */
enum Level {
    PROVINCE(1, 2),
    CITY(2, 4),
    COUNTY(3, 6),
    TOWNSHIP(4, 9),
    VILLAGE(5, 12);

    /** The length of a code that is filled up with zeros. */
    static final int FULL = 12;

    private final int number;
    private final int digits;

    Level(int number, int digits) {
        this.number = number;
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    /** As the lists number them: 1 for a province, 5 for a village. */
    int number() {
        return number;
    }

    /** The level next to this one: -1 for the one above, 1 for the one below; empty beyond the ends. */
    Optional<Level> next(int step) {
        return Arrays.stream(values())
                .filter(level -> level.number == number + step)
                .findFirst();
    }

    /** The level of a code of some length; empty when no level has it. */
    static Optional<Level> ofDigits(int digits) {
        return Arrays.stream(values()).filter(level -> level.digits == digits).findFirst();
    }

    /** The level of a code of twelve digits, told by the zeros that fill it up. */
    static Level ofFull(String code) {
        return Arrays.stream(values())
                .filter(level -> code.substring(level.digits).chars().allMatch(digit -> digit == '0'))
                .findFirst()
                .orElse(VILLAGE);
    }

    /** The code of an area of this level, filled up to twelve digits. */
    static String full(String code) {
        return code + "0".repeat(FULL - code.length());
    }
}
