package org.cunbao.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.catalogue.Schedule;

/** Tells from a schedule what a moment asks for. */
public final class Timetable {

    private final Schedule schedule;

    public Timetable(Schedule schedule) {
        this.schedule = schedule;
    }

    /**
     * What is owed.
     *
     * @param run the months of which a report was made, draft or final
     */
    public Agenda at(Instant now, Set<YearMonth> run) {
        List<YearMonth> owed = new ArrayList<>();
        MonthDates dates = schedule.dates(schedule.from());
        while (!dates.report().toInstant().isAfter(now)) {
            if (!run.contains(dates.period())) {
                owed.add(dates.period());
            }
            dates = schedule.dates(dates.period().plusMonths(1));
        }
        return new Agenda(owed, dates, unknownYears(owed, dates));
    }

    private List<Integer> unknownYears(List<YearMonth> owed, MonthDates next) {
        TreeSet<Integer> years = new TreeSet<>();
        Stream.concat(owed.stream().map(schedule::dates), Stream.of(next))
                .flatMap(dates -> Stream.of(dates.deadline(), dates.report()))
                .forEach(time -> years.add(time.getYear()));
        years.removeAll(schedule.workingDays().years());
        return List.copyOf(years);
    }

    /** The month whose forms are being collected, or were last; empty before the first one's collection opens. */
    public Optional<MonthDates> collecting(Instant now) {
        Optional<MonthDates> last = Optional.empty();
        MonthDates dates = schedule.dates(schedule.from());
        while (!dates.opens().toInstant().isAfter(now)) {
            last = Optional.of(dates);
            dates = schedule.dates(dates.period().plusMonths(1));
        }
        return last;
    }

    /** The months whose forms are being collected and of which a reminder day has come, in order. */
    public List<Reminder> reminders(Instant now) {
        List<Reminder> due = new ArrayList<>();
        MonthDates dates = schedule.dates(schedule.from());
        while (!dates.opens().toInstant().isAfter(now)) {
            if (dates.deadline().toInstant().isAfter(now)) {
                reminder(dates, now).ifPresent(due::add);
            }
            dates = schedule.dates(dates.period().plusMonths(1));
        }
        return due;
    }

    private static Optional<Reminder> reminder(MonthDates dates, Instant now) {
        return dates.reminders().stream()
                .filter(time -> !time.toInstant().isAfter(now))
                .reduce((earlier, later) -> later)
                .map(time -> new Reminder(dates, time.toLocalDate()));
    }

    /** When to look again for a month of which nothing had come: the next working day, at the report's time of day. */
    public Instant nextAttempt(YearMonth period, Instant now) {
        ZonedDateTime local = now.atZone(Schedule.ZONE);
        LocalDate day = schedule.workingDays().onOrAfter(local.toLocalDate().plusDays(1));
        return schedule.dates(period).report().with(day).toInstant();
    }
}
