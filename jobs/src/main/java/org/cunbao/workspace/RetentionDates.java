package org.cunbao.workspace;

import java.time.Instant;
import java.time.LocalDate;
import org.cunbao.catalogue.Schedule;

/** The days on which originals are kept or deleted, as a calendar in the county shows them. */
public final class RetentionDates {

    private RetentionDates() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Schedule.ZONE);
    }
}
