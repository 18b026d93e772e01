package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.SetClock.instant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.ledger.Runs.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDueTest {

    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final YearMonth MAY = YearMonth.of(2021, 5);

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-06-20T10:00");

    private Answer due(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "run";
        all[1] = "--due";
        System.arraycopy(more, 0, all, 2, more.length);
        return Commands.in(clock, home, all);
    }

    @Test
    void computer_that_was_off_for_three_months_runs_all_three_in_order_and_none_of_them_again() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(MARCH, home);
        SmallCounty.layMarch(home);
        county.deliver(MAY);

        Answer answer = due();
        assertThat(answer.out())
                .as("%s", answer.said())
                .containsSubsequence(
                        "该编而未编的有 3 个月：2021-03、2021-04、2021-05",
                        "—— 2021-03 ——",
                        "2021-03 第 1 版已发布",
                        "—— 2021-04 ——",
                        "2021-04 第 1 版已发布",
                        "—— 2021-05 ——",
                        "2021-05 第 1 版已发布",
                        "下一个：2021-06 的报表，2021-06-25 08:00 开始收，2021-07-05 18:00 截止，2021-07-06 09:00 编报告。");
        assertThat(county.runs()).extracting(Run::period).containsExactly(MARCH, APRIL, MAY);
        assertThat(county.runs()).extracting(Run::previousRevision).containsExactly(0, 1, 1);
        boolean drafts = county.runs().stream().anyMatch(Run::draft);
        assertThat(answer.exit()).isEqualTo((drafts ? ExitCode.NO : ExitCode.DONE).code());

        Answer again = due();
        assertThat(again.exit()).as("a draft counts as run").isZero();
        assertThat(again.out()).contains("没有该编而未编的月份。", "下一个：2021-06 的报表");
        assertThat(county.runs()).hasSize(3);
    }

    @Test
    void started_twice_a_day_it_runs_a_month_once_when_its_report_is_due() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(APRIL, home);
        Files.delete(county.input(APRIL).resolve(ScheduledCounty.VILLAGE.toString()));
        clock.set("2021-05-04T08:30");
        boolean run = false;
        while (clock.instant().isBefore(instant("2021-05-12T00:00"))) {
            Answer answer = due();
            boolean first = !run && !clock.instant().isBefore(instant("2021-05-07T09:00"));
            run = run || first;
            assertThat(answer.exit())
                    .as("%s %s", clock.instant(), answer.said())
                    .isEqualTo((first ? ExitCode.NO : ExitCode.DONE).code());
            if (run && !first) {
                assertThat(answer.out()).contains("2021-04 第 1 版是草案，已编过，不再自动编；等 1 个单位补报或更正（cunbao remind 2021-04）");
            }
            clock.advance(Duration.ofHours(12));
        }
        assertThat(county.runs()).extracting(Run::started).containsExactly(instant("2021-05-07T20:30"));
    }

    @Test
    void clock_that_was_set_back_a_little_runs_nothing_twice_and_one_that_is_wrong_runs_nothing() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(APRIL, home);
        clock.set("2021-05-07T09:00");
        assertThat(due().exit()).isZero();
        Instant entry = county.runs().get(0).started();

        clock.set("2021-05-07T08:55");
        assertThat(due().out()).contains("没有该编而未编的月份。", "下一个：2021-04 的报表");
        county.deliver(MAY);
        for (String wrong :
                new String[] {"2021-04-07T09:00", "1970-01-01T08:00", "2022-05-09T09:00", "2099-01-01T00:00"}) {
            clock.set(wrong);
            Answer answer = due();
            assertThat(answer.exit()).as("%s", answer.said()).isEqualTo(ExitCode.ENVIRONMENT.code());
            assertThat(answer.err()).contains("电脑现在的时间是 " + wrong.replace('T', ' '), "2021-05-07 09:00", "什么也没有做");
            Answer english = due("--lang", "en");
            assertThat(english.err()).contains("This computer says it is " + wrong.replace('T', ' '));
        }
        assertThat(county.runs()).extracting(Run::started).containsExactly(entry);
        Answer status = Commands.in(clock, home, "status");
        assertThat(status.exit()).isZero();
        assertThat(status.out()).contains("2021-04  第 1 版  正式");
        assertThat(status.err()).contains("不能推算日程：电脑现在的时间是 2099-01-01 00:00");
    }

    @Test
    void month_without_a_single_delivery_is_not_run_and_stays_owed() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(YearMonth.of(2020, 12), home);
        clock.set("2021-06-09T10:00");
        Files.createDirectories(county.input(MARCH));
        Files.writeString(county.input(MARCH).resolve("Thumbs.db"), "x");
        county.deliver(MAY);

        Answer answer = due();
        assertThat(answer.exit()).as("%s", answer.said()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out()).contains("该编而未编的有 2 个月：2021-04、2021-05", "该编而没有编：2020-12 至 2021-03（4 个月）。一份报表也没有收到。");
        assertThat(county.runs()).extracting(Run::period).containsExactly(APRIL, MAY);
        assertThat(Commands.in(clock, home, "status").out())
                .contains("上次编制：2021-05 第 1 版", "该编而没有编：2020-12 至 2021-03（4 个月）", "下一个：2021-06 的报表");

        SmallCounty.layMarch(home);
        clock.advance(Duration.ofHours(1));
        assertThat(due().out()).contains("—— 2021-03 ——", "该编而没有编：2020-12、2021-01、2021-02。");
        assertThat(county.runs()).extracting(Run::period).containsExactly(APRIL, MAY, MARCH);
    }

    @Test
    void templates_without_a_schedule_owe_nothing_and_say_how_to_get_one() throws IOException {
        ScheduledCounty.from(APRIL, home);
        Files.delete(home.resolve("templates/schedule.yaml"));
        for (String[] command : new String[][] {{"run", "--due"}, {"remind"}, {"schedule"}}) {
            Answer answer = Commands.in(clock, home, command);
            assertThat(answer.exit()).as("%s", answer.said()).isEqualTo(ExitCode.USAGE.code());
            assertThat(answer.err()).contains("模板里没有 schedule.yaml", "cunbao init");
        }
        assertThat(Commands.in(clock, home, "status").exit()).isZero();
        assertThat(Commands.in(home, "init").exit()).isZero();
        assertThat(Commands.in(clock, home, "status").out()).contains("下一个：2021-06 的报表");
    }
}
