package org.cunbao.ledger;

import java.time.YearMonth;

/**
 * A part of the history that an entry of the audit trail answers for.
 *
 * @param period yyyy-MM; empty when it is of no one month
 * @param revision 0 when it is of no one revision
 * @param first the first number of a range; 0 when a revision tells its rows
 * @param last the last one
 */
public record Scope(Part part, String period, int revision, long first, long last) {

    /** A part of a revision. */
    public static Scope of(Part part, YearMonth period, int revision) {
        return new Scope(part, period.toString(), revision, 0, 0);
    }

    /**
     * A range of numbers.
     *
     * @param period the month it is told under; {@code revision} likewise
     */
    public static Scope range(Part part, String period, int revision, long first, long last) {
        return new Scope(part, period, revision, first, last);
    }

    /** What the two blanks of its rows stand for. */
    Object[] blanks() {
        return part.isRange() ? new Object[] {first, last} : new Object[] {period, revision};
    }
}
