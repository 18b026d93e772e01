package org.cunbao.domain;

/** What became of confronting data with a rule. Undecided never counts as passed. */
public enum Outcome {
    PASSED,
    FAILED,
    /** Something that the rule needs is missing. */
    UNDECIDED
}
