package org.cunbao.catalogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a month's forms are collected and its report is made, before any holiday moves it. All times are those of
 * {@link #ZONE}; each expression occurs exactly once a month.
 *
 * @param from the first month for which a report is owed
 * @param opens when collection opens: the last time before the deadline
 * @param deadline when forms are due: the first time after the month has ended
 * @param report when the report is made: the first time after the deadline
 * @param reminders so many working days before the deadline its senders are reminded, each at least 1
 * @param reminderTime the time of day for that
 */
public record Schedule(
        YearMonth from,
        CronExpression opens,
        CronExpression deadline,
        CronExpression report,
        List<Integer> reminders,
        LocalTime reminderTime,
        WorkingDays workingDays) {

    /** The file in a template set. */
    public static final String FILE = "schedule.yaml";

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Schedule {
        reminders = List.copyOf(reminders);
    }

    /** The dates of a month, none of which is a holiday that is known. */
    public MonthDates dates(YearMonth period) {
        return MonthDates.of(this, period);
    }

    /** The first working day, not before a day, on which corrections can have been made. */
    LocalDate corrections(YearMonth period, LocalDate day) {
        LocalDate earliest = dates(period).earliestCorrections(workingDays);
        LocalDate working = workingDays.onOrAfter(day);
        return working.isBefore(earliest) ? earliest : working;
    }
}
