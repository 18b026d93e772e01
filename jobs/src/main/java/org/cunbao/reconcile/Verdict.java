package org.cunbao.reconcile;

/** How a published figure stands to the data. */
public enum Verdict {
    /** Exactly the same. */
    AGREES,
    /** The same once the data are rounded half up as the figure was printed. */
    ROUNDS,
    /** Printed as “over so many”, and the data lie between it and its ceiling. */
    AT_LEAST,
    /** The data are complete and say otherwise. */
    CONTRADICTS,
    /** Something is missing, or the data differ but do not cover all units yet. */
    UNDECIDED
}
