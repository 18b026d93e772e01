package org.cunbao.sample;

import java.time.YearMonth;
import java.util.Map;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.FormEntries;

/** Fills in the collection form of a unit. */
@FunctionalInterface
public interface FormWriter {

    /**
     * The filled workbook, the same bytes for the same arguments.
     *
     * @param unit whose identity stands on the form; not always one of the register
     * @param entries by unit code: the unit's own form and, for a township, its villages' lines on the roster sheet
     */
    byte[] write(Area unit, YearMonth period, Map<String, FormEntries> entries);
}
