package org.cunbao.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * The dates of one month's report, moved to working days where they must be: the deadline and the report to the next,
 * and the report past the deadline. In {@link Schedule#ZONE}.
 *
 * @param period the month reported
 * @param reminders in order; all before the deadline
 */
public record MonthDates(
        YearMonth period,
        ZonedDateTime opens,
        ZonedDateTime deadline,
        List<ZonedDateTime> reminders,
        ZonedDateTime report) {

    /** Two months: what occurs once a month has occurred within them. */
    private static final int LOOKED_BACK_DAYS = 62;

    public MonthDates {
        reminders = List.copyOf(reminders);
    }

    static MonthDates of(Schedule schedule, YearMonth period) {
        ZonedDateTime ended = period.plusMonths(1).atDay(1).atStartOfDay(Schedule.ZONE);
        ZonedDateTime due = next(schedule.deadline(), ended.minusNanos(1));
        WorkingDays days = schedule.workingDays();
        ZonedDateTime deadline = moved(days, due);
        ZonedDateTime report = moved(days, next(schedule.report(), due));
        if (!report.isAfter(deadline)) {
            report = moved(days, deadline.with(report.toLocalTime()).plusDays(1));
        }
        List<ZonedDateTime> reminders = schedule.reminders().stream()
                .map(count -> days.before(deadline.toLocalDate(), count)
                        .atTime(schedule.reminderTime())
                        .atZone(Schedule.ZONE))
                .distinct()
                .sorted()
                .toList();
        return new MonthDates(period, lastBefore(schedule.opens(), due), deadline, reminders, report);
    }

    /** The working day after the report was made: nobody can correct sooner what it sends back. */
    LocalDate earliestCorrections(WorkingDays days) {
        return days.onOrAfter(report.toLocalDate().plusDays(1));
    }

    private static ZonedDateTime moved(WorkingDays days, ZonedDateTime time) {
        return time.with(days.onOrAfter(time.toLocalDate()));
    }

    private static ZonedDateTime next(CronExpression expression, ZonedDateTime after) {
        return Optional.ofNullable(expression.next(after)).orElseThrow();
    }

    private static ZonedDateTime lastBefore(CronExpression expression, ZonedDateTime end) {
        @Nullable ZonedDateTime last = null;
        for (@Nullable ZonedDateTime time = expression.next(end.minusDays(LOOKED_BACK_DAYS));
                time != null && time.isBefore(end);
                time = expression.next(time)) {
            last = time;
        }
        return Objects.requireNonNull(last);
    }
}
