package org.cunbao.domain;

import java.util.List;

/**
 * A release that a later revision of the same month takes the place of.
 *
 * @param figures what it released
 * @param reason why the later revision was made, in the statistician's words; may be empty
 * @param units whose figures differ between the two, in the order of the register
 */
public record Superseded(Figures figures, String reason, List<UnitChange> units) {

    /**
     * A unit whose own figures differ between two releases.
     *
     * @param file the delivery that counts now, or that counted before when none does now
     * @param cells the figures that differ, in order
     */
    public record UnitChange(AreaKind form, String unit, Cause cause, String file, List<CellKey> cells) {

        public UnitChange {
            cells = List.copyOf(cells);
        }
    }

    /** Why a unit's figures differ. */
    public enum Cause {
        /** Nothing of it counted before. */
        ARRIVED,
        /** Another content counts now. */
        CORRECTED,
        /** Nothing of it counts any more. */
        WITHDRAWN,
        /** The same content counts, but the checks judge it in another way. */
        JUDGED
    }

    public Superseded {
        units = List.copyOf(units);
    }

    public int revision() {
        return figures.vintage();
    }
}
