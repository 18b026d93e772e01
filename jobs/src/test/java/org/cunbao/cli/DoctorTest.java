package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.ledger.Ledger;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.Progress;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-05-07T09:00");

    @BeforeEach
    void settle() throws IOException {
        SmallCounty.settle(home);
        Files.createDirectories(home.resolve("output"));
    }

    private Answer doctor(String... more) {
        String[] all = new String[more.length + 1];
        all[0] = "doctor";
        System.arraycopy(more, 0, all, 1, more.length);
        return Commands.in(clock, home, all);
    }

    private static void write(Path file, SetClock clock) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        try (Ledger ledger = Ledger.open(file)) {
            ledger.runs().begin(YearMonth.of(2021, 4), 1, "", "a".repeat(64), "0", 0, false, 0, clock.instant());
        }
    }

    @Test
    void new_workspace_is_well() {
        Answer answer = doctor();
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out()).contains("✓ Java", "✓ 账本：还没有运行过", "都正常，可以编制").doesNotContain("✗");
    }

    @Test
    void what_is_broken_is_ticked_off_with_what_to_do() throws IOException {
        write(home.resolve("output/backup/ledger-20210506T000000Z.db"), clock);
        Files.writeString(home.resolve("output/ledger.db"), "坏".repeat(3000), StandardCharsets.UTF_8);
        Files.writeString(home.resolve("templates/county.yaml"), "name: [", StandardCharsets.UTF_8);

        Answer answer = doctor();
        assertThat(answer.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out()).contains("✗ 模板：有 ", "county.yaml", "✗ 账本", "已损坏", "cunbao restore --home", "2 处要先处理");
        JsonNode json = new ObjectMapper().readTree(doctor("--json").out());
        assertThat(json.get("sound").booleanValue()).isFalse();
        assertThat(json.get("checks").findValuesAsText("check")).contains("java", "disk", "ledger", "backup", "clock");
        assertThat(json.get("checks").findValuesAsText("state")).contains("fine", "broken");
    }

    @Test
    void clock_that_was_set_back_a_damaged_backup_and_a_missing_folder_are_seen() throws IOException {
        write(home.resolve("output/ledger.db"), clock);
        Path backup = home.resolve("output/backup/ledger-20210506T000000Z.db");
        Files.createDirectories(backup.resolveSibling(""));
        Files.writeString(backup, "坏".repeat(3000), StandardCharsets.UTF_8);
        clock.set("2020-05-07T09:00");
        Answer answer = doctor("--lang", "en");
        assertThat(answer.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out())
                .contains("✗ Clock: this computer says 2020-05-07 09:00", "✗ Newest backup", "✓ Ledger");

        Answer elsewhere = Commands.in(clock, home.resolve("input"), "doctor");
        assertThat(elsewhere.out()).contains("✗ 文件夹", "cunbao init");
    }

    @Test
    void a_release_whose_folder_is_gone_and_a_folder_that_nobody_knows_are_told() throws IOException {
        assertThat(doctor().out()).contains("✓ 发布的各版：还没有发布过");
        assertThat(Commands.in(clock, home, "run", "2021-04").exit()).isZero();
        assertThat(doctor().out()).contains("✓ 发布的各版：1 版的文件夹都在");

        Path release = home.resolve("output/2021-04/r1");
        Path copy = home.resolve("output/2021-04/r7");
        Files.createDirectories(copy);
        Files.copy(release.resolve("manifest.json"), copy.resolve("manifest.json"));
        assertThat(doctor().out()).contains("！ 发布的各版：有 1 个文件夹账本里没有记", "r7", "verify --ledger");

        Folders.delete(copy);
        Folders.delete(release);
        Answer gone = doctor();
        assertThat(gone.exit()).as("nothing is lost").isZero();
        assertThat(gone.out()).contains("！ 发布的各版：有 1 版的文件夹不在了（2021-04 r1）", "cunbao rebuild 2021-04 r1");
    }

    @Test
    void who_holds_the_workspace_which_months_are_owed_and_which_holidays_lack_are_told() throws Exception {
        assertThat(doctor().out()).contains("✓ 占用：没有运行占着工作区", "！ 日程：有 1 个月该编、报表也来了，还没有编（2021-04）", "✓ 节假日：2021 年的");
        List<String> told = new ArrayList<>();
        MonthlyRuns run = new MonthlyRuns(
                Workspace.of(home),
                new Progress() {
                    @Override
                    public void step(String name) {
                        told.add(doctor().out());
                        throw new IllegalStateException("enough was seen");
                    }

                    @Override
                    public void read(int done, int total) {}

                    @Override
                    public void stopping(YearMonth period) {}
                },
                clock);
        assertThatThrownBy(() -> run.run(YearMonth.of(2021, 4), "", false)).isInstanceOf(Fault.class);
        String me = "进程 " + ProcessHandle.current().pid();
        assertThat(told).singleElement().asString().contains("！ 占用：" + me + " 从 20", "还在运行");
        assertThat(doctor().out()).contains("✓ 占用：没有运行占着工作区；上次占着的" + me + "（从 20", "但已经放开");

        Files.writeString(home.resolve("output/.lock"), "999999999 2021-05-07T01:00:00Z \n", StandardCharsets.US_ASCII);
        clock.set("2022-03-01T09:00");
        assertThat(doctor().out())
                .contains("上次占着的是进程 999999999，从 2021-05-07 09:00 起，已经结束", "！ 节假日：schedule.yaml 里没有 2022 年的放假和调休");
    }
}
