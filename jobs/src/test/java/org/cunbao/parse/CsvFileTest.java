package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final String HEADER = "表号,表式版本,报告期,填报单位代码,填报单位名称,代码,指标名称,计量单位,本月,累计,期末,说明";

    @TempDir
    Path folder;

    private static String identity(Area unit) {
        return "XCZL01,2021.1,2021-04," + unit.code() + "," + unit.name();
    }

    private static List<String> form(Area unit) {
        List<String> lines = new ArrayList<>();
        for (Indicator indicator : Reading.CATALOGUE.indicators().ofForm(unit, Reading.APRIL)) {
            String figures = indicator.isFlag() ? ",,是" : indicator.columns().size() == 2 ? "3,\"1,005\"," : ",,0";
            lines.add(identity(unit) + "," + indicator.code() + "," + indicator.name() + "," + indicator.unit() + ","
                    + figures + ",");
        }
        return lines;
    }

    private static String file(List<String> lines) {
        return HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    private Reading read(String text) throws IOException {
        return Reading.of(folder, text.getBytes(UTF_8));
    }

    private static String roster(String... rows) {
        String keys = Workbooks.keys().stream().map(Object::toString).collect(Collectors.joining(","));
        return "表号,表式版本,报告期,填报单位代码,填报单位名称," + keys + "\n" + String.join("\n", rows) + "\n";
    }

    private static String row(Area unit, String value) {
        return identity(unit) + ","
                + Workbooks.keys().stream()
                        .map(key -> Reading.CATALOGUE
                                        .indicators()
                                        .find(key.indicator())
                                        .orElseThrow()
                                        .isFlag()
                                ? (value.isEmpty() ? "" : "是")
                                : value)
                        .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE BOM", "UTF-8 BOM"})
    void every_encoding_says_the_same(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding.replace(" BOM", ""));
        String text = (encoding.endsWith("BOM") ? "\uFEFF" : "") + file(form(Reading.village(0)));
        Reading reading = Reading.of(folder, text.getBytes(charset));
        assertThat(reading.codes())
                .containsExactlyElementsOf(
                        encoding.startsWith("UTF-8")
                                ? List.of("CELL-NORMALISED")
                                : List.of("FILE-ENCODING", "CELL-NORMALISED"));
        assertThat(reading.only().unit()).isEqualTo(Reading.village(0).code());
        assertThat(reading.value("A01.累计")).isEqualTo("1005");
        assertThat(reading.source("A01.累计")).isEqualTo(new SourceCell("件.csv", "", "J2", "1,005"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void other_separators_are_told_from_the_header(String separator) throws IOException {
        String text =
                file(form(Reading.village(0))).replace("\"1,005\"", "1005").replace(",", separator);
        assertThat(read(text).codes()).containsExactly("FILE-SEPARATOR");
    }

    @Test
    void a_file_may_hold_several_units_in_any_order_of_rows() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < form(Reading.village(0)).size(); i++) {
            lines.add(form(Reading.village(1)).get(i));
            lines.add(form(Reading.village(0)).get(i));
        }
        Reading reading = read(file(lines));
        assertThat(reading.parsed().submissions())
                .extracting(Submission::unit)
                .containsExactly(Reading.village(1).code(), Reading.village(0).code());
        assertThat(reading.codes()).containsOnly("CELL-NORMALISED");
    }

    @Test
    void a_wrong_identity_refuses_only_its_own_unit_and_is_told_once() throws IOException {
        List<String> lines = new ArrayList<>(form(Reading.village(0)));
        form(Reading.village(1)).forEach(line -> lines.add(line.replace("2021-04", "2021-03")));
        Reading reading = read(file(lines));
        assertThat(reading.codes()).containsExactly("ID-PERIOD", "CELL-NORMALISED");
        assertThat(reading.only().unit()).isEqualTo(Reading.village(0).code());
    }

    @Test
    void a_roster_is_read_and_its_blank_rows_are_nobodys() throws IOException {
        Reading reading = read(roster(row(Reading.village(0), "3"), row(Reading.village(1), ""), ""));
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.value("A01.本月")).isEqualTo("3");
        assertThat(reading.source("A01.本月").address()).isEqualTo("F2");
        Reading twice = read(roster(row(Reading.village(0), "3"), row(Reading.village(0), "3")));
        assertThat(twice.codes()).containsExactly("ROW-DUPLICATE");
        assertThat(twice.parsed().submissions()).isEmpty();
    }

    @Test
    void a_row_with_a_stray_separator_refuses_the_file() throws IOException {
        Reading reading = read(file(form(Reading.village(0))).replaceFirst("\"1,005\"", "1,005"));
        assertThat(reading.codes()).containsExactly("FILE-CSV");
        assertThat(reading.text("FILE-CSV")).contains("第 2 行有 13 栏，表头有 12 栏");
    }

    @Test
    void an_open_quote_refuses_the_file() throws IOException {
        assertThat(read(file(form(Reading.village(0))).replaceFirst("\"1,005\"", "\"1,005"))
                        .codes())
                .containsExactly("FILE-CSV");
    }

    @Test
    void the_header_must_be_the_expected_one() throws IOException {
        String text = file(form(Reading.village(0)));
        assertThat(read(text.replaceFirst("表式版本", "版本")).codes()).containsExactly("FILE-HEADER");
        assertThat(read(text.replaceFirst("说明", "批注")).text("FORM-EXTRA-COLUMN"))
                .contains("批注");
        assertThat(read(text.replaceFirst("累计", "累计数")).text("FILE-HEADER")).contains("累计数");
        assertThat(read(text.replaceFirst("累计", "批注")).text("FILE-HEADER")).contains("累计", "批注");
        assertThat(read(text.replaceFirst("累计", "本月")).text("FILE-HEADER")).contains("两次");
        assertThat(read(roster().replace("A01.本月", "A99.本月")).text("FILE-HEADER"))
                .contains("A99.本月");
        assertThat(read("\r\n \r\n" + text).codes()).containsExactly("CELL-NORMALISED");
        assertThat(read("\r\n").codes()).containsExactly("FILE-EMPTY");
        assertThat(read(HEADER + "\r\n").text("FILE-EMPTY")).contains("只有表头");
        assertThat(Reading.of(folder, text.getBytes(StandardCharsets.UTF_16BE)).codes())
                .containsExactly("FILE-TEXT");
    }

    @Test
    void the_month_of_a_file_is_known_before_anybody_asks_for_one() throws IOException {
        DeliveryReader reader = new DeliveryReader(Reading.CATALOGUE);
        Path csv = Files.writeString(folder.resolve("csv"), file(form(Reading.village(0))));
        assertThat(reader.periodOf(csv)).contains(Reading.APRIL);
        Path none = Files.writeString(
                folder.resolve("none"), file(form(Reading.village(0))).replace("2021-04", "四月"));
        assertThat(reader.periodOf(none)).isEmpty();
        Path workbook =
                Files.write(folder.resolve("xlsx"), Workbooks.xlsx("表", Workbooks.form(Reading.village(0), Map.of())));
        assertThat(reader.periodOf(workbook)).contains(Reading.APRIL);
        Path picture = Files.writeString(folder.resolve("picture"), "GIF89a");
        assertThat(reader.periodOf(picture)).isEmpty();
    }

    @Test
    void columns_of_a_csv_file_are_also_read_on_a_sheet() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(HEADER.split(",", -1)));
        form(Reading.village(0))
                .forEach(line ->
                        rows.add(List.of(line.replace("\"1,005\"", "1005").split(",", -1))));
        byte[] workbook = Workbooks.xlsx("汇总", rows);
        Reading reading = Reading.of(folder, workbook);
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.value("A01.累计")).isEqualTo("1005");
        assertThat(new DeliveryReader(Reading.CATALOGUE).periodOf(Files.write(folder.resolve("x"), workbook)))
                .contains(Reading.APRIL);
    }

    @Test
    void a_title_above_the_header_must_not_name_another_month() throws IOException {
        String text = file(form(Reading.village(0)));
        assertThat(read("2021年4月乡村治理试点村级月报表,,,,,,,,,,,\r\n" + text).codes()).containsExactly("CELL-NORMALISED");
        Reading reading = read("2021年3月乡村治理试点村级月报表,,,,,,,,,,,\r\n" + text);
        assertThat(reading.codes()).contains("FILE-MONTH");
        assertThat(reading.parsed().submissions()).isEmpty();
    }

    @Test
    void a_total_row_of_a_roster_is_compared_and_never_counted() throws IOException {
        String[] villages = {row(Reading.village(0), "3"), row(Reading.village(1), "4")};
        int figure = Workbooks.keys().indexOf(CellKey.parse("A01.本月").orElseThrow());
        for (String total : new String[] {"7", "8"}) {
            String sum = "合计,,,,合计" + ",".repeat(figure + 1) + total
                    + ",".repeat(Workbooks.keys().size() - figure - 1);
            Reading reading = read(roster(villages[0], villages[1], sum));
            assertThat(reading.parsed().submissions()).hasSize(2);
            assertThat(reading.codes()).containsExactly(total.equals("7") ? "ROSTER-TOTAL" : "ROSTER-DIFFERS");
        }
    }

    @Test
    void a_character_that_was_lost_refuses_the_file() throws IOException {
        Reading reading = read(file(form(Reading.village(0))).replaceFirst("调整优化", "调整锟斤拷"));
        assertThat(reading.codes()).containsExactly("FILE-TEXT");
        assertThat(reading.text("FILE-TEXT")).contains("锟斤拷");
        assertThat(read("???,????,???\r\n").codes()).containsExactly("FILE-TEXT");
    }
}
