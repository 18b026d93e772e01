package org.cunbao.domain;

/** How much a finding weighs. */
public enum Severity {
    /** Certainly wrong: the cells it names are rejected and count as missing. */
    FATAL,
    /** Suspicious: passes once the sender explains it, and blocks a final release until then. */
    QUERY,
    /** Worth knowing; blocks nothing. */
    INFO
}
