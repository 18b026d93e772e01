package org.cunbao.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cunbao.sample.SampleMonths.APRIL;
import static org.cunbao.sample.SampleMonths.CATALOGUE;
import static org.cunbao.sample.SampleMonths.FEBRUARY;
import static org.cunbao.sample.SampleMonths.MARCH;
import static org.cunbao.sample.SampleMonths.SAMPLE;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator.Measure;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Opening;
import org.cunbao.catalogue.TemplateFiles;
import org.junit.jupiter.api.Test;

class SampleCountyTest {

    private static final String CSV = "贾川乡/贾川乡村级汇总（样例）.csv";

    @Test
    void has_three_months_after_the_opening() {
        assertThat(SAMPLE.county().openingMonth()).isEqualTo(YearMonth.of(2021, 1));
        assertThat(SAMPLE.county().months()).containsExactly(FEBRUARY, MARCH, APRIL);
        assertThat(SAMPLE.county().rounds(MARCH)).isEqualTo(2);
    }

    @Test
    void refuses_a_month_or_round_that_the_sample_lacks() {
        assertThatThrownBy(() -> SAMPLE.county().deliveries(APRIL.plusMonths(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SAMPLE.county().deliveries(APRIL, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void files_stand_where_their_senders_put_them() {
        List<String> paths =
                SAMPLE.files(APRIL, 1).stream().map(SampleFile::path).toList();
        // 260 villages less the two rosters of 11 and 9, one CSV, 18 townships, 7 departments
        assertThat(paths)
                .hasSize(260 - 11 - 9 + 1 + 18 + 7)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(paths)
                .contains("永清镇/马沟村.xlsx", "白沙镇/马沟村.xlsx", "乡镇/王河镇.xlsx", "乡镇/贾川乡.xlsx", "县直部门/县司法局.xlsx", CSV)
                .noneMatch(path -> path.startsWith("王河镇/"));
    }

    @Test
    void a_township_with_a_roster_sheet_delivers_its_own_form_and_all_its_villages() {
        assertThat(SAMPLE.written(APRIL, 1).stream()
                        .filter(form -> form.unit().code().equals("620521107000")))
                .singleElement()
                .satisfies(form -> assertThat(form.entries()).hasSize(12).containsKeys("620521107000", "620521107001"));
    }

    @Test
    void the_roster_csv_is_gb18030_with_identity_keys_and_mark() throws CharacterCodingException {
        for (YearMonth month : SAMPLE.county().months()) {
            byte[] content = SAMPLE.files(month, 1).stream()
                    .filter(file -> file.path().equals(CSV))
                    .findFirst()
                    .orElseThrow()
                    .content();
            String text = Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            List<List<String>> lines =
                    text.lines().map(line -> List.of(line.split(",", -1))).toList();
            assertThat(lines)
                    .hasSize(10)
                    .allMatch(line -> line.size() == lines.get(0).size());
            assertThat(lines.get(0))
                    .startsWith("表号", "表式版本", "报告期", "填报单位代码", "填报单位名称", "A01.本月", "A01.累计", "A02.期末")
                    .contains("A13.期末", "G14.累计")
                    .endsWith("备注");
            assertThat(lines.get(0).contains("A13.说明")).isEqualTo(month.equals(APRIL));
            assertThat(lines.get(1)).startsWith("XCZL01", "2021.1", month.toString(), "620521206001", "林河村");
            assertThat(lines.subList(1, 10))
                    .allMatch(line -> line.get(line.size() - 1).equals("样例数据，非真实统计"));
        }
    }

    @Test
    void the_opening_holds_each_flow_of_each_form_once() {
        String text = new String(SAMPLE.county().opening(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFarea_code,indicator,cumulative,remark\n")
                .endsWith("样例数据，非真实统计\n");
        List<String> keys = text.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .toList();
        List<String> flows = CATALOGUE.reportingUnits(FEBRUARY).stream()
                .flatMap(unit -> CATALOGUE.indicators().ofForm(unit, FEBRUARY).stream()
                        .filter(indicator -> indicator.measure() == Measure.FLOW)
                        .map(flow -> unit.code() + "," + flow.code()))
                .toList();
        assertThat(keys).isEqualTo(flows);
    }

    @Test
    void a_template_set_accepts_the_opening() throws InvalidTemplates {
        SortedMap<String, byte[]> files = CATALOGUE.files().all();
        files.put("opening/2021-01.csv", SAMPLE.county().opening());
        Opening opening = Catalogue.read(new TemplateFiles(files)).opening();
        assertThat(opening.balance("620521100206", "D05", YearMonth.of(2021, 1)))
                .hasValueSatisfying(balance -> assertThat(balance).isPositive());
    }

    @Test
    void two_counties_send_the_same_bytes() {
        FormWriter writer = (unit, period, entries) ->
                SampleMonths.text(unit, period, entries).getBytes(StandardCharsets.UTF_8);
        SampleCounty one = new SampleCounty(CATALOGUE, writer);
        SampleCounty other = new SampleCounty(CATALOGUE, writer);
        assertThat(one.opening())
                .isEqualTo(other.opening())
                .isEqualTo(SAMPLE.county().opening());
        assertThat(bytes(one)).isEqualTo(bytes(other));
    }

    /** Guards against a JDK, or a change of ours, that draws other numbers. */
    @Test
    void zhangyang_village_has_these_figures_on_every_machine() {
        String[] cells = {"A13.期末", "D03.累计", "D05.累计", "D15.期末", "E07.累计", "E08.累计", "F09.本月", "G05.期末"};
        assertThat(Stream.of(cells)
                        .map(cell -> cell + " "
                                + SAMPLE.at(APRIL, "620521100206", cell).toPlainString()))
                .containsExactly(
                        "A13.期末 5.36",
                        "D03.累计 6.2",
                        "D05.累计 35",
                        "D15.期末 181",
                        "E07.累计 1",
                        "E08.累计 1",
                        "F09.本月 0",
                        "G05.期末 9");
    }

    private static List<ByteBuffer> bytes(SampleCounty county) {
        return Stream.of(1, 2)
                .flatMap(round -> county.deliveries(MARCH, round).stream())
                .map(file -> ByteBuffer.wrap(file.content()))
                .toList();
    }
}
