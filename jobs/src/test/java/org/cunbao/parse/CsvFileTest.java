package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.parse.file.Limits;
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
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE BOM", "UTF-16BE BOM", "UTF-8 BOM"})
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
        Reading reading = read(text);
        assertThat(reading.codes()).containsExactly("FILE-SEPARATOR");
        assertThat(reading.text("FILE-SEPARATOR")).contains(separator.equals(";") ? "分号" : "制表符");
    }

    private static byte[] bytes(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private String why(byte[]... pieces) throws IOException {
        Reading reading = Reading.of("件.csv", Files.write(folder.resolve("text"), bytes(pieces)));
        assertThat(reading.parsed().submissions()).isEmpty();
        assertThat(reading.parsed().findings()).hasSize(1);
        return reading.parsed().findings().get(0).detail().key().replace("finding.", "");
    }

    @Test
    void a_text_that_cannot_be_trusted_is_refused_with_the_reason() throws IOException {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        Charset chinese = Charset.forName("GB18030");
        String form = file(form(Reading.village(0)));
        byte[] control = {1, 2, 3, 4, 5, 6};
        byte[] never = {(byte) 0xFF};
        assertThat(why(mark, form.getBytes(chinese))).isEqualTo("FILE-TEXT.declared");
        assertThat(why(mark, form.getBytes(UTF_8), form.getBytes(chinese))).isEqualTo("FILE-TEXT.mixed");
        assertThat(why(form.getBytes(UTF_8), form.getBytes(chinese))).isEqualTo("FILE-TEXT.mixed");
        assertThat(why(form.getBytes(Charset.forName("Big5")))).isEqualTo("FILE-TEXT.foreign");
        assertThat(why(never)).isEqualTo("FILE-TEXT.foreign");
        assertThat(why(never, control)).isEqualTo("FILE-KIND.unknown");
        assertThat(why(new byte[1], form.getBytes(UTF_8))).isEqualTo("FILE-TEXT.nul");
        assertThat(why(new byte[1], control)).isEqualTo("FILE-KIND.unknown");
        assertThat(why(new byte[] {(byte) 0xEF, (byte) 0xBB})).isEqualTo("FILE-NO-FORM.text");
        assertThat(why("\r\n　\r\n".getBytes(UTF_8))).isEqualTo("FILE-EMPTY.blank");
        assertThat(why(new String(form.getBytes(UTF_8), Charset.forName("GBK")).getBytes(UTF_8)))
                .as("saved after a wrong decoding")
                .isEqualTo("FILE-TEXT.garbled");
    }

    @Test
    void a_text_with_some_of_the_labels_is_told_the_header_and_any_other_that_it_is_none() throws IOException {
        String labels = "表式版本,报告期,填报单位代码,填报单位名称\r\n";
        assertThat(why(labels.getBytes(UTF_8))).isEqualTo("FILE-HEADER");
        assertThat(read(labels).text("FILE-HEADER")).contains("表号,表式版本,报告期,填报单位代码,填报单位名称", "这里是“表式版本");
        assertThat(why("关于开会的通知\r\n".getBytes(UTF_8))).isEqualTo("FILE-NO-FORM.text");
        assertThat(why("\"说明\n表号,表式版本\"\n1,2\n".getBytes(UTF_8))).isEqualTo("FILE-HEADER");
    }

    @Test
    void lines_of_signatures_and_blank_lines_below_the_table_are_nobodys() throws IOException {
        String form = file(form(Reading.village(0)));
        assertThat(read(form + ",,,,,,,,,,,\r\n\r\n单位负责人：王某\r\n").codes()).containsExactly("CELL-NORMALISED");
        assertThat(read(form + "单位负责人：,王某,填表人：,李某,,,,,,,,\r\n").codes()).containsExactly("CELL-NORMALISED");
        assertThat(why((form + "附注\r\n").getBytes(UTF_8))).isEqualTo("FILE-CSV.width");
        assertThat(why((form + "注：,,,,,,,,,,,,\r\n").getBytes(UTF_8))).isEqualTo("FILE-CSV.width");
    }

    @Test
    void a_quote_without_its_second_is_told_with_its_line() throws IOException {
        Reading reading = read(file(form(Reading.village(0)).subList(0, 3)) + "\"XCZL01,2021.1\r\n");
        assertThat(reading.codes()).containsExactly("FILE-CSV");
        assertThat(reading.text("FILE-CSV")).contains("第 5 行起");
        assertThat(reading.finding("FILE-CSV").cells().get(0).source().address())
                .isEqualTo("A5");
    }

    @Test
    void cells_columns_and_bytes_are_bounded() throws IOException {
        String blank = ",".repeat(11) + "\r\n";
        String full = HEADER + "\r\n" + blank.repeat((Limits.CELLS - 16) / 12) + ",,,\n";
        assertThat(why(full.getBytes(UTF_8))).isEqualTo("FILE-EMPTY.rows");
        assertThat(why((full + "\r\n").getBytes(UTF_8))).isEqualTo("FILE-SIZE.cells");
        String wide = HEADER + ",".repeat(Limits.COLUMNS - 12);
        assertThat(why(wide.getBytes(UTF_8))).isEqualTo("FILE-EMPTY.rows");
        assertThat(why((wide + ",").getBytes(UTF_8))).isEqualTo("FILE-SIZE.cells");
        byte[] spaces = new byte[(int) Limits.CSV_BYTES];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(why(spaces)).isEqualTo("FILE-EMPTY.blank");
        assertThat(why(spaces, new byte[] {' '})).isEqualTo("FILE-SIZE.file");
        Reading half = Reading.of("件.csv", folder.resolve("text"));
        assertThat(half.text("FILE-SIZE")).contains("8 MB");
        assertThat(why(spaces, spaces, new byte[] {' '})).isEqualTo("FILE-SIZE.file");
        assertThat(Reading.of("件.csv", folder.resolve("text")).text("FILE-SIZE"))
                .contains("16 MB");
    }

    @Test
    void the_cells_of_a_file_are_shown_as_they_stand_and_of_a_file_that_cannot_be_read_none() throws IOException {
        DeliveryReader reader = new DeliveryReader(Reading.CATALOGUE);
        Path csv = Files.writeString(folder.resolve("csv"), "表号,表式版本\r\n ,x\r\n");
        assertThat(reader.cells(csv))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.cells())
                        .extracting(cell -> cell.address() + cell.raw())
                        .containsExactly("A1表号", "B1表式版本", "A2 ", "B2x"));
        assertThat(reader.cells(Files.writeString(folder.resolve("picture"), "GIF89a")))
                .isEmpty();
    }

    @Test
    void the_month_of_a_form_below_its_title_is_not_the_month_of_the_title() throws IOException {
        DeliveryReader reader = new DeliveryReader(Reading.CATALOGUE);
        Path csv =
                Files.writeString(folder.resolve("titled"), "2021年5月报,,,,,,,,,,,\r\n" + file(form(Reading.village(0))));
        assertThat(reader.periodOf(csv)).contains(Reading.APRIL);
    }

    @Test
    void a_roster_needs_figures_and_names_the_columns_that_nobody_asked_for() throws IOException {
        Reading none = read("表号,表式版本,报告期,填报单位代码,填报单位名称,联系人\n" + identity(Reading.village(0)) + ",王某\n");
        assertThat(none.codes()).containsExactly("FILE-HEADER");
        assertThat(none.text("FILE-HEADER")).contains("A01.本月", "联系人");
        assertThat(none.finding("FILE-HEADER").cells().get(0).source().address())
                .isEqualTo("F1");
        String roster = roster(row(Reading.village(0), "3")).replaceFirst("\n", ",联系人\n");
        Reading more = read(roster.substring(0, roster.length() - 1) + ",王某\n");
        assertThat(more.codes()).containsExactly("FORM-EXTRA-COLUMN");
        assertThat(more.text("FORM-EXTRA-COLUMN")).contains("联系人");
        assertThat(more.finding("FORM-EXTRA-COLUMN").area())
                .isEqualTo(Reading.village(0).code());
    }

    @Test
    void a_figure_of_another_form_in_a_roster_is_told_and_a_blank_is_not() throws IOException {
        String[] lines = roster(row(Reading.village(0), "3"), row(Reading.village(1), "4"))
                .split("\n", -1);
        Reading reading = read(lines[0] + ",A06.本月\n" + lines[1] + ",9\n" + lines[2] + ",\n");
        assertThat(reading.codes()).containsExactly("ROW-CODE");
        assertThat(reading.finding("ROW-CODE").area())
                .isEqualTo(Reading.village(0).code());
        assertThat(reading.text("ROW-CODE")).contains("A06.本月");
        assertThat(reading.parsed().submissions()).hasSize(2);
    }

    @Test
    void a_column_that_only_resembles_one_that_is_read_refuses_the_file() throws IOException {
        Reading reading = read(file(form(Reading.village(0))).replaceFirst("说明", "累计数"));
        assertThat(reading.codes()).containsExactly("FILE-HEADER");
        assertThat(reading.text("FILE-HEADER")).contains("不认识这些栏：累计数");
        for (String[] alike : new String[][] {{"A01.本月", "A01本月"}, {"A05.期末", "村级后备干部.期末"}}) {
            Reading roster = read(roster(row(Reading.village(0), "3")).replaceFirst(alike[0], alike[1]));
            assertThat(roster.text("FILE-HEADER")).contains("不认识这些栏：" + alike[1]);
        }
        assertThat(read(roster(row(Reading.village(0), "3")).replaceFirst("A01.本月", "A01.累计"))
                        .text("FILE-HEADER"))
                .contains("“A01.累计”这一栏出现了两次");
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
    void a_header_alone_is_told_whatever_its_encoding() throws IOException {
        Reading reading = Reading.of(folder, (HEADER + "\r\n").getBytes(Charset.forName("GB18030")));
        assertThat(reading.codes()).containsExactly("FILE-ENCODING", "FILE-EMPTY");
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
        rows.add(List.of(" "));
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
