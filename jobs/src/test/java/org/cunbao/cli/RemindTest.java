package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-04-30T09:05");

    @BeforeEach
    void settle() throws IOException {
        ScheduledCounty.from(APRIL, home);
    }

    private Path input(String file) {
        return home.resolve("input/2021-04").resolve(file);
    }

    private Path reminder(String file) {
        return home.resolve("output/reminders/2021-04").resolve(file);
    }

    private String text(String township) throws IOException {
        return Files.readString(reminder(township + ".txt"), StandardCharsets.UTF_8);
    }

    private void replace(String file, String old, String now) throws IOException {
        String text = Files.readString(input(file), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        SmallCounty.put(input(file), text.replace(old, now).getBytes(StandardCharsets.UTF_8));
    }

    private Answer remind(String... arguments) {
        String[] all = Stream.concat(Stream.of("remind"), Stream.of(arguments)).toArray(String[]::new);
        return Commands.in(clock, home, all);
    }

    @Test
    void before_the_deadline_each_township_hears_who_is_missing_what_is_wrong_and_by_when() throws IOException {
        Files.delete(input("红堡镇/红堡村.csv"));
        Files.delete(input("白沙镇/代沟村.csv"));
        Files.delete(input("白沙镇/程沟村.csv"));
        replace("红堡镇/后川村.csv", "G05,公益性岗位合计,个,,,13", "G05,公益性岗位合计,个,,,14");

        Answer answer = remind();
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out())
                .contains(
                        "2021-04 的报表 2021-05-06 18:00 截止，要催 2 处", "  红堡镇：未报 1 个，要更正或说明 1 份", "  白沙镇：未报 2 个，要更正或说明 0 份");
        assertThat(text("红堡镇")).isEqualTo("""
                        红堡镇：
                        2021年4月的报表于2021年5月6日18:00截止。到2021年4月30日9:05，还有 1 个单位没有报送，收到的报表中有 1 份需要更正或说明。请在截止前补齐、改好。
                        【没有报送的单位（1 个）】
                        红堡村
                        【需要更正或说明的报表（1 份）】
                        后川村.csv（错误 1 处）
                        【怎样报】
                        没有报送的，填好已发的空白表报来；确实没有发生的填 0，不要空着。
                        要更正的，“错误”必须改正；“疑问”属实的，在说明栏写明原因。有退回件的，直接在退回件上改。
                        联系人：【待填：联系人】　　电话：【待填：联系电话】
                        【待填：发文机关】
                        """);
        assertThat(page("红堡镇"))
                .contains("样例数据，非真实统计", "清水县乡村治理报表催报单", "2021年4月报表", "红堡镇：", "2021年5月6日18:00截止", "后川村.csv（错误1处）");
        assertThat(home.resolve("output/ledger.db"))
                .as("reminding records nothing")
                .doesNotExist();
    }

    private String page(String township) throws IOException {
        try (PDDocument document = Loader.loadPDF(reminder(township + ".pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void status_and_reminders_agree_before_a_run_after_it_and_after_more_has_come() throws IOException {
        byte[] late = Files.readAllBytes(input("红堡镇/红堡村.csv"));
        Files.delete(input("红堡镇/红堡村.csv"));
        assertThat(status()).contains("2021-04 还没有运行过；input 文件夹里有 6 个文件。", "未报：红堡镇红堡村");
        remind();
        assertThat(text("红堡镇")).contains("红堡村");

        clock.set("2021-05-07T09:00");
        assertThat(Commands.in(clock, home, "run", "--due").exit()).isEqualTo(ExitCode.NO.code());
        assertThat(status())
                .contains("2021-04  第 1 版  草案  报送 12/13", "未报：红堡镇红堡村")
                .doesNotContain("又来了");
        remind();
        assertThat(text("红堡镇")).contains("已于2021年5月6日18:00截止", "没有报送的单位（1 个）", "请于2021年5月8日前补齐、改好。");
        clock.set("2021-05-09T09:00");
        remind();
        assertThat(text("红堡镇")).contains("请立即补齐、改好。");

        SmallCounty.put(input("红堡镇/红堡村.csv"), late);
        assertThat(status()).contains("2021-04 上次编制以后又来了 1 个文件").doesNotContain("未报");
        assertThat(remind().out()).contains("2021-04 的报表都到齐了，也没有要更正的，不用催。");
        assertThat(reminder("")).as("nobody is left to be reminded").doesNotExist();
    }

    private String status() {
        return Commands.in(clock, home, "status", "2021-04").out();
    }

    @Test
    void month_whose_collection_has_not_opened_is_not_reminded_of() {
        Answer answer = remind("2021-05");
        assertThat(answer.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err()).contains("2021-05 的报表 2021-05-25 08:00 才开始收，现在不用催。");
        assertThat(remind("2021-05", "--lang", "en").err()).contains("Collection for 2021-05 opens 2021-05-25 08:00");
        clock.set("2021-03-01T09:00");
        assertThat(remind().exit()).as("before the first month").isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void departments_are_reminded_together() throws IOException {
        Files.delete(input("县直部门.csv"));
        remind();
        assertThat(text("县直部门")).contains("县委组织部");
        assertThat(page("县直部门")).contains("县直部门：", "县委组织部");
    }
}
