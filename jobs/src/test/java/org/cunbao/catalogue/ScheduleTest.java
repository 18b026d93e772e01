package org.cunbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final Schedule SCHEDULE = CATALOGUE.schedule().orElseThrow();

    /** Office hours of a year as the notice has it: a week's holiday costs some weekends. */
    @Test
    void the_year_2021_is_arranged_as_the_notice_says() {
        WorkingDays days = SCHEDULE.workingDays();
        assertThat(days.years()).containsExactly(2021);
        assertThat(days.closed()).hasSize(3 + 7 + 3 + 5 + 3 + 3 + 7);
        assertThat(days.worked()).hasSize(7).allMatch(WorkingDays::isWeekend);
        assertThat(LocalDate.of(2021, 1, 1).datesUntil(LocalDate.of(2022, 1, 1)).filter(days::includes))
                .as("working days of 2021")
                .hasSize(250);
    }

    @ParameterizedTest
    @CsvSource({
        // month, collection opens, deadline, report, corrections
        "2021-02, 2021-02-25T08:00, 2021-03-05T18:00, 2021-03-08T09:00, 2021-03-09", // the 6th is a Saturday
        "2021-03, 2021-03-25T08:00, 2021-04-06T18:00, 2021-04-07T09:00, 2021-04-08", // Tomb-Sweeping Day
        "2021-04, 2021-04-25T08:00, 2021-05-06T18:00, 2021-05-07T09:00, 2021-05-08", // a Saturday that is worked
        "2021-05, 2021-05-25T08:00, 2021-06-07T18:00, 2021-06-08T09:00, 2021-06-09",
        "2021-09, 2021-09-25T08:00, 2021-10-08T18:00, 2021-10-09T09:00, 2021-10-11", // National Day, worked Saturday
        "2021-12, 2021-12-25T08:00, 2022-01-05T18:00, 2022-01-06T09:00, 2022-01-10"
    })
    void deadline_and_report_move_to_the_next_working_day_and_keep_their_order(
            YearMonth period, String opens, String deadline, String report, LocalDate corrections) {
        MonthDates dates = SCHEDULE.dates(period);
        assertThat(List.of(local(dates.opens()), local(dates.deadline()), local(dates.report())))
                .containsExactly(opens, deadline, report);
        assertThat(CATALOGUE.correctionsDue(period)).isEqualTo(corrections);
    }

    @Test
    void reminders_count_working_days_before_the_moved_deadline() {
        assertThat(SCHEDULE.dates(YearMonth.of(2021, 4)).reminders())
                .extracting(ScheduleTest::local)
                .containsExactly("2021-04-28T09:00", "2021-04-30T09:00");
        assertThat(SCHEDULE.dates(YearMonth.of(2021, 9)).reminders())
                .extracting(ScheduleTest::local)
                .containsExactly("2021-09-28T09:00", "2021-09-30T09:00");
    }

    @Test
    void the_last_day_of_a_month_and_the_nearest_weekday_can_be_asked_for() {
        Schedule schedule = with(
                "opens: \"0 0 8 25 * *\"",
                "opens: \"0 0 8 1 * *\"",
                "0 0 18 5 * *",
                "0 0 18 10W * *",
                "0 0 9 6 * *",
                "0 30 9 L * *");
        MonthDates dates = schedule.dates(YearMonth.of(2021, 6));
        assertThat(local(dates.opens())).isEqualTo("2021-07-01T08:00");
        assertThat(local(dates.deadline())).as("the 10th is a Saturday").isEqualTo("2021-07-09T18:00");
        assertThat(local(dates.report())).as("the 31st is a Saturday").isEqualTo("2021-08-02T09:30");
    }

    @Test
    void without_a_schedule_the_corrections_are_due_on_the_day_that_was_set() {
        SortedMap<String, byte[]> files = TemplateFixture.packed();
        files.remove(Schedule.FILE);
        Catalogue catalogue = TemplateFixture.read(files);
        assertThat(catalogue.schedule()).isEmpty();
        assertThat(catalogue.correctionsDue(YearMonth.of(2021, 9))).isEqualTo("2021-10-08");
    }

    private static Schedule with(String... exchanges) {
        String text = new String(TemplateFixture.packed().get(Schedule.FILE), StandardCharsets.UTF_8);
        for (int i = 0; i < exchanges.length; i += 2) {
            assertThat(text).contains(exchanges[i]);
            text = text.replace(exchanges[i], exchanges[i + 1]);
        }
        return TemplateFixture.with(Map.of(Schedule.FILE, text)).schedule().orElseThrow();
    }

    private static String local(ZonedDateTime time) {
        assertThat(time.getZone()).isEqualTo(Schedule.ZONE);
        return time.toLocalDateTime().toString();
    }
}
