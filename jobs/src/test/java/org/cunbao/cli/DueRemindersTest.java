package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.SetClock;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminder days of April: 28 and 30 April at 9:00; the deadline is 6 May at 18:00. */
class DueRemindersTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String WRITTEN = "2021-04 的报表 2021-05-06 18:00 截止，要催 1 处，催报单已写好（.txt 贴到微信，.pdf 打印）：";

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-04-28T08:05");

    @BeforeEach
    void settle() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(APRIL, home);
        Files.delete(county.input(APRIL).resolve(ScheduledCounty.VILLAGE.toString()));
    }

    private Path folder() {
        return home.resolve("output/reminders/2021-04");
    }

    private Answer due(String... more) {
        List<String> command = new ArrayList<>(List.of("run", "--due"));
        command.addAll(List.of(more));
        return Commands.in(clock, home, command.toArray(String[]::new));
    }

    private Answer dueAt(String time, String... more) {
        clock.set(time);
        return due(more);
    }

    @Test
    void timer_that_starts_every_hour_writes_them_once_on_each_reminder_day() {
        List<String> said = new ArrayList<>();
        while (clock.instant().isBefore(SetClock.instant("2021-05-06T20:00"))) {
            Answer answer = due();
            assertThat(answer.exit()).as("%s", answer.said()).isZero();
            if (answer.out().contains(WRITTEN)) {
                said.add(clock.instant().atZone(Schedule.ZONE).toLocalDateTime().toString());
                assertThat(answer.out()).contains(WRITTEN + folder());
            }
            clock.advance(Duration.ofHours(1));
        }
        assertThat(said).containsExactly("2021-04-28T09:05", "2021-04-30T09:05");
        assertThat(folder()).isDirectoryContaining("glob:**红堡镇.txt").isDirectoryContaining("glob:**红堡镇.pdf");
        assertThat(home.resolve("output/.staging/reminders-2021-04")).doesNotExist();
        assertThat(home.resolve("output/ledger.db"))
                .as("reminding records nothing")
                .doesNotExist();
    }

    @Test
    void second_start_on_the_same_day_leaves_the_lists_as_they_are() throws IOException {
        assertThat(dueAt("2021-04-28T09:05").out()).contains(WRITTEN);
        Path text = folder().resolve("红堡镇.txt");
        Files.writeString(text, "signed", StandardCharsets.UTF_8);
        assertThat(dueAt("2021-04-28T10:05").out()).doesNotContain("催");
        assertThat(dueAt("2021-04-29T10:05").out()).doesNotContain("催");
        assertThat(text).hasContent("signed");
    }

    @Test
    void computer_that_was_off_on_the_day_writes_them_at_its_next_start_while_the_deadline_has_not_passed() {
        assertThat(dueAt("2021-05-05T11:05", "--lang", "en").out())
                .contains("Forms of 2021-04, deadline 2021-05-06 18:00; to be reminded: 1.", folder().toString());
        assertThat(dueAt("2021-05-06T17:05").out()).doesNotContain("催");
    }

    @Test
    void after_the_deadline_nobody_is_reminded_any_more() {
        assertThat(dueAt("2021-05-06T18:05").out()).doesNotContain("催");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void lists_written_by_hand_on_the_day_count_and_those_of_an_earlier_hour_do_not() {
        assertThat(Commands.in(clock, home, "remind").out()).contains(WRITTEN);
        assertThat(dueAt("2021-04-28T09:05").out()).contains(WRITTEN);
        clock.set("2021-04-30T09:01");
        assertThat(Commands.in(clock, home, "remind").out()).contains(WRITTEN);
        assertThat(dueAt("2021-04-30T09:05").out()).doesNotContain("催");
    }

    @Test
    void nobody_left_to_be_reminded_is_told_once() throws IOException {
        assertThat(dueAt("2021-04-28T09:05").out()).contains(WRITTEN);
        ScheduledCounty.from(APRIL, home);
        assertThat(dueAt("2021-04-30T09:05").out()).contains("2021-04 的报表都到齐了，也没有要更正的，不用催。");
        assertThat(folder()).doesNotExist();
        assertThat(dueAt("2021-04-30T10:05").out()).doesNotContain("催");
    }

    @Test
    void start_that_was_cut_off_while_it_wrote_is_made_up_for() throws IOException {
        assertThat(dueAt("2021-04-28T09:05").out()).contains(WRITTEN);
        Files.writeString(home.resolve("output/reminders/.2021-04"), "2021-04-2", StandardCharsets.UTF_8);
        Files.createDirectories(home.resolve("output/.staging/reminders-2021-04"));
        Files.writeString(home.resolve("output/.staging/reminders-2021-04/half.txt"), "half", StandardCharsets.UTF_8);
        assertThat(dueAt("2021-04-28T10:05").out()).contains(WRITTEN);
        assertThat(folder()).isDirectoryNotContaining("glob:**half.txt");
    }

    @Test
    void while_another_run_holds_the_workspace_they_wait_for_the_next_start() throws IOException, InvalidTemplates {
        clock.set("2021-04-28T09:05");
        Answer turnedAway = WorkspaceLock.whileHeld(Workspace.of(prepared()), this::due);
        assertThat(turnedAway.exit()).isEqualTo(ExitCode.BUSY.code());
        assertThat(folder()).doesNotExist();
        assertThat(dueAt("2021-04-28T10:05").out()).contains(WRITTEN);
    }

    private Path prepared() {
        Workspace.of(home).prepare();
        return home;
    }
}
