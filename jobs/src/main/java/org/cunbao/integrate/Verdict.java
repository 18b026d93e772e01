package org.cunbao.integrate;

/** What became of a submission. */
public enum Verdict {
    /** Its figures count. */
    ACCEPTED,
    /** It says the same as the one that counts. */
    REPEATED,
    /** Another one replaces it. */
    SUPERSEDED,
    /** It contradicts another, and nothing says which holds; neither counts. */
    IN_CONFLICT
}
