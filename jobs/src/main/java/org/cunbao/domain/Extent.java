package org.cunbao.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Which months a result speaks of.
 *
 * @param owed the months of the period in which forms were collected, in order: not those before the first of all
 * @param months the releases that a quarter or a year was put together from, in order; of a month none
 */
public record Extent(ReferencePeriod period, List<YearMonth> owed, List<MonthRelease> months) {

    /**
     * A release of a month.
     *
     * @param draft whether it was released as a draft
     * @param coverage submissions counted of those expected, over all forms
     */
    public record MonthRelease(YearMonth month, int revision, boolean draft, Coverage coverage) {}

    public Extent {
        owed = List.copyOf(owed);
        months = List.copyOf(months);
        if (period.isMonth() != months.isEmpty()) {
            throw new IllegalArgumentException(period + " made of " + months);
        }
    }

    /** A month, which is made of no other. */
    public static Extent of(YearMonth month) {
        return new Extent(ReferencePeriod.of(month), List.of(month), List.of());
    }

    /** Whether no owed month of it is missing. */
    public boolean isWhole() {
        return missing().isEmpty();
    }

    /** The owed months of a quarter or a year that have no release, in order. */
    public List<YearMonth> missing() {
        return period.isMonth()
                ? List.of()
                : owed.stream().filter(month -> release(month).isEmpty()).toList();
    }

    /** The release of one of the months; empty when it has none. */
    public Optional<MonthRelease> release(YearMonth month) {
        return months.stream().filter(release -> release.month().equals(month)).findFirst();
    }
}
