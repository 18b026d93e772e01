package org.cunbao.domain;

/**
 * How much of what was expected a total rests on. Mergeable: the coverage of a union of disjoint areas is the sum.
 *
 * @param reported units whose figure entered the total
 * @param expected units that should have reported it; units to which it does not apply are not expected
 */
public record Coverage(int reported, int expected) implements Origin {

    public static final Coverage NONE = new Coverage(0, 0);

    public Coverage {
        if (reported < 0 || reported > expected) {
            throw new IllegalArgumentException("coverage " + reported + "/" + expected);
        }
    }

    public Coverage plus(Coverage other) {
        return new Coverage(reported + other.reported, expected + other.expected);
    }

    public boolean isComplete() {
        return reported == expected;
    }

    @Override
    public String toString() {
        return reported + "/" + expected;
    }
}
