package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String FILE = "红堡镇/后川村.csv";

    /** What a library would say by itself. */
    private static final List<String> ENGLISH = List.of(
            "Usage",
            "Options",
            "Commands",
            "Parameters",
            "Show this",
            "Print version",
            "Missing",
            "Unmatched",
            "Unknown",
            "Invalid",
            "required",
            "Exception",
            "org.cunbao");

    /** A workspace in which April was run once. */
    @TempDir
    static Path home;

    @TempDir
    private Path empty = Path.of("");

    @BeforeAll
    static void run() {
        SmallCounty.settle(home);
        Answer answer = Commands.in(home, "run", "2021-04", "--reason", "首次");
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run 2021-13",
                "run 四月",
                "run 2021-04 --nope",
                "run 2021-05",
                "run 2021-04 --reason",
                "run 2021-04 --due",
                "run --due --force",
                "remind 2021-13",
                "explain 2021-04",
                "explain 2021-04 --page",
                "explain 2021-04 E07 --page --json",
                "nonsense",
                "forms",
                "check",
                "check 没有这个文件.xlsx",
                "verify 没有这个文件.zip",
                "reconcile 2021-05",
                "status 2021/04"
            })
    void a_wrong_command_returns_2_and_says_why_in_Chinese(String command) {
        Answer answer = Commands.in(home, command.split(" ", -1));
        assertThat(answer.exit()).as("%s", answer.said()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err().lines().findFirst().orElse("")).containsPattern("\\p{IsHan}");
        assertThat(answer.said()).doesNotContain(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "init --help",
                "forms --help",
                "check --help",
                "run --help",
                "schedule --help",
                "remind --help",
                "explain --help",
                "status --help",
                "reconcile --help",
                "verify --help",
                "sign --help"
            })
    void help_is_in_Chinese_down_to_the_last_option(String command) {
        Answer answer = Commands.run(command.split(" ", -1));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("用法：", "选项：").doesNotContain(ENGLISH);
        assertThat(answer.out().lines().filter(line -> line.startsWith("  ")))
                .allSatisfy(line -> assertThat(line).containsPattern("\\p{IsHan}"));
    }

    @Test
    void broken_templates_return_3_for_every_command_that_reads_them() throws IOException {
        SmallCounty.settle(empty);
        Files.writeString(empty.resolve("templates/county.yaml"), "code: 1\n", StandardCharsets.UTF_8);
        Path file = home.resolve("input/2021-04").resolve(FILE);
        for (String[] command : new String[][] {
            {"run", "2021-04"},
            {"run", "--due"},
            {"remind"},
            {"schedule"},
            {"forms", "2021-05"},
            {"check", file.toString()},
            {"reconcile", "2021-04"}
        }) {
            Answer answer = Commands.in(empty, command);
            assertThat(answer.exit()).as("%s", answer.said()).isEqualTo(ExitCode.TEMPLATES.code());
            assertThat(answer.err()).contains("templates/county.yaml").doesNotContain(ENGLISH);
        }
        assertThat(empty.resolve("output/ledger.db")).doesNotExist();
    }

    @Test
    void a_check_that_finds_an_error_returns_4_and_records_nothing() throws Exception {
        Path file = empty.resolve("后川村.csv");
        Files.writeString(
                file,
                Files.readString(home.resolve("input/2021-04").resolve(FILE), StandardCharsets.UTF_8)
                        .replace("G05,公益性岗位合计,个,,,13", "G05,公益性岗位合计,个,,,14"),
                StandardCharsets.UTF_8);
        Answer answer = Commands.in(home, "check", file.toString());
        assertThat(answer.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out()).contains("后川村.csv › K49", "公益性岗位合计", "G-01", "什么也没有记录");

        JsonNode json = json(home, ExitCode.NO, "check", file.toString());
        assertThat(json.get("clean").asBoolean()).isFalse();
        assertThat(json.get("findings").findValuesAsText("code")).contains("G-01");
        assertThat(json(home, ExitCode.DONE, "status", "2021-04").get("runs")).hasSize(1);
    }

    @Test
    void a_check_names_the_rules_that_await_other_forms_in_one_line() throws Exception {
        SmallCounty.settle(empty);
        String file = home.resolve("input/2021-04").resolve(FILE).toString();
        Answer answer = Commands.in(empty, "check", file);
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out().lines().filter(line -> line.contains("未能判定")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("M-13", "上月的表", "不用处理"));

        JsonNode json = json(empty, ExitCode.DONE, "check", file);
        assertThat(json.get("findings").findValuesAsText("outcome")).contains("undecided");
    }

    @Test
    void a_clean_check_returns_0() {
        String file = home.resolve("input/2021-04").resolve(FILE).toString();
        Answer answer = Commands.in(home, "check", file);
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out()).contains("没有需要更正的地方");
    }

    @Test
    void findings_say_that_nobody_need_be_called_back_or_that_there_is_no_release() throws Exception {
        Answer answer = Commands.in(home, "findings", "2021-04");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("2021-04 第 1 版没有需要回访的。");
        JsonNode json = json(home, ExitCode.DONE, "findings", "2021-04");
        assertThat(json.get("calls").asInt()).isZero();
        assertThat(json.get("list")).isEmpty();
        assertThat(Commands.in(home, "findings", "2021-05").exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(Commands.in(home, "findings", "2021-04", "--top", "0").said())
                .contains("--top 后面应写不小于 1 的整数");
    }

    @Test
    void findings_tell_one_call_a_block_with_what_to_ask(@TempDir Path late) throws Exception {
        SmallCounty.settle(late);
        Files.delete(late.resolve("input/2021-04").resolve(FILE));
        assertThat(Commands.in(late, "run", "2021-04", "--with-estimates").exit())
                .isEqualTo(ExitCode.NO.code());
        Answer answer = Commands.in(late, "findings", "2021-04", "--top", "1");
        assertThat(answer.out())
                .contains("共 1 个单位要回访", "1. 红堡镇后川村（", "SUB-MISSING　没有收到“后川村”的报表", "请对方：请催报", "最多可使全县的 ");
        JsonNode call =
                json(late, ExitCode.DONE, "findings", "2021-04").get("list").get(0);
        assertThat(call.get("settled").asText()).isEqualTo("100.00");
        assertThat(call.get("questions").get(0).get("code").asText()).isEqualTo("SUB-MISSING");
    }

    @Test
    void findings_of_an_earlier_revision_can_still_be_asked_for(@TempDir Path late) throws Exception {
        SmallCounty.settle(late);
        Path form = late.resolve("input/2021-04").resolve(FILE);
        byte[] content = Files.readAllBytes(form);
        Files.delete(form);
        Commands.in(late, "run", "2021-04");
        Files.write(form, content);
        assertThat(Commands.in(late, "run", "2021-04").exit()).isZero();

        assertThat(Commands.in(late, "findings", "2021-04").out()).contains("2021-04 第 2 版没有需要回访的。");
        assertThat(Commands.in(late, "findings", "2021-04", "--revision", "r1").out())
                .contains("没有收到“后川村”的报表");
        assertThat(Commands.in(late, "findings", "2021-04", "--revision", "r3").exit())
                .isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void a_workspace_that_was_copied_elsewhere_goes_on_where_it_was(@TempDir Path elsewhere) throws Exception {
        Path moved = elsewhere.resolve("新电脑 D盘");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, moved.resolve(home.relativize(file).toString()));
            }
        }
        assertThat(Commands.in(moved, "doctor").exit()).isZero();
        assertThat(Commands.in(moved, "verify", "--ledger").out()).contains("账本完整");
        assertThat(Commands.in(moved, "run", "2021-04").out()).contains("没有变化");
        assertThat(Commands.in(moved, "explain", "2021-04", "A01").exit()).isZero();
    }

    @Test
    void status_tells_the_last_runs() throws Exception {
        Answer answer = Commands.in(home, "status", "2021-04");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("2021-04", "第 1 版", "正式", "13/13", "首次");
        assertThat(json(home, ExitCode.DONE, "status")
                        .get("runs")
                        .get(0)
                        .get("period")
                        .asText())
                .isEqualTo("2021-04");
        assertThat(json(empty, ExitCode.DONE, "status").get("runs")).isEmpty();
    }

    @Test
    void reconcile_says_no_where_published_figures_and_data_contradict() throws Exception {
        JsonNode json = json(home, ExitCode.NO, "reconcile", "2021-04");
        assertThat(json.isObject()).isTrue();
    }

    @Test
    void a_sound_packet_returns_0_and_a_changed_one_4() throws Exception {
        Path packet = home.resolve("output/2021-04/r1/620521-2021-04-r1.zip");
        assertThat(Commands.in(home, "verify", packet.toString()).exit()).isZero();
        assertThat(json(home, ExitCode.DONE, "verify", packet.toString())
                        .get("sound")
                        .asBoolean())
                .isTrue();
        byte[] bytes = Files.readAllBytes(packet);
        bytes[bytes.length / 2] ^= 1;
        Path changed = Files.write(empty.resolve("changed.zip"), bytes);
        assertThat(json(home, ExitCode.NO, "verify", changed.toString())
                        .get("problems")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void a_run_returns_5_while_another_holds_the_workspace() throws IOException {
        try (FileChannel channel = FileChannel.open(home.resolve("output/.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Answer answer = Commands.in(home, "run", "2021-04");
            assertThat(answer.exit()).isEqualTo(ExitCode.BUSY.code());
            assertThat(answer.err()).contains("另一个运行正在使用");
            assertThat(Commands.in(home, "status").exit()).isZero();
        }
    }

    @Test
    void a_workspace_that_cannot_be_written_returns_6() throws IOException {
        Files.writeString(empty.resolve("output"), "a file, not a folder", StandardCharsets.UTF_8);
        Answer answer = Commands.in(empty, "run", "2021-04");
        assertThat(answer.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(answer.err()).contains("无法写入").doesNotContain(ENGLISH);
    }

    private static JsonNode json(Path workspace, ExitCode exit, String... command) throws IOException {
        String[] all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = "--json";
        Answer answer = Commands.in(workspace, all);
        assertThat(answer.exit()).as("%s", answer.said()).isEqualTo(exit.code());
        return new ObjectMapper().readTree(answer.out());
    }
}
