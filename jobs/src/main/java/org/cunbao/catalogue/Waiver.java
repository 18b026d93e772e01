package org.cunbao.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A person's yes to what a rule or check has found ({@code waivers.csv}): a query that need not be explained, or a
 * fatal rule that refuses no figures.
 *
 * @param rule a rule's id or the code of a check, such as {@code SHEET-HIDDEN}
 * @param area a unit, a township with its villages, or the county with everything in it
 * @param months of the data that it speaks of
 * @param expiry its last day; it must not lie before the end of a month for which it is to hold
 * @param line of the file, for whoever must renew it
 */
public record Waiver(
        String rule, String area, Validity months, String reason, String approver, LocalDate expiry, int line) {

    /** Where waivers are declared. */
    public static final String FILE = "waivers.csv";

    /** How the codes begin of what is found about waivers themselves; it is settled in their file only. */
    public static final String CODES = "WAIVER-";

    /** Whether it has run out before the month's last day, whatever today's date is. */
    public boolean isExpired(YearMonth period) {
        return expiry.isBefore(period.atEndOfMonth());
    }

    /** Whether it still holds for a month and runs out before the end of the next. */
    public boolean isExpiring(YearMonth period) {
        return !isExpired(period) && !expiry.isAfter(period.plusMonths(1).atEndOfMonth());
    }
}
