package org.cunbao.domain;

/** Whether a figure stands on a unit's own form or was consolidated from forms. */
public enum Layer {
    /** As a unit delivered it. A township's control totals stand here only. */
    REPORTED,
    /** Consolidated for a township, the county or a group. */
    TOTAL
}
