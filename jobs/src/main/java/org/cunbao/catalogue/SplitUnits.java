package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** Figures cannot be added up over months in which a township or a department was split. */
public final class SplitUnits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final YearMonth month;
    private final transient List<String> names;

    SplitUnits(YearMonth month, Collection<String> names) {
        super(month + ": " + names);
        this.month = month;
        this.names = List.copyOf(names);
    }

    /** The month that still has the units that were split. */
    public YearMonth month() {
        return month;
    }

    /** The names of the units that were split. */
    public List<String> names() {
        return names;
    }
}
