package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An original past its time is listed, deleted only when asked for, and from then on told of as deleted. */
class RetentionTest {

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-05-07T09:00");

    private Answer in(String... command) {
        return Commands.in(clock, home, command);
    }

    private List<Path> originals() throws IOException {
        try (Stream<Path> walk = Files.walk(home.resolve("output/archive"))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("templates"))
                    .toList();
        }
    }

    @Test
    void originals_are_deleted_after_their_time_only_when_asked_for_and_every_command_says_so() throws IOException {
        SmallCounty.settle(home);
        assertThat(in("run", "2021-04").exit()).isZero();
        int received = originals().size();
        clock.set("2023-05-06T09:00");
        assertThat(in("retention", "--apply").exit())
                .as("a clock that runs ahead deletes nothing")
                .isEqualTo(ExitCode.ENVIRONMENT.code());
        Files.createDirectories(home.resolve("input/2023-04"));
        assertThat(in("run", "2023-04").exit()).isEqualTo(ExitCode.NO.code());

        clock.set("2023-05-07T23:00");
        assertThat(in("retention").out()).as("the last day").contains("没有过了保存期限的原件");
        clock.set("2023-05-08T00:00");
        assertThat(in("retention").out())
                .contains("可以删除的原件：" + received + " 份", "2021-04：" + received + " 份", "保存到 2023-05-07 为止", "--apply");
        assertThat(originals()).hasSize(received);
        assertThat(in("verify", "--ledger").out()).contains("账本完整");

        Answer deleted = in("retention", "--apply");
        assertThat(deleted.exit()).as("%s", deleted.said()).isZero();
        assertThat(deleted.out()).contains("已删除过了保存期限的原件：" + received + " 份");
        assertThat(originals()).isEmpty();
        assertThat(in("retention", "--apply").out()).contains("没有过了保存期限的原件");

        Answer whole = in("verify", "--ledger");
        assertThat(whole.exit()).as("%s", whole.said()).isZero();
        assertThat(whole.out()).contains("账本完整", "按保存期限于 2023-05-08 删除的原件：" + received + " 份");
        assertThat(in("explain", "2021-04", "A01", "--area", "后川村").out()).contains("原件已按保存期限于 2023-05-08 删除");
        assertThat(in("explain", "2021-04", "A01", "--area", "后川村", "--json").out())
                .contains("\"removed_at\"")
                .doesNotContain("\"archived\"");
        assertThat(in("explain", "2021-04", "A01", "--area", "后川村", "--page").exit())
                .isZero();
        assertThat(Files.readString(
                        home.resolve("output/explain/2021-04-r1/A01.累计-620521101206.html"), StandardCharsets.UTF_8))
                .contains(
                        "原件已按保存期限于 <time data-column=\"removed\" datetime=\"2023-05-07T16:00:00Z\">2023-05-08</time> 删除");
        for (List<String> command : List.of(
                List.of("rebuild", "2021-04", "r1"),
                List.of("run", "2021-04", "--force"),
                List.of("status", "2021-04"))) {
            Answer refused = in(command.toArray(String[]::new));
            assertThat(refused.exit()).as("%s %s", command, refused.said()).isEqualTo(ExitCode.USAGE.code());
            assertThat(refused.err()).contains("已按保存期限于 2023-05-08 删除");
        }
        assertThat(home.resolve("output/2021-04/r1/report.pdf")).isNotEmptyFile();
        assertThat(home.resolve("output/2021-04/r2")).doesNotExist();
    }

    @Test
    void what_vanished_or_was_changed_without_the_program_is_told_of() throws IOException {
        SmallCounty.settle(home);
        assertThat(in("verify", "--ledger").exit()).isEqualTo(ExitCode.USAGE.code());
        Answer run = in("run", "2021-04");
        assertThat(in("verify", "--ledger", "--head", "1-" + "a".repeat(64)).out())
                .contains("链里没有另处记下的链头");
        String head = run.out().substring(run.out().indexOf("账本链头：") + 5).strip();
        assertThat(in("verify", "--ledger", "--head", head).exit()).isZero();
        assertThat(in("status").out()).contains(head);
        assertThat(in("verify").exit()).isEqualTo(ExitCode.USAGE.code());

        List<Path> originals = originals();
        Files.delete(originals.get(0));
        Files.writeString(originals.get(1), "改", StandardCharsets.UTF_8);
        Files.writeString(home.resolve("output/2021-04/r1/figures.csv"), "改", StandardCharsets.UTF_8);
        Files.createDirectories(home.resolve("output/2021-04/r9"));
        Files.writeString(home.resolve("output/2021-04/r9/manifest.json"), "{}", StandardCharsets.UTF_8);
        Answer changed = in("verify", "--ledger");
        assertThat(changed.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(changed.out())
                .contains(
                        "有改动，共 4 处",
                        "不在了，也没有按保存期限删除的记录：" + originals.get(0),
                        "原件被改动过：" + originals.get(1),
                        "与清单不符：" + home.resolve("output/2021-04/r1/figures.csv").toAbsolutePath(),
                        "账本里没有这个已发布的版次：" + home.resolve("output/2021-04/r9").toAbsolutePath());

        Files.writeString(home.resolve("output/2021-04/r1/manifest.json"), "{}", StandardCharsets.UTF_8);
        assertThat(in("verify", "--ledger", "--json").out()).contains("\"whole\" : false", "发布的清单与账本记下的不符");
    }

    @Test
    void a_time_shorter_than_the_law_demands_is_a_problem_of_the_templates() throws IOException {
        SmallCounty.settle(home);
        Path file = home.resolve("templates/retention.yaml");
        Files.writeString(file, "originals-years: 1\naggregates-years: 9\nyears: 3\n", StandardCharsets.UTF_8);
        Answer refused = in("run", "2021-04");
        assertThat(refused.exit()).isEqualTo(ExitCode.TEMPLATES.code());
        assertThat(refused.err())
                .contains(
                        "templates/retention.yaml:1：“originals-years”不能小于 2",
                        "templates/retention.yaml:2：“aggregates-years”不能小于 10",
                        "templates/retention.yaml:3：不认识“years”");
        Files.writeString(file, "originals-years: 3\n", StandardCharsets.UTF_8);
        assertThat(in("retention").err()).contains("缺少“aggregates-years”");
        Files.delete(file);
        assertThat(in("retention").err()).contains("模板里没有 retention.yaml", "cunbao init");
    }
}
