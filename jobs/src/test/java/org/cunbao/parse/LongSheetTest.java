package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Column;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongSheetTest {

    @TempDir
    Path folder;

    private final Area village = Reading.village(0);

    private Reading read(List<List<String>> rows) throws IOException {
        return Reading.of(folder, Workbooks.xlsx("村级月报", rows));
    }

    private List<List<String>> form(Map<String, String> values) {
        return new ArrayList<>(Workbooks.form(village, values));
    }

    @Test
    void a_filled_form_becomes_one_submission_with_every_cell() throws IOException {
        Reading reading = read(form(Map.of("A01.本月", "3", "A01.说明", "换届", "A03.说明", "无")));
        assertThat(reading.texts()).isEmpty();
        Submission submission = reading.only();
        assertThat(submission.form()).isEqualTo(AreaKind.VILLAGE);
        assertThat(submission.unit()).isEqualTo(village.code());
        assertThat(submission.period()).isEqualTo(Reading.APRIL);
        assertThat(submission.identity()).isEqualTo(new SourceCell("件.xlsx", "村级月报", "B4", village.code()));
        assertThat(submission.observations()).hasSize(Workbooks.keys().size());
        assertThat(submission.observations()).extracting(o -> o.cell()).isEqualTo(Workbooks.keys());
        assertThat(submission.explanations()).containsExactly(Map.entry("A01", "换届"));
        assertThat(reading.value("A01.本月")).isEqualTo("3");
        assertThat(reading.value("A02.期末")).isEqualTo("1");
        assertThat(reading.source("A01.本月")).isEqualTo(new SourceCell("件.xlsx", "村级月报", "F8", "3.0"));
    }

    @Test
    void adjustment_is_a_figure_only_where_it_is_filled_and_may_be_negative() throws IOException {
        List<List<String>> rows = form(Map.of("A01.说明", "二月多报"));
        Map<String, String> adjustments =
                Map.of("A01", "-3", "A03", "0", "A09", "不适用", "A10", "1.234", "A13", "5", "A14", "许多");
        List<List<String>> wider = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> copy = new ArrayList<>(row);
            if (row.contains("代码")) {
                copy.add("调整");
            } else if (row.size() > 8) {
                copy.add(adjustments.getOrDefault(row.get(2), ""));
            }
            wider.add(copy);
        }
        Reading reading = read(wider);
        assertThat(reading.only().observations().stream()
                        .filter(observation -> observation.cell().column() == Column.ADJUSTMENT)
                        .map(observation -> observation.cell() + " " + Reading.shown(observation)))
                .containsExactly("A01.调整 -3", "A03.调整 0", "A10.调整 REJECTED", "A14.调整 REJECTED");
        assertThat(reading.codes()).containsExactly("CELL-MISPLACED", "CELL-DECIMALS", "CELL-NUMBER");
    }

    @Test
    void every_kind_of_unit_is_read() throws IOException {
        for (Area unit : Reading.CATALOGUE.reportingUnits(Reading.APRIL)) {
            if (unit.kind() == AreaKind.VILLAGE && !unit.equals(village)) {
                continue;
            }
            Reading reading = read(Workbooks.form(unit, Map.of()));
            assertThat(reading.texts()).isEmpty();
            assertThat(reading.only().unit()).isEqualTo(unit.code());
        }
    }

    @Test
    void columns_are_found_by_their_headers_and_rows_by_their_codes() throws IOException {
        List<List<String>> rows = form(Map.of("A01.本月", "3", "A01.累计", "5"));
        List<List<String>> turned = new ArrayList<>(rows.subList(0, Workbooks.FIRST - 2));
        rows.subList(Workbooks.FIRST - 2, rows.size() - 1).forEach(row -> {
            List<String> copy = new ArrayList<>(row);
            Collections.reverse(copy);
            copy.replaceAll(text -> text.equals("本月") ? " 本\n月　" : text);
            turned.add(copy);
        });
        Collections.reverse(turned.subList(Workbooks.FIRST - 1, turned.size()));
        Reading reading = read(turned);
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.value("A01.本月")).isEqualTo("3");
        assertThat(reading.value("A01.累计")).isEqualTo("5");
    }

    @Test
    void a_row_whose_name_or_unit_belongs_to_another_indicator_is_refused() throws IOException {
        List<List<String>> rows = form(Map.of());
        rows.set(7, List.of("1", "储备村级后备干部", "A01", "名", "", "3", "4"));
        rows.set(9, List.of("3", "选聘高校毕业生 村文书", "A03", "万名", "", "3", "4"));
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("ROW-NAME", "ROW-UNIT");
        assertThat(reading.text("ROW-NAME")).contains("代码 A01 是“调整优化村党组织书记”", "储备村级后备干部");
        assertThat(reading.finding("ROW-NAME").cells()).hasSize(2);
        assertThat(reading.value("A01.本月")).isEqualTo("REJECTED");
        assertThat(reading.value("A03.累计")).isEqualTo("REJECTED");
        assertThat(reading.source("A01.累计").raw()).isEqualTo("4.0");
        assertThat(reading.value("A05.期末")).isEqualTo("7");
    }

    @Test
    void rows_for_one_code_twice_are_refused_both() throws IOException {
        List<List<String>> rows = form(Map.of());
        rows.add(10, rows.get(7));
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("ROW-DUPLICATE");
        assertThat(reading.finding("ROW-DUPLICATE").cells())
                .extracting(place -> place.source().address())
                .containsExactly("F8", "G8", "F11", "G11");
        assertThat(reading.value("A01.本月")).isEqualTo("REJECTED");
        assertThat(reading.text("ROW-DUPLICATE")).contains("第 8、11 行");
    }

    @Test
    void missing_rows_and_columns_stay_blank_and_are_listed() throws IOException {
        List<List<String>> rows = form(Map.of());
        rows.remove(7);
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("FORM-MISSING-CELLS");
        assertThat(reading.text("FORM-MISSING-CELLS")).contains("2 格", "调整优化村党组织书记（A01.本月）", "调整优化村党组织书记（A01.累计）");
        assertThat(reading.value("A01.本月")).isEqualTo("BLANK");
        assertThat(reading.source("A01.本月").address()).isEmpty();
        assertThat(reading.finding("FORM-MISSING-CELLS").cells()).noneMatch(place -> place.namesFigure());
    }

    @Test
    void figures_under_a_foreign_code_do_not_vanish() throws IOException {
        List<List<String>> rows = form(Map.of());
        rows.add(9, List.of("", "村党组织书记培训班", "A06", "期", "", "3", "4"));
        assertThat(read(rows).codes()).containsExactly("ROW-CODE");
    }

    @Test
    void a_column_twice_or_a_lost_header_refuses_the_sheet() throws IOException {
        List<List<String>> rows = form(Map.of());
        rows.set(6, List.of("序号", "指标名称", "代码", "计量单位", "本月", "本月", "累计", "期末", "说明"));
        Reading twice = read(rows);
        assertThat(twice.parsed().submissions()).isEmpty();
        assertThat(twice.finding("FILE-HEADER").cells().get(0).source().address())
                .isEqualTo("F7");
        rows.remove(6);
        assertThat(read(rows).codes()).containsExactly("FILE-HEADER");
    }

    @Test
    void a_row_under_a_foreign_code_without_figures_says_nothing() throws IOException {
        List<List<String>> rows = form(Map.of());
        rows.add(9, List.of("", "村党组织书记培训班", "A06", "期", "", "", "", " "));
        assertThat(read(rows).codes()).isEmpty();
    }

    @Test
    void nothing_in_a_column_that_is_not_asked_for_is_no_figure() throws IOException {
        for (String nothing : new String[] {"0", "无", "—", "不适用", " "}) {
            assertThat(read(form(Map.of("A01.期末", nothing))).codes())
                    .as(nothing)
                    .isEmpty();
        }
        assertThat(read(form(Map.of("A01.期末", "若干"))).codes()).containsExactly("CELL-MISPLACED");
    }

    @Test
    void a_form_whose_columns_were_all_renamed_is_told_which_are_gone() throws IOException {
        List<List<String>> rows = form(Map.of());
        rows.set(6, List.of("序号", "指标名称", "代码", "计量单位", "上月本月", "甲", "乙", "丙", "说明"));
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("FILE-HEADER");
        assertThat(reading.text("FILE-HEADER")).contains("少了这些栏：本月、累计、期末", "甲、乙、丙");
        assertThat(reading.parsed().submissions()).isEmpty();
    }

    @Test
    void three_labels_are_a_form_and_two_when_a_table_stands_below() throws IOException {
        List<String> code = List.of("填报单位代码", village.code(), "填报单位名称", village.name());
        List<List<String>> table = form(Map.of()).subList(6, 30);
        assertThat(read(joined(List.of(code), table)).codes()).contains("ID-FORM");
        assertThat(read(joined(List.of(code.subList(0, 2)), table)).codes()).containsExactly("FILE-NO-FORM");
        List<String> month = List.of("报告期", "2021-04");
        Reading three = read(List.of(code, month, List.of("合计", "3")));
        assertThat(three.codes()).containsExactly("FILE-HEADER");
        assertThat(three.text("FILE-HEADER")).contains("找不到表头");
        assertThat(read(List.of(code, List.of("合计", "3"))).codes()).containsExactly("FILE-NO-FORM");
    }

    private static List<List<String>> joined(List<List<String>> above, List<List<String>> below) {
        List<List<String>> rows = new ArrayList<>(above);
        rows.addAll(below);
        return rows;
    }

    @Test
    void a_title_anywhere_above_the_table_names_the_month_and_nothing_below_does() throws IOException {
        String title = Reading.CATALOGUE.form(AreaKind.VILLAGE).title();
        List<List<String>> rows = form(Map.of("A01.说明", "2021年3月" + title + "少报"));
        assertThat(read(rows).codes()).isEmpty();
        rows.set(4, List.of("上报时间：2021年5月"));
        assertThat(read(rows).codes()).as("no title").isEmpty();
        rows.set(4, List.of("", "2021年5月" + title));
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("FILE-MONTH");
        assertThat(reading.finding("FILE-MONTH").cells().get(0).source().address())
                .isEqualTo("B5");
    }

    @Test
    void an_explanation_may_be_a_number_and_is_never_an_error() throws IOException {
        assertThat(read(form(Map.of("A01.说明", "12"))).only().explanations()).containsEntry("A01", "12.0");
        byte[] error = Zips.replace(
                Workbooks.xlsx("村级月报", form(Map.of("A01.说明", "12"))),
                "xl/worksheets/sheet1.xml",
                "<c r=\"I8\"><v>12.0</v>",
                "<c r=\"I8\" t=\"e\"><v>#REF!</v>");
        assertThat(Reading.of(folder, error).only().explanations()).isEmpty();
    }

    @Test
    void a_character_that_was_lost_refuses_the_sheet() throws IOException {
        Reading reading = read(form(Map.of("A01.说明", "换锟斤拷")));
        assertThat(reading.codes()).containsExactly("FILE-TEXT");
        assertThat(reading.finding("FILE-TEXT").cells().get(0).source().address())
                .isEqualTo("I8");
    }

    @Test
    void a_converted_amount_counts_and_is_asked_about_with_the_senders_words() throws IOException {
        Reading reading = read(form(Map.of("A10.本月", "78200元", "A10.说明", "已核对")));
        assertThat(reading.value("A10.本月")).isEqualTo("7.82");
        assertThat(reading.codes()).containsExactly("CELL-CONVERTED");
        assertThat(reading.text("CELL-CONVERTED")).contains("78200元", "7.82");
        assertThat(reading.finding("CELL-CONVERTED").explanation()).isEqualTo("已核对");
    }

    @Test
    void a_dozen_places_are_named_and_of_more_it_is_said_that_there_are_more() throws IOException {
        List<List<String>> rows = form(Map.of());
        int[] changed = new int[1];
        List<List<String>> full = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> copy = new ArrayList<>(row);
            for (int column = 5; column <= 7; column++) {
                if (row.size() > 8 && row.get(column).equals("7") && changed[0] < 13) {
                    copy.set(column, "７");
                    changed[0]++;
                }
            }
            full.add(copy);
        }
        Reading thirteen = read(full);
        assertThat(thirteen.text("CELL-NORMALISED")).startsWith("有 13 格").endsWith("……");
        assertThat(thirteen.finding("CELL-NORMALISED").cells()).hasSize(12);
        full.replaceAll(row -> row.contains("A01") ? rows.get(7) : row);
        Reading fewer = read(full);
        assertThat(fewer.text("CELL-NORMALISED")).startsWith("有 11 格").doesNotContain("……");
        rows.subList(7, 15).clear();
        Reading missing = read(rows);
        assertThat(missing.text("FORM-MISSING-CELLS")).contains("13 格", "……");
        assertThat(missing.text("FORM-MISSING-CELLS").split("（", -1)).hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void other_sheets_are_passed_over_and_a_file_without_a_form_says_so() throws IOException {
        TreeMap<String, List<List<String>>> sheets = new TreeMap<>();
        sheets.put("说明", List.of(List.of("表号", "见右上角"), List.of("指标名称", "代码", "计量单位", "说明")));
        sheets.put("底稿", List.of(List.of("合计", "12")));
        Reading none = Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {}));
        assertThat(none.codes()).containsExactly("FILE-NO-FORM");
        assertThat(none.text("FILE-NO-FORM")).contains("表号、表式版本、报告期、填报单位代码、填报单位名称");
        sheets.remove("说明");
        assertThat(Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {})).codes())
                .containsExactly("FILE-NO-FORM");
        sheets.put("表", form(Map.of()));
        Reading hidden = Reading.of(folder, Workbooks.xlsx(sheets, workbook -> workbook.setSheetHidden(1, true)));
        assertThat(hidden.codes()).containsExactly("SHEET-HIDDEN", "SHEET-IGNORED");
        assertThat(hidden.only().unit()).isEqualTo(village.code());
    }

    @Test
    void the_same_form_twice_counts_once_and_two_different_ones_not_at_all() throws IOException {
        TreeMap<String, List<List<String>>> sheets = new TreeMap<>();
        sheets.put("表1", form(Map.of()));
        sheets.put("表2", form(Map.of()));
        Reading equal = Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {}));
        assertThat(equal.codes()).containsExactly("FORM-REPEATED");
        assertThat(equal.only().identity().sheet()).isEqualTo("表1");
        sheets.put("表2", form(Map.of("A01.本月", "8")));
        Reading different = Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {}));
        assertThat(different.codes()).containsExactly("FORM-TWICE");
        assertThat(different.parsed().submissions()).isEmpty();
        sheets.put("表2", form(Map.of("A01.说明", "换届")));
        assertThat(Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {}))
                        .only()
                        .explanations())
                .containsEntry("A01", "换届");
        sheets.put("表2", Workbooks.form(Reading.village(1), Map.of()));
        Reading several = Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {}));
        assertThat(several.codes()).containsExactly("FORM-SEVERAL", "FORM-SEVERAL");
        assertThat(several.parsed().submissions()).isEmpty();
    }

    @Test
    void a_header_of_two_rows_is_read_when_its_groups_are_known() throws IOException {
        List<List<String>> rows = form(Map.of("A01.本月", "3", "A01.累计", "5"));
        rows.set(6, List.of("序号", "指标名称", "代码", "计量单位", "上月本月", "数值", "", "", "说明"));
        rows.add(7, List.of("", "", "", "", "", "本月", "累计", "期末"));
        Reading reading = read(rows);
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.value("A01.本月")).isEqualTo("3");
        assertThat(reading.value("A01.累计")).isEqualTo("5");
        rows.set(6, List.of("序号", "指标名称", "代码", "计量单位", "上月本月", "上年同期", "", "", "说明"));
        assertThat(read(rows).codes()).containsExactly("FILE-HEADER");
    }

    @Test
    void a_figure_in_a_column_that_is_not_asked_for_is_told() throws IOException {
        Reading reading = read(form(Map.of("A01.期末", "4")));
        assertThat(reading.codes()).containsExactly("CELL-MISPLACED");
        assertThat(reading.text("CELL-MISPLACED")).contains("没有“期末”这一栏", "“4.0”没有采用", "只填本月、累计");
    }
}
