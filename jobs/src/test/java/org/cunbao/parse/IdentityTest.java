package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @TempDir
    Path folder;

    private final Area village = Reading.village(0);

    private Reading with(int row, String... cells) throws IOException {
        List<List<String>> rows = new ArrayList<>(Workbooks.form(village, Map.of()));
        rows.set(row, List.of(cells));
        return Reading.of(folder, Workbooks.xlsx("村级月报", rows));
    }

    private Reading unit(String code, String name) throws IOException {
        return with(3, "填报单位代码：", code, "填报单位名称：", name);
    }

    private static void isRefused(Reading reading, String... codes) {
        assertThat(reading.codes()).containsExactly(codes);
        assertThat(reading.parsed().submissions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"202104", "2021年4月", "2021 年 04 月", "2021.04", "２０２１－０４", "2021/4", "二〇二一年四月", "2021年4月份"})
    void a_month_may_be_written_in_many_ways(String text) throws IOException {
        assertThat(with(2, "报告期", "2021-04").texts()).isEmpty();
        Reading reading = with(2, "报告期", text);
        assertThat(reading.codes()).containsExactly("ID-NORMALISED");
        assertThat(reading.text("ID-NORMALISED")).contains(text.strip(), "记为 2021-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021.1", "44287", "四月", "2021-13", "2021.4", "", "2021-04-01"})
    void a_month_is_never_guessed(String text) throws IOException {
        isRefused(with(2, "报告期", text), "ID-PERIOD-TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21年4月", "21-04", "21/4"})
    void a_year_of_two_digits_counts_but_must_be_confirmed(String text) throws IOException {
        Reading reading = with(2, "报告期", text);
        assertThat(reading.codes()).containsExactly("ID-PERIOD-SHORT");
        assertThat(reading.finding("ID-PERIOD-SHORT").isOpenQuery()).isTrue();
        assertThat(reading.only().period()).isEqualTo(Reading.APRIL);
        isRefused(with(2, "报告期", "20年4月"), "ID-PERIOD");
    }

    @Test
    void a_month_that_became_a_number_or_a_date_is_refused() throws IOException {
        for (double number : new double[] {2021.1, 2021.04, 44287}) {
            byte[] bytes = Workbooks.xlsx(
                    Map.of("表", Workbooks.form(village, Map.of())),
                    workbook -> workbook.getSheetAt(0).getRow(2).getCell(1).setCellValue(number));
            isRefused(Reading.of(folder, bytes), "ID-PERIOD-TEXT");
        }
    }

    @Test
    void another_month_is_refused() throws IOException {
        Reading reading = with(2, "报告期", "2021-03");
        isRefused(reading, "ID-PERIOD");
        assertThat(reading.finding("ID-PERIOD").area()).isEqualTo(village.code());
        assertThat(reading.finding("ID-PERIOD").cells().get(0).source().address())
                .isEqualTo("B3");
    }

    @Test
    void form_and_version_must_be_known() throws IOException {
        isRefused(with(1, "表号", "XCZL09", "表式版本", "2021.1"), "ID-FORM");
        isRefused(with(1, "表号", "表式版本", "2021.1"), "ID-FORM");
        isRefused(with(1, "表号", "XCZL01", "表式版本", "2020.1"), "ID-VERSION");
        isRefused(with(1, "表号", "XCZL02", "表式版本", "2021.1"), "ID-KIND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "62052110000", "6.20521E11", "6.2052110010E+11", "6205211001010", "'620521100101", "-"})
    void a_damaged_code_is_never_mended(String code) throws IOException {
        isRefused(unit(code, village.name()), "ID-CODE");
    }

    @Test
    void the_name_must_agree_and_another_unit_is_only_suggested() throws IOException {
        Area other = Reading.village(1);
        Reading reading = unit(village.code(), other.name());
        isRefused(reading, "ID-NAME");
        assertThat(reading.text("ID-NAME")).contains(village.name(), other.name(), other.code(), "只作提示");
        assertThat(reading.finding("ID-NAME").area()).isEqualTo(village.code());
        isRefused(unit(village.code(), "没有这个村"), "ID-NAME");
        isRefused(unit(village.code(), ""), "ID-NAME");
        for (String name : new String[] {" " + village.name() + "　", village.name() + "委会", "清水县" + village.name()}) {
            String full = name.replace("清水县", "清水县" + Reading.CATALOGUE.areas().nameOf(village.parent()));
            assertThat(unit(village.code(), full).codes()).containsExactly("ID-NORMALISED");
        }
    }

    @Test
    void the_form_must_fit_the_kind_of_unit() throws IOException {
        Area township = Reading.township(0);
        isRefused(unit(township.code(), township.name()), "ID-KIND");
        Area community =
                Reading.CATALOGUE.areas().of(AreaKind.COMMUNITY, Reading.APRIL).get(0);
        Reading reading = unit(community.code(), community.name());
        isRefused(reading, "ID-KIND");
        assertThat(reading.text("ID-KIND")).contains("社区", "应由村填报");
    }

    @Test
    void a_label_with_two_values_is_refused() throws IOException {
        isRefused(with(4, "报告期", "2021-03"), "ID-TWICE", "ID-PERIOD");
        assertThat(with(4, "报告期", "2021-04").texts()).isEmpty();
    }

    @Test
    void a_code_stored_as_a_number_is_taken_when_no_digit_is_lost() throws IOException {
        List<List<String>> rows = Workbooks.form(village, Map.of());
        byte[] bytes = Workbooks.xlsx(
                Map.of("表", rows),
                workbook ->
                        workbook.getSheetAt(0).getRow(3).getCell(1).setCellValue(Double.parseDouble(village.code())));
        assertThat(Reading.of(folder, bytes).texts()).isEmpty();
        byte[] plain = Zips.replace(bytes, "xl/worksheets/sheet1.xml", "6.\\d+E11", village.code());
        assertThat(Reading.of(folder, plain).texts()).isEmpty();
        assertThat(unit(village.code() + ".0", village.name()).codes()).containsExactly("ID-NORMALISED");
        String scientific = village.code().charAt(0) + "." + village.code().substring(1) + "E+11";
        assertThat(unit(scientific, village.name()).codes()).containsExactly("ID-NORMALISED");
    }

    @Test
    void what_may_have_been_meant_by_a_code_is_told_and_never_taken() throws IOException {
        Area other = Reading.village(1);
        assertThat(unit("6.20521E+11", village.name()).text("ID-CODE")).contains("6.20521E+11", "已经丢失");
        String wrong = village.code().substring(0, 11) + "X";
        assertThat(unit(wrong, village.name()).text("ID-CODE"))
                .contains("名称又相同的是", village.name(), village.code())
                .doesNotContain(other.code());
        assertThat(unit(wrong, "没有这个村").text("ID-CODE")).endsWith("不在名录中");
        assertThat(unit("620521999999", village.name()).text("ID-CODE")).endsWith("不在名录中");
        assertThat(unit("", village.name()).text("ID-CODE")).contains("没有填报单位代码", village.name(), village.code());
        assertThat(unit("", "没有这个村").text("ID-CODE")).isEqualTo("没有填报单位代码");
    }

    @Test
    void what_may_have_been_meant_by_a_name_is_told_and_never_taken() throws IOException {
        String near = "某" + village.name().substring(1);
        assertThat(unit(village.code(), near).text("ID-NAME")).contains("名称差一个字", "请改成“" + village.name() + "”");
        assertThat(unit(village.code(), "没有这个村").text("ID-NAME"))
                .contains("没有这个村", village.code(), "两者不符")
                .doesNotContain("差一个字");
        assertThat(unit(village.code(), "").text("ID-NAME")).startsWith("没有填报单位名称");
        assertThat(unit(village.code(), "???").text("ID-NAME")).contains("???", "原来的字已经丢失");
        Area township = Reading.township(1);
        assertThat(unit(village.code(), township.name()).text("ID-NAME"))
                .as("a unit of another kind is no suggestion")
                .doesNotContain(township.code());
    }

    @Test
    void a_month_that_is_still_to_come_is_called_so() throws IOException {
        Reading reading = with(2, "报告期", "2021-05");
        isRefused(reading, "ID-PERIOD");
        assertThat(reading.text("ID-PERIOD")).contains("还没有到的月份");
        assertThat(with(2, "报告期", "2021-03").text("ID-PERIOD")).doesNotContain("还没有到");
    }

    @Test
    void a_label_without_a_value_is_where_the_finding_points() throws IOException {
        Reading reading = with(2, "报告期");
        isRefused(reading, "ID-PERIOD-TEXT");
        assertThat(reading.finding("ID-PERIOD-TEXT").cells().get(0).source().address())
                .isEqualTo("A3");
    }

    @Test
    void two_values_for_a_label_refuse_the_form_even_if_the_last_is_right() throws IOException {
        List<List<String>> rows = new ArrayList<>(Workbooks.form(village, Map.of()));
        rows.set(2, List.of("报告期", "2021-03"));
        rows.set(4, List.of("报告期", "2021-04"));
        isRefused(Reading.of(folder, Workbooks.xlsx("村级月报", rows)), "ID-TWICE");
    }

    @Test
    void an_unknown_form_is_told_the_ones_that_are_known() throws IOException {
        assertThat(with(1, "表号", "XCZL09", "表式版本", "2021.1").text("ID-FORM"))
                .contains("“XCZL09”不认识", "XCZL01《", "XCZL02《", "XCZL03《");
    }

    @Test
    void a_form_of_the_wrong_kind_is_told_to_the_unit_that_its_code_names() throws IOException {
        Area township = Reading.township(0);
        assertThat(unit(township.code(), township.name()).finding("ID-KIND").area())
                .isEqualTo(township.code());
    }

    @Test
    void version_and_code_count_as_numbers_too_and_an_error_is_no_name() throws IOException {
        byte[] form = Workbooks.xlsx("村级月报", Workbooks.form(village, Map.of()));
        String sheet = "xl/worksheets/sheet1.xml";
        byte[] number = Zips.replace(
                form, sheet, "<c r=\"F2\" t=\"inlineStr\"><is><t[^>]*>2021.1</t></is>", "<c r=\"F2\"><v>2021.1</v>");
        assertThat(Reading.of(folder, number).texts()).isEmpty();
        byte[] error = Zips.replace(
                form,
                sheet,
                "<c r=\"F4\" t=\"inlineStr\"><is><t[^>]*>([^<]*)</t></is>",
                "<c r=\"F4\" t=\"e\"><v>$1</v>");
        isRefused(Reading.of(folder, error), "ID-NAME");
    }

    @Test
    void a_former_name_counts_and_is_told() throws IOException {
        Catalogue renamed = TemplateFixture.with(Map.of(
                "areas/aliases.csv",
                "code,alias,valid_from,valid_to,remark\n" + village.code() + ",旧名村,,2021-04,\n" + village.code()
                        + ",更旧名村,,2020-12,\n"));
        Parsed parsed = read(renamed, "旧名村");
        assertThat(parsed.submissions()).hasSize(1);
        assertThat(parsed.findings())
                .extracting(finding -> finding.code() + " " + finding.area() + " "
                        + renamed.messages().text(finding.detail()))
                .singleElement()
                .asString()
                .startsWith("ID-ALIAS " + village.code())
                .contains("旧名“旧名村”", village.name());
        assertThat(read(renamed, "更旧名村").submissions()).isEmpty();
    }

    private Parsed read(Catalogue catalogue, String name) throws IOException {
        List<List<String>> rows = new ArrayList<>(Workbooks.form(village, Map.of()));
        rows.set(3, List.of("填报单位代码：", village.code(), "填报单位名称：", name));
        Path file = Files.write(folder.resolve("named"), Workbooks.xlsx("表", rows));
        return new DeliveryReader(catalogue).read("件.xlsx", file, Reading.APRIL);
    }

    @Test
    void a_village_that_is_gone_without_an_heir_is_told_so() throws IOException {
        String villages = new String(
                TemplateFixture.packed().getOrDefault("areas/villages.csv", new byte[0]), StandardCharsets.UTF_8);
        Catalogue gone = TemplateFixture.with(Map.of(
                "areas/villages.csv",
                villages.replaceFirst("(?m)^(" + village.code() + ",.*),,([^,]*)$", "$1,2021-03,$2")));
        Parsed parsed = read(gone, village.name());
        assertThat(parsed.submissions()).isEmpty();
        assertThat(parsed.findings())
                .extracting(finding -> gone.messages().text(finding.detail()))
                .containsExactly(
                        gone.areas().fullNameOf(village.code()) + "（" + village.code() + "）在 2021-04 不在名录的有效期内");
    }

    @Test
    void the_names_of_places_above_stand_before_a_name_once_each() throws IOException {
        Area township = Reading.township(0);
        List<List<String>> rows = new ArrayList<>(Workbooks.form(township, Map.of()));
        for (String name : new String[] {township.name(), "清水县" + township.name(), township.name() + "人民政府"}) {
            rows.set(3, List.of("填报单位代码：", township.code(), "填报单位名称：", name));
            assertThat(Reading.of(folder, Workbooks.xlsx("表", rows)).only().unit())
                    .as(name)
                    .isEqualTo(township.code());
        }
        rows.set(3, List.of("填报单位代码：", township.code(), "填报单位名称：", "清水县清水县" + township.name()));
        isRefused(Reading.of(folder, Workbooks.xlsx("表", rows)), "ID-NAME");
    }

    @Test
    void a_community_under_its_longer_name_is_only_told_that_villages_fill_in_the_form() throws IOException {
        Area community =
                Reading.CATALOGUE.areas().of(AreaKind.COMMUNITY, Reading.APRIL).get(0);
        isRefused(unit(community.code(), community.name() + "居委会"), "ID-KIND");
        isRefused(unit(community.code(), community.name() + "委会"), "ID-KIND", "ID-NAME");
    }

    @Test
    void a_code_without_the_zeros_that_it_begins_with_is_taken_when_only_one_unit_can_be_meant() {
        String departments = new String(
                TemplateFixture.packed().getOrDefault("areas/departments.csv", new byte[0]), StandardCharsets.UTF_8);
        Catalogue zeros = TemplateFixture.with(Map.of(
                "areas/departments.csv", departments + "0012,甲局,,,\n0035,乙局,,,\n035,丙局,,,\n07A,丁局,,,\n46,戊局,,,\n"));
        UnitCode codes = new UnitCode(zeros.areas(), Reading.APRIL);
        assertThat(named(codes, "12")).isEqualTo("甲局");
        assertThat(named(codes, "12.0")).isEqualTo("甲局");
        assertThat(named(codes, "0012")).isEqualTo("甲局");
        assertThat(named(codes, "46")).isEqualTo("戊局");
        assertThat(named(codes, "046")).as("a zero that was never there").isEqualTo("none");
        assertThat(named(codes, "35")).as("two units").isEqualTo("none");
        assertThat(named(codes, "035")).isEqualTo("丙局");
        assertThat(named(codes, "7A")).as("nobody drops a zero before a letter").isEqualTo("none");
    }

    private static String named(UnitCode codes, String text) {
        return codes.find(new Cell(new Address(4, 2), Cell.Type.TEXT, text))
                .map(Area::name)
                .orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"马沟村|马沟寸|true", "马沟村|马坡寸|false", "马沟村|马沟村|false", "村|沟|false", "马沟|马沟村|false"})
    void names_are_near_when_one_character_of_several_differs(String text) {
        String[] parts = text.split("\\|", -1);
        assertThat(UnitName.isNear(parts[0], parts[1])).isEqualTo(Boolean.parseBoolean(parts[2]));
    }

    @Test
    void a_village_that_was_merged_is_told_its_heir() throws IOException {
        Area heir = Reading.village(1);
        String villages = new String(
                TemplateFixture.packed().getOrDefault("areas/villages.csv", new byte[0]), StandardCharsets.UTF_8);
        Catalogue merged = TemplateFixture.with(Map.of(
                "areas/villages.csv",
                villages.replaceFirst("(?m)^(" + village.code() + ",.*),,([^,]*)$", "$1,2021-03,$2"),
                "areas/changes.csv",
                "since,old_code,new_code,remark\n2021-04," + village.code() + "," + heir.code() + ",并入\n"));
        Path file = Files.write(folder.resolve("old"), Workbooks.xlsx("表", Workbooks.form(village, Map.of())));
        Parsed parsed = new DeliveryReader(merged).read("件.xlsx", file, Reading.APRIL);
        assertThat(parsed.submissions()).isEmpty();
        assertThat(parsed.findings())
                .extracting(finding -> merged.messages().text(finding.detail()))
                .anyMatch(said -> said.contains("已并入或改为") && said.contains(heir.code()));
    }
}
