package org.cunbao.domain;

import java.util.List;

/**
 * What became of one expected submission in a revision.
 *
 * @param unit the reporting unit's code
 * @param file the delivery that was counted, or the first that was not; empty when none came
 */
public record UnitStatus(AreaKind form, String unit, State state, String file) {

    /** The fate of a submission. Only {@link #COUNTED} enters a total. */
    public enum State {
        COUNTED,
        /** Delivered, but its identity failed or it could not be read. */
        REJECTED,
        /** Two deliveries with different figures, and nothing says which holds. */
        CONFLICT,
        NOT_DELIVERED
    }

    public boolean isCounted() {
        return state == State.COUNTED;
    }

    /** How many of them are counted. */
    public static Coverage coverage(List<UnitStatus> units) {
        return new Coverage((int) units.stream().filter(UnitStatus::isCounted).count(), units.size());
    }
}
