package org.cunbao.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days on which originals are kept or deleted, as a calendar in the county shows them. */
public final class RetentionDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private RetentionDates() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
