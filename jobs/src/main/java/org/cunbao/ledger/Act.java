package org.cunbao.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Something that was done to the ledger or a workspace, as the audit trail tells it.
 *
 * @param period the month concerned, yyyy-MM; empty for none
 * @param revision of the month; 0 for none
 * @param run the number of the run in which it was done, as {@link AuditTrail#start} gave it; empty outside a run
 * @param detail more about it: a reason, a file's name; may be empty. Never anything out of a form
 * @param at when
 */
public record Act(Kind kind, String period, int revision, String run, String detail, Instant at) {

    /** What can be done. The names stand in the ledger, in lower case. */
    public enum Kind {
        /** The trail begins; what the ledger held before is entered as it was found. */
        OPENED,
        /** A copy of the ledger was kept before a run. */
        BACKED_UP,
        /** A run begins, or goes on with a revision that was cut off. */
        STARTED,
        /** A step of a run is complete. */
        STEP,
        /** A release is laid out, proven and sealed. */
        PREPARED,
        /** The release stands in its place. */
        RELEASED,
        /** Words of units may be published, or may not any more. */
        DECIDED,
        /** A backup took the ledger's place. */
        RESTORED,
        /** Originals whose time is over were deleted. */
        REMOVED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Outside any month. */
    public static Act of(Kind kind, String detail, Instant at) {
        return new Act(kind, "", 0, "", detail, at);
    }

    /** On a month as a whole. */
    public static Act on(YearMonth period, Kind kind, String detail, Instant at) {
        return new Act(kind, period.toString(), 0, "", detail, at);
    }

    /** In a run. */
    public static Act in(YearMonth period, int revision, String run, Kind kind, String detail, Instant at) {
        return new Act(kind, period.toString(), revision, run, detail, at);
    }
}
