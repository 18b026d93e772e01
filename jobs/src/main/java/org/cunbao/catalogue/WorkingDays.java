package org.cunbao.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days offices work: not at weekends, but for the arrangements of the years that are known.
 *
 * @param years the years whose arrangement is known; of others only the weekends are
 * @param closed holidays, weekends among them or not
 * @param worked weekend days on which offices work
 */
public record WorkingDays(Set<Integer> years, Set<LocalDate> closed, Set<LocalDate> worked) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        years = Set.copyOf(years);
        closed = Set.copyOf(closed);
        worked = Set.copyOf(worked);
    }

    public boolean includes(LocalDate day) {
        return worked.contains(day) || (!closed.contains(day) && !isWeekend(day));
    }

    /** The first working day that is not before a day. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!includes(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /**
     * The working day that lies so many working days before a day.
     *
     * @param count 0 or more; 0 gives the day itself
     */
    public LocalDate before(LocalDate day, int count) {
        LocalDate working = day;
        for (int left = count; left > 0; left--) {
            do {
                working = working.minusDays(1);
            } while (!includes(working));
        }
        return working;
    }

    static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }
}
