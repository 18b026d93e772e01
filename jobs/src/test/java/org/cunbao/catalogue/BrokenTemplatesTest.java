package org.cunbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BrokenTemplatesTest {

    private final SortedMap<String, byte[]> files = TemplateFiles.packed().all();

    @Test
    void all_problems_of_all_files_are_told_at_once_each_with_file_and_line() {
        replace("county.yaml", "province: 甘肃省", "provinse: 甘肃省");
        replace("rules/E.yaml", "left: E07.本月", "left: E99.本月");
        append("areas/villages.csv", "620521100008,义坊村,,village,620521100000,,,,\n");
        append("areas/groups.csv", "\n\nbad\n");
        replace("areas/townships.csv", "620521101000,红堡镇,town,pilot,,", "620521101000,红堡镇,town,pilot,2021-13,");
        replace("indicators/chapters.csv", "code,name", "code,title");
        files.remove("reports/report.yaml");
        files.put("opening/2021-01.csv", "代码,指标\n".getBytes(Charset.forName("GB18030")));
        List<TemplateProblem> problems = problems();
        assertThat(problems)
                .extracting(TemplateProblem::toString)
                .contains(
                        "templates/county.yaml:5：不认识“provinse”；这里可以写 city、code、name、province、synthetic",
                        "templates/areas/villages.csv:269：代码 620521100008 出现了两次",
                        "templates/areas/groups.csv:5：有 1 栏，应为 3 栏",
                        "templates/areas/townships.csv:3：月份“2021-13”应写成 2021-04 的样子",
                        "templates/indicators/chapters.csv:1：表头应为 code,name",
                        "templates/reports/report.yaml：缺少这个文件",
                        "templates/opening/2021-01.csv：不是 UTF-8 编码；请在 Excel 中另存为“CSV UTF-8”，或在文本编辑器中存为 UTF-8")
                .anyMatch(problem -> problem.matches("templates/county.yaml:\\d+：缺少“province”"))
                .anyMatch(problem -> problem.matches("templates/rules/E.yaml:\\d+：“E99.本月”不是指标栏；.*"));
        assertThat(problems).hasSize(9);
        assertThat(problems)
                .isSortedAccordingTo(Comparator.comparing(TemplateProblem::file).thenComparing(TemplateProblem::line));
    }

    @Test
    void empty_table_is_a_problem_and_not_a_table_without_rows() {
        files.put("areas/departments.csv", new byte[0]);
        assertThat(problems())
                .contains(new TemplateProblem(
                        "areas/departments.csv", 1, "文件是空的；表头应为 code,name,valid_from,valid_to,remark"));
    }

    @Test
    void line_is_right_after_blank_lines_and_fields_that_span_lines() {
        files.put(
                "areas/aliases.csv",
                "code,alias,valid_from,valid_to,remark\n\n999999999998,甲,2021-4,,\"两\n行\"\n999999999999,乙,x,,\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .filteredOn(problem -> problem.file().equals("areas/aliases.csv") && problem.line() > 0)
                .extracting(TemplateProblem::line)
                .containsExactly(3, 5);
    }

    @Test
    void yaml_with_a_control_character_and_messages_with_a_broken_pattern_are_problems() {
        append("rules/E.yaml", "\u0007");
        append("messages/zh-CN.properties", "sample.broken={甲}\n");
        assertThat(problems())
                .extracting(TemplateProblem::toString)
                .contains("templates/rules/E.yaml：有 YAML 不允许的控制字符")
                .anyMatch(
                        problem -> problem.matches(
                                "templates/messages/zh-CN\\.properties:\\d+：“sample\\.broken”的花括号有误，应写成 \\{0}、\\{1} 的样子：\\{甲}"));
    }

    @Test
    void english_that_is_nowhere_or_takes_other_words_is_a_problem() {
        append("messages/zh-CN.properties", "cli.own=自己的话\n");
        replace("messages/en.properties", "cli.check.returned=A copy", "cli.check.returned={1}: a copy");
        assertThat(problems())
                .extracting(TemplateProblem::toString)
                .hasSize(2)
                .contains("templates/messages/en.properties：缺少“cli.own”")
                .anyMatch(problem -> problem.matches("templates/messages/en\\.properties:\\d+：“cli\\.check\\.returned”"
                        + "填入的内容应与 messages/zh-CN\\.properties 相同：\\{0}；这里是：\\{0}、\\{1}"));
    }

    @Test
    void what_a_set_of_an_earlier_version_lacks_the_program_says_in_its_own_words() throws InvalidTemplates {
        replace("messages/zh-CN.properties", "kind.village=村\n", "");
        replace("messages/en.properties", "cli.io.absent=there is no such file\n", "");
        Catalogue catalogue = Catalogue.read(new TemplateFiles(files));
        assertThat(catalogue.messages().text("kind.village")).isEqualTo("村");
        assertThat(catalogue.speaking(Language.ENGLISH).messages().text("cli.io.absent"))
                .isEqualTo("there is no such file");
    }

    @Test
    void set_without_english_speaks_the_english_of_the_program() throws InvalidTemplates {
        files.remove("messages/en.properties");
        Catalogue catalogue = Catalogue.read(new TemplateFiles(files));
        assertThat(catalogue.speaking(Language.ENGLISH).messages().text("kind.village"))
                .isEqualTo("village");
        assertThat(catalogue.messages().text("kind.village")).isEqualTo("村");
    }

    @Test
    void message_file_with_a_broken_escape_is_a_problem() {
        append("messages/zh-CN.properties", "sample.broken=\\u12\n");
        assertThat(problems())
                .extracting(TemplateProblem::message)
                .anyMatch(message -> message.startsWith("有读不懂的 \\u 转义"));
    }

    @Test
    void what_the_receiver_of_the_packet_cannot_mean_is_a_problem_of_its_line() {
        files.put("packet/province.yaml", """
            receiver: 省
            name: "{县}-{period}"
            maximum-megabytes: 0
            files:
              - {file: report.pdf, name: "报告：{year}/{month}.pdf"}
              - file: summary.xlsx
                name: 汇总.xls
                columns: [a]
                minimum-pages: 2
              - nonsense.csv
              - file: findings.csv
                name: Manifest.json
              - {file: report.pdf, name: 又一份.pdf, minimum-pages: 9, maximum-pages: 8, pdf-a: 5x}
              - {file: coverage.csv, name: " 空.csv", sheet: 一}
              - {file: callbacks.csv, name: NUL.csv}
            """.getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .filteredOn(problem -> problem.file().equals("packet/province.yaml"))
                .extracting(TemplateProblem::toString)
                .containsExactlyInAnyOrder(
                        "templates/packet/province.yaml:2：“{县}”不能填写；可以写 {code}（县代码）、{county}（县名）、{period}、{year}、{month}、{revision}（版次）",
                        "templates/packet/province.yaml:3：“maximum-megabytes”应大于 0，不超过 128",
                        "templates/packet/province.yaml:4：“files”里要有 figures.csv：核验资料包时要从它重算合计",
                        "templates/packet/province.yaml:5：文件名“报告：2021/12.pdf”在有的电脑上存不下："
                                + "不能有 / \\ : * ? \" < > | { } 和看不见的字符，也不能用 CON、NUL 一类的名称",
                        "templates/packet/province.yaml:7：文件名“汇总.xls”应以 .xlsx 结尾，与“summary.xlsx”相同",
                        "templates/packet/province.yaml:8：“columns”只能用于 .csv 文件，“summary.xlsx”不是",
                        "templates/packet/province.yaml:9：“minimum-pages”只能用于 .pdf 文件，“summary.xlsx”不是",
                        "templates/packet/province.yaml:10：没有“nonsense.csv”这个文件；可以写 "
                                + String.join("、", new TreeSet<>(PacketFile.RELEASED)),
                        "templates/packet/province.yaml:12：文件名“Manifest.json”应以 .csv 结尾，与“findings.csv”相同",
                        "templates/packet/province.yaml:12：文件名“Manifest.json”与资料包里另一个文件重名",
                        "templates/packet/province.yaml:13：文件“report.pdf”写了两次",
                        "templates/packet/province.yaml:13：最少页数大于最多页数",
                        "templates/packet/province.yaml:13：“pdf-a”应为 1a、1b、2a、2b、2u、3a、3b、3u、4 之一，写的是“5x”",
                        "templates/packet/province.yaml:14：文件名“ 空.csv”不能空着，不能以点开头或结尾，前后不能有空格",
                        "templates/packet/province.yaml:14：不认识“sheet”；这里可以写 columns、file、maximum-megabytes、"
                                + "maximum-pages、minimum-pages、name、pdf-a、sheets",
                        "templates/packet/province.yaml:15：文件名“NUL.csv”在有的电脑上存不下："
                                + "不能有 / \\ : * ? \" < > | { } 和看不见的字符，也不能用 CON、NUL 一类的名称");
    }

    @Test
    void what_a_schedule_cannot_mean_is_a_problem_of_its_line() {
        files.put("schedule.yaml", """
            from: 2021年2月
            opens: "0 8 25 * *"
            deadline: "0 0 18 31 * *"
            report: "0 0 9 * * MON"
            reminders: [3, 0, 三]
            reminder-time: 9:00
            holiday: []
            holidays:
              - year: 2021
                days:
                  - {name: 元旦, from: 2021-01-03, to: 2021-01-01}
                  - {name: 劳动节, from: 2021-05-01, to: 2021-05-05, work: [2021-05-07, 2021-5-8]}
                  - {name: 端午节, from: 2021-05-05, to: 2022-05-06}
                  - {name: 中秋节, from: 2022-09-10, to: 2022-09-12, work: [2021-05-02]}
              - {year: 2021, days: []}
            """.getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .extracting(TemplateProblem::toString)
                .containsExactlyInAnyOrder(
                        "templates/schedule.yaml:1：“from”应写成 2021-02 的样子，写的是“2021年2月”",
                        "templates/schedule.yaml:2：“opens”应为六栏（秒 分 时 日 月 周）的 cron 表达式，如“0 0 18 5 * *”，写的是“0 8 25 * *”",
                        "templates/schedule.yaml:3：“deadline”应每月正好一次；按“0 0 18 31 * *”，2023-02 没有这个时间",
                        "templates/schedule.yaml:4：“report”应每月正好一次；按“0 0 9 * * MON”，2023-01 不止一次",
                        "templates/schedule.yaml:5：“reminders”的每一项应为 1 到 20 的整数（截止前几个工作日），写的是“0”",
                        "templates/schedule.yaml:5：“reminders”的每一项应为 1 到 20 的整数（截止前几个工作日），写的是“三”",
                        "templates/schedule.yaml:6：“reminder-time”应写成 09:00 的样子，写的是“9:00”",
                        "templates/schedule.yaml:7：不认识“holiday”；这里可以写 deadline、from、holidays、opens、"
                                + "reminder-time、reminders、report",
                        "templates/schedule.yaml:11：假期 2021-01-03 至 2021-01-01 不对：应先起后止，不超过 15 天",
                        "templates/schedule.yaml:12：2021-05-07 不是周末，不用写进“work”",
                        "templates/schedule.yaml:12：“work”应写成 2021-05-01 的样子，写的是“2021-5-8”",
                        "templates/schedule.yaml:13：假期 2021-05-05 至 2022-05-06 不对：应先起后止，不超过 15 天",
                        "templates/schedule.yaml:14：2022-09-12 不在 2021 年",
                        "templates/schedule.yaml:14：2021-05-02 又放假又上班",
                        "templates/schedule.yaml:15：2021 年的放假安排写了两次",
                        "templates/schedule.yaml:15：“days”里一个假日也没有");
    }

    @Test
    void report_that_is_made_before_its_deadline_is_a_problem() {
        replace("schedule.yaml", "report: \"0 0 9 6 * *\"", "report: \"0 0 9 5 * *\"");
        assertThat(problems())
                .extracting(TemplateProblem::toString)
                .singleElement()
                .asString()
                .matches("templates/schedule.yaml:\\d+：“report”应在“deadline”之后不久：按现在的写法，2023-01-05 截止，2023-02-05 才编报告");
    }

    @Test
    void rule_problems_name_the_line_of_the_blank() {
        files.put("rules/E.yaml", """
            rules:
              - id: E-01
                kind: compare
                scope: village
                label: 试
                severity: deadly
                reason: 试
                remedy: 试
                left: E08.期末
                operator: "=<"
                right: E02.期末
                examples:
                  - {now: {E08: 1}, outcome: passed}
              - id: E-01
                kind: expression
                scope: county-total
                label: 试
                severity: fatal
                reason: 试
                remedy: 试
                formula: Z01 <= count(group) + reporting(E07@nobody)
                examples:
                  - {outcome: maybe}
            """.getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .filteredOn(problem -> problem.file().equals("rules/E.yaml"))
                .extracting(TemplateProblem::line)
                .containsExactlyInAnyOrder(6, 9, 10, 11, 13, 14, 21, 21, 21, 23);
    }

    @Test
    void published_figures_are_numbered_once_and_identities_need_their_figures() {
        append("published/2021-04.csv", "P85,scope,又一次,count(village),260,个,exact,,,\n");
        append("published/2021-04-identities.csv", "I13,P99,P85,没有这个数\n");
        files.put("published/2021-05-identities.csv", "id,left,right,reason\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .extracting(TemplateProblem::toString)
                .containsExactly(
                        "templates/published/2021-04-identities.csv:14：没有已公布数 P99",
                        "templates/published/2021-04.csv:87：编号 P85 出现了两次",
                        "templates/published/2021-05-identities.csv：缺少同一个月的 published/2021-05.csv");
    }

    @Test
    void one_unreadable_table_is_one_problem_and_not_one_for_each_row_that_uses_it() {
        for (String name : List.of("areas/townships.csv", "areas/departments.csv", "indicators/indicators.csv")) {
            files.put(name, "another,header\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(problems())
                .extracting(TemplateProblem::file)
                .containsExactly("areas/departments.csv", "areas/townships.csv", "indicators/indicators.csv");
    }

    private void replace(String name, String old, String text) {
        String whole = text(name);
        assertThat(whole).contains(old);
        files.put(name, whole.replaceFirst(Pattern.quote(old), text).getBytes(StandardCharsets.UTF_8));
    }

    private void append(String name, String text) {
        files.put(name, (text(name) + text).getBytes(StandardCharsets.UTF_8));
    }

    private String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private List<TemplateProblem> problems() {
        InvalidTemplates thrown =
                catchThrowableOfType(InvalidTemplates.class, () -> Catalogue.read(new TemplateFiles(files)));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }
}
