package org.cunbao.domain;

import java.time.YearMonth;
import java.util.List;

/**
 * A release that a later revision of the same month, quarter or year takes the place of.
 *
 * @param figures what it released
 * @param reason why the later revision was made, in the statistician's words; may be empty
 * @param units whose figures differ between the two, in the order of the register
 * @param months of a quarter or a year those of which another release was added up, in order; of a month none
 */
public record Superseded(Figures figures, String reason, List<UnitChange> units, List<MonthChange> months) {

    /**
     * A month of which another release was added up.
     *
     * @param before its revision then; 0 when it had none
     * @param now its revision now; 0 when it has none
     * @param reason why the later one was made, in the statistician's words; may be empty
     */
    public record MonthChange(YearMonth month, int before, int now, String reason) {}

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
        JUDGED,
        /** The releases of the months are the same, but the templates add them up in another way. */
        REGROUPED
    }

    /** A release of a month. */
    public Superseded(Figures figures, String reason, List<UnitChange> units) {
        this(figures, reason, units, List.of());
    }

    public Superseded {
        units = List.copyOf(units);
        months = List.copyOf(months);
    }

    public int revision() {
        return figures.vintage();
    }
}
