package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeriodReportTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-06-07T09:00");

    private Answer in(String... command) {
        return Commands.in(clock, home, command);
    }

    private Path file(String name) {
        return home.resolve("output").resolve(name);
    }

    @Test
    void quarter_adds_up_its_months_and_is_made_again_only_when_one_of_them_changes() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(YearMonth.of(2021, 4), home);
        assertThat(in("report", "2021-Q2").err()).contains("2021-Q2 里还没有一个月发布过");
        assertThat(in("run", "2021-04").exit()).isZero();
        county.deliver(MAY);
        assertThat(in("run", "2021-05").out()).contains("2021-05 第 1 版已发布");

        Answer made = in("report", "2021-Q2");
        assertThat(made.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(made.out()).contains("2021-Q2 第 1 版是草案", "2021-04 第 1 版", "2021-06 没有发布");
        Map<String, BigDecimal> quarter = figures("2021-Q2/r1");
        Map<String, BigDecimal> april = figures("2021-04/r1");
        Map<String, BigDecimal> may = figures("2021-05/r1");
        assertThat(quarter.keySet()).anyMatch(key -> key.endsWith(",本季"));
        quarter.forEach((key, value) -> assertThat(value)
                .as(key)
                .isEqualByComparingTo(
                        key.endsWith(",本季")
                                ? april.getOrDefault(monthly(key), BigDecimal.ZERO)
                                        .add(may.getOrDefault(monthly(key), BigDecimal.ZERO))
                                : may.getOrDefault(key, BigDecimal.ONE.negate())));
        String report = text("2021-Q2/r1/report.pdf");
        assertThat(report).contains("（2021年第二季度4—5月）", "由以下各月的发布汇总而成", "本季");
        // what was found is told in the words of its month
        assertThat(report.substring(0, report.indexOf("审核情况")))
                .contains("重述情况", "本季为首次发布，没有重述的数。")
                .doesNotContain("本月", "上月");
        assertThat(Files.readAllLines(file("2021-Q2/r1/restated.csv"), StandardCharsets.UTF_8))
                .hasSize(1);
        assertThat(file("2021-Q2/r1/report.docx")).isNotEmptyFile();
        assertThat(file("2021-Q2/r1/summary.xlsx")).isNotEmptyFile();
        assertThat(file(".staging/2021-Q2-r1")).doesNotExist();

        Answer again = in("report", "2021-Q2");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("2021-Q2 第 1 版以后，各月和模板都没有变");
        assertThat(in("run", "2021-05", "--force").out()).contains("2021-05 第 2 版已发布");
        assertThat(in("status").out())
                .contains("2021-Q2 第 1 版用的是 2021-05 第 1 版，2021-05 现在发布的是第 2 版：请运行 cunbao report 2021-Q2");
        assertThat(in("report", "2021-Q2", "--reason", "五月更正").out()).contains("2021-Q2 第 2 版");
        assertThat(in("status").out()).doesNotContain("cunbao report");
        assertThat(Files.readString(file("2021-Q2/r2/manifest.json"), StandardCharsets.UTF_8))
                .contains("五月更正", "\"month\" : \"2021-05\"");
        assertThat(in("report", "2021", "--json").out()).contains("\"period\"", "\"2021\"");
    }

    @Test
    void next_revision_marks_what_differs_from_its_own_last_one_and_says_which_month_is_why() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(YearMonth.of(2021, 4), home);
        assertThat(in("run", "2021-04").exit()).isZero();
        county.deliver(MAY);
        in("run", "2021-05");
        assertThat(in("report", "2021-Q2").out()).contains("2021-Q2 第 1 版");
        assertThat(in("diff", "2021-Q2").err()).contains("2021-Q2 只有一个版次");
        BigDecimal before = Objects.requireNonNull(figures("2021-Q2/r1").get("620521000000,D17,本季"));

        correct(county.input(YearMonth.of(2021, 4)).resolve(ScheduledCounty.VILLAGE.toString()));
        assertThat(in("run", "2021-04", "--reason", "后川村更正").out()).contains("2021-04 第 2 版");
        assertThat(in("report", "2021-Q2", "--reason", "四月更正").out()).contains("2021-Q2 第 2 版");

        BigDecimal now = figures("2021-Q2/r2").get("620521000000,D17,本季");
        assertThat(now).isEqualByComparingTo(before.add(BigDecimal.ONE));
        String report = text("2021-Q2/r2/report.pdf")
                .replaceAll("\\s", "")
                .replaceAll("—\\d+—样例数据，非真实统计草案·2021年第二季度4—5月·第2版", "");
        assertThat(report)
                .contains(now + "®", "本报告取代本季第1次发布。共有1个单位的数与上次不同", "“®”为与本季上次发布不同的数")
                .contains("2021年4月由第1次发布改用第2次发布，原因：后川村更正。", "重述原因：四月更正。")
                .contains("更正后重报", "2021-04：红堡镇/后川村.csv");
        assertThat(restated("2021-Q2/r2"))
                .containsExactly(
                        "村,620521101206,D17,本季,更正后重报,,2021-04：红堡镇/后川村.csv",
                        "县,620521000000,D17,本季,,620521101206,",
                        "乡镇,620521101000,D17,本季,,620521101206,");

        Answer diff = in("diff", "2021-Q2", "r1", "r2");
        assertThat(diff.exit()).as("%s", diff.said()).isZero();
        assertThat(diff.out())
                .contains("2021-Q2：第 2 版与第 1 版相比", "重报原因：四月更正", "2021-04：第 1 版 → 第 2 版，原因：后川村更正")
                .contains("红堡镇后川村　更正后重报　2021-04：红堡镇/后川村.csv　1 个数", "D17.本季", "来自 红堡镇后川村");
        assertThat(in("diff", "2021-Q2", "--json", "--lang", "en").out())
                .contains("\"column\" : \"本季\"", "\"month\" : \"2021-04\"");
        assertThat(in("diff", "2021-Q2", "r1", "r3").err()).contains("2021-Q2 没有 r3 这一版");
        assertThat(in("diff", "2021-Q2", "r2", "r1").err()).contains("前一个版次应早于后一个");
        assertThat(in("diff", "2021").err()).contains("2021 还没有编过报告");

        Files.writeString(file("2021-Q2/r2/figures.csv"), "x", StandardCharsets.UTF_8);
        Answer altered = in("report", "2021-Q2", "--force");
        assertThat(altered.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(altered.err()).contains("figures.csv 不在了，或者与发布时不同");
    }

    @Test
    void year_that_has_a_month_more_than_its_last_report_restates_nothing() throws IOException {
        ScheduledCounty county = ScheduledCounty.from(YearMonth.of(2021, 4), home);
        in("run", "2021-04");
        in("report", "2021");
        county.deliver(MAY);
        in("run", "2021-05");
        assertThat(in("report", "2021").out()).contains("2021 第 2 版");
        assertThat(text("2021/r2/report.pdf").replaceAll("\\s", ""))
                .contains("本年以前的各次发布汇总的月份与这次不同，数的范围不同，没有可比的上次发布，不标重述。")
                .doesNotContain("®");
        assertThat(restated("2021/r2")).isEmpty();
        assertThat(in("diff", "2021").out()).contains("2021-05：原来没有 → 第 1 版");
    }

    private static void correct(Path village) throws IOException {
        String text = Files.readString(village, StandardCharsets.UTF_8);
        String corrected = text.replace("D17,制作张贴典型事迹,张,1,6,", "D17,制作张贴典型事迹,张,2,7,");
        assertThat(corrected).isNotEqualTo(text);
        SmallCounty.put(village, corrected.getBytes(StandardCharsets.UTF_8));
    }

    /** Of each row: level, area, indicator, column, cause, units, file. */
    private List<String> restated(String release) throws IOException {
        List<String> lines = Files.readAllLines(file(release + "/restated.csv"), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(",", cells[1], cells[2], cells[4], cells[5], cells[13], cells[14], cells[15]))
                .toList();
    }

    /** In April 红堡村 was split; 代沟村 merged into 程沟村. */
    @Test
    void year_in_which_a_village_was_split_counts_what_it_did_before_in_a_row_of_its_own() throws IOException {
        ScheduledCounty.from(YearMonth.of(2021, 3), home);
        SmallCounty.layMarch(home);
        SmallCounty.layScenario("村的合并改名拆分", home);
        Path villages = home.resolve("templates/areas/villages.csv");
        String register = Files.readString(villages, StandardCharsets.UTF_8);
        String pilot = register.replace("红堡居民委员会,village,620521101000,,", "红堡居民委员会,village,620521101000,pilot,");
        assertThat(pilot).isNotEqualTo(register);
        Files.writeString(villages, pilot, StandardCharsets.UTF_8);
        in("run", "2021-03");
        in("run", "2021-04");

        Answer made = in("report", "2021");
        assertThat(made.out()).as("%s", made.said()).contains("2021 第 1 版");
        Map<String, BigDecimal> march = figures("2021-03/r1");
        Map<String, BigDecimal> april = figures("2021-04/r1");
        Map<String, BigDecimal> year = figures("2021/r1");
        String flow = ",A01,本年";
        assertThat(year.get("620521101003-202104" + flow)).isEqualByComparingTo(march.get("620521101003,A01,本月"));
        assertThat(year.get("620521101003" + flow)).isEqualByComparingTo(april.get("620521101003,A01,本月"));
        assertThat(year.get("620521101207" + flow)).isEqualByComparingTo(april.get("620521101207,A01,本月"));
        for (String area : List.of("620521101000", "620521106000", "620521000000")) {
            april.forEach((key, value) -> {
                if (key.startsWith(area + ",") && key.endsWith(",本月")) {
                    assertThat(year.get(key.replace(",本月", ",本年")))
                            .as(key)
                            .isEqualByComparingTo(value.add(march.get(key)));
                }
            });
        }
        assertThat(Files.readString(file("2021/r1/figures.csv"), StandardCharsets.UTF_8))
                .contains("620521101003-202104,红堡村（4月调整前）,A01,本年,", "620521101003,红堡村（4月调整）,A01,本年,")
                .contains("620521101207,新庄村（4月调整）,");
        assertThat(text("2021/r1/report.pdf").replaceAll("\\s", ""))
                .contains("2021年4月区划调整，调整以前的发生数分不到调整后的村，单列一行“红堡镇红堡村（4月调整前）”，计入红堡镇和全县的合计");
    }

    @Test
    void month_and_nonsense_are_refused_with_what_to_write() {
        assertThat(in("report", "2021-04").err()).contains("2021-04 是一个月，月报用 cunbao run 2021-04 编");
        Answer nonsense = in("report", "2021-5");
        assertThat(nonsense.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(nonsense.err()).contains("季度写成 2021-Q1，年度写成 2021；写的是“2021-5”");
        assertThat(in("report", "2021-Q1", "--lang", "en").err()).contains("No month of 2021-Q1 has been released yet");
    }

    private static String monthly(String key) {
        return key.replace(",本季", ",本月");
    }

    /** By area, indicator and column; what is missing is left out. */
    private Map<String, BigDecimal> figures(String release) throws IOException {
        Map<String, BigDecimal> figures = new TreeMap<>();
        List<String> lines = Files.readAllLines(file(release + "/figures.csv"), StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!cells[6].isEmpty()) {
                figures.put(cells[2] + "," + cells[4] + "," + cells[5], new BigDecimal(cells[6]));
            }
        }
        return figures;
    }

    private String text(String pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(pdf).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
