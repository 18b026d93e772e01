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
