package org.cunbao.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.SetClock.instant;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.domain.Text;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Timetable timetable =
            new Timetable(MonthFixture.catalogue().schedule().orElseThrow());

    @Test
    void month_is_owed_from_the_minute_of_its_report_until_it_was_run() {
        Set<YearMonth> run = Set.of(FEBRUARY, MARCH);
        Agenda before = timetable.at(instant("2021-05-07T08:59:59"), run);
        assertThat(before.owed()).isEmpty();
        assertThat(before.next().period()).isEqualTo(APRIL);
        Agenda then = timetable.at(instant("2021-05-07T09:00:00"), run);
        assertThat(then.owed()).containsExactly(APRIL);
        assertThat(then.next().period()).isEqualTo(MAY);
        assertThat(timetable
                        .at(instant("2021-05-07T09:00:00"), Set.of(FEBRUARY, MARCH, APRIL))
                        .owed())
                .isEmpty();
    }

    @Test
    void months_missed_are_owed_in_order_and_those_run_between_them_are_not() {
        assertThat(timetable.at(instant("2021-06-30T12:00"), Set.of(MARCH)).owed())
                .containsExactly(FEBRUARY, APRIL, MAY);
        assertThat(timetable.at(instant("2020-01-01T12:00"), Set.of()).owed())
                .as("before the first month")
                .isEmpty();
    }

    @Test
    void years_whose_holidays_nobody_entered_are_named() {
        assertThat(timetable.at(instant("2021-11-30T12:00"), Set.of()).yearsWithoutHolidays())
                .isEmpty();
        assertThat(timetable.at(instant("2021-12-30T12:00"), Set.of()).yearsWithoutHolidays())
                .containsExactly(2022);
        assertThat(timetable.at(instant("2023-12-30T12:00"), Set.of()).yearsWithoutHolidays())
                .containsExactly(2022, 2023, 2024);
    }

    @Test
    void month_is_collected_from_its_opening_until_the_next_one_opens() {
        assertThat(timetable.collecting(instant("2021-02-25T07:59"))).isEmpty();
        assertThat(collected("2021-02-25T08:00")).contains(FEBRUARY);
        assertThat(collected("2021-03-24T23:00")).contains(FEBRUARY);
        assertThat(collected("2021-03-25T08:00")).contains(MARCH);
    }

    private Optional<YearMonth> collected(String time) {
        return timetable.collecting(instant(time)).map(MonthDates::period);
    }

    @Test
    void reminder_day_is_due_from_its_hour_until_the_next_one_or_the_deadline() {
        assertThat(reminded("2021-04-28T08:59")).isEmpty();
        assertThat(reminded("2021-04-28T09:00")).containsExactly("2021-04 2021-04-28");
        assertThat(reminded("2021-04-30T08:59")).containsExactly("2021-04 2021-04-28");
        assertThat(reminded("2021-04-30T09:00")).containsExactly("2021-04 2021-04-30");
        assertThat(reminded("2021-05-06T17:59")).containsExactly("2021-04 2021-04-30");
        assertThat(reminded("2021-05-06T18:00")).as("too late").isEmpty();
        assertThat(reminded("2021-02-01T09:00")).as("before the first month").isEmpty();
    }

    private List<String> reminded(String now) {
        return timetable.reminders(instant(now)).stream()
                .map(reminder -> reminder.dates().period() + " " + reminder.day())
                .toList();
    }

    @Test
    void month_without_deliveries_is_looked_at_again_on_the_next_working_day() {
        assertThat(timetable.nextAttempt(APRIL, instant("2021-05-07T09:00"))).isEqualTo(instant("2021-05-08T09:00"));
        assertThat(timetable.nextAttempt(APRIL, instant("2021-05-08T15:00"))).isEqualTo(instant("2021-05-10T09:00"));
    }

    @Test
    void clock_is_doubted_by_what_was_noted_before() {
        Instant noted = instant("2021-05-07T09:01");
        assertThat(List.of(
                        ClockCheck.of(noted, Optional.empty()),
                        ClockCheck.of(noted.minus(ClockCheck.BACK), Optional.of(noted)),
                        ClockCheck.of(noted.plus(ClockCheck.AHEAD), Optional.of(noted))))
                .allMatch(Optional::isEmpty);
        assertThat(ClockCheck.of(instant("2021-05-07T08:50"), Optional.of(noted)))
                .contains(Text.of("schedule.clock-back", "2021-05-07 08:50", "2021-05-07 09:01"));
        assertThat(ClockCheck.of(noted.plus(ClockCheck.AHEAD).plus(Duration.ofMinutes(1)), Optional.of(noted)))
                .contains(Text.of("schedule.clock-ahead", "2022-05-08 09:02", "2021-05-07 09:01"));
    }
}
