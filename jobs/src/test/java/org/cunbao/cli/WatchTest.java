package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.cunbao.SetClock;
import org.cunbao.catalogue.Messages;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.Progress;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final YearMonth MAY = YearMonth.of(2021, 5);

    @TempDir
    private Path home = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final SetClock clock = SetClock.to("2021-04-28T08:58");

    /** Something that happens while the watch waits. */
    private interface Event {
        void happen() throws IOException;
    }

    /** Runs the watch; each of its waits lasts until the next event has happened, after the last it is stopped. */
    private List<String> watch(Event... events) throws InterruptedException {
        Deque<Event> waiting = new ArrayDeque<>(List.of(events));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, StandardCharsets.UTF_8, false, Messages.packed());
        Workspace workspace = Workspace.of(home);
        workspace.prepare();
        new Watch(terminal, workspace, clock, new MonthlyRuns(workspace, Progress.NONE, clock)).run(time -> {
            assertThat(time).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
            Event event = waiting.poll();
            if (event == null) {
                return false;
            }
            try {
                event.happen();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return true;
        });
        return out.toString(StandardCharsets.UTF_8)
                .replace(home.toAbsolutePath().normalize().toString(), "～")
                .lines()
                .toList();
    }

    @Test
    void it_reminds_and_runs_when_it_is_time_also_after_the_computer_has_slept() throws Exception {
        ScheduledCounty county = ScheduledCounty.from(APRIL, home);
        Files.delete(county.input(APRIL).resolve(ScheduledCounty.VILLAGE.toString()));
        List<String> lines = watch(
                () -> clock.set("2021-04-28T08:59:30"),
                () -> clock.set("2021-04-28T09:00"),
                () -> clock.set("2021-04-28T09:01"),
                () -> clock.set("2021-05-10T12:00"),
                () -> clock.set("2021-05-10T12:01"),
                () -> clock.set("2021-05-10T11:55"),
                () -> clock.set("2021-06-08T10:00"),
                () -> {
                    clock.set("2021-06-08T10:01");
                    county.deliver(MAY, ScheduledCounty.VILLAGE.resolveSibling("红堡村.csv"));
                },
                () -> {
                    clock.set("2021-06-09T08:59");
                    county.deliver(MAY);
                },
                () -> clock.set("2021-06-09T09:00"));
        assertThat(lines)
                .containsExactly(
                        "2021-04-28 08:58　开始值守 ～，按 Ctrl-C 停止。",
                        "2021-04-28 08:58　下一个：2021-04 的报表，2021-04-25 08:00 开始收，2021-05-06 18:00 截止，2021-05-07 09:00 编报告。",
                        "2021-04-28 09:00　2021-04 的报表 2021-05-06 18:00 截止，要催 1 处，催报单已写好（.txt 贴到微信，.pdf 打印）："
                                + "～/output/reminders/2021-04",
                        "2021-05-10 12:00　开始编 2021-04。",
                        "2021-05-10 12:00　2021-04 第 1 版已发布（草案）：报送 12/13，待说明疑问 0 条。～/output/2021-04/r1",
                        "2021-05-10 12:00　下一个：2021-05 的报表，2021-05-25 08:00 开始收，2021-06-07 18:00 截止，2021-06-08 09:00 编报告。",
                        "2021-06-08 10:00　该编而没有编：2021-05。一份报表也没有收到，下一个工作日同一时刻再看。",
                        "2021-06-08 10:00　下一个：2021-06 的报表，2021-06-25 08:00 开始收，2021-07-05 18:00 截止，2021-07-06 09:00 编报告。",
                        "2021-06-09 09:00　开始编 2021-05。",
                        lines.get(9),
                        "2021-06-09 09:00　已停止值守。");
        assertThat(lines.get(9)).startsWith("2021-06-09 09:00　2021-05 第 1 版已发布");
        assertThat(county.runs()).hasSize(2);
    }

    @Test
    void what_is_wrong_is_told_once_and_may_be_put_right_while_it_watches() throws Exception {
        ScheduledCounty county = ScheduledCounty.from(APRIL, home);
        clock.set("2021-05-07T09:00");
        Path schedule = home.resolve("templates/schedule.yaml");
        String text = Files.readString(schedule, StandardCharsets.UTF_8);
        Files.writeString(schedule, text.replace("0 0 9 6 * *", "0 9 6 * *"), StandardCharsets.UTF_8);
        Event[] minutes = new Event[64];
        for (int minute = 0; minute < minutes.length; minute++) {
            boolean mended = minute == 40;
            minutes[minute] = () -> {
                clock.advance(Duration.ofMinutes(1));
                if (mended) {
                    Files.writeString(schedule, text, StandardCharsets.UTF_8);
                }
            };
        }
        List<String> lines = watch(minutes);
        assertThat(lines).filteredOn(line -> line.contains("这一次没有做成")).hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.contains("“report”应为六栏"))
                .singleElement()
                .asString()
                .contains("templates/schedule.yaml:7");
        assertThat(lines).anyMatch(line -> line.startsWith("2021-05-07 10:02　2021-04 第 1 版已发布（正式）"));
        assertThat(county.runs()).hasSize(1);
    }
}
