package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterSheetTest {

    @TempDir
    Path folder;

    private final Area township = Reading.township(0);
    private final List<Area> villages = Reading.CATALOGUE.areas().of(AreaKind.VILLAGE, township.code(), Reading.APRIL);

    private Reading read(List<List<String>> rows) throws IOException {
        return Reading.of(folder, Workbooks.xlsx("村级汇总填报", rows));
    }

    private List<List<String>> rows(List<List<String>> rows) {
        return new ArrayList<>(Workbooks.roster(township, rows));
    }

    @Test
    void each_filled_row_is_a_submission_of_its_village() throws IOException {
        Reading reading = read(rows(List.of(
                Workbooks.rosterRow(villages.get(0), "3"),
                Workbooks.rosterRow(villages.get(1), ""),
                Workbooks.rosterRow(villages.get(2), "4"))));
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.parsed().submissions())
                .extracting(Submission::unit)
                .containsExactly(villages.get(0).code(), villages.get(2).code());
        Submission last = reading.parsed().submissions().get(1);
        assertThat(last.identity().address()).isEqualTo("A7");
        assertThat(last.observations()).hasSize(Workbooks.keys().size());
        assertThat(Reading.shown(Reading.at(last, "A01.本月"))).isEqualTo("4");
        assertThat(last.explanations()).containsEntry("A01", "因为4");
    }

    @Test
    void a_roster_left_empty_beside_a_township_form_is_silent() throws IOException {
        TreeMap<String, List<List<String>>> sheets = new TreeMap<>();
        sheets.put("1", Workbooks.form(township, Map.of()));
        sheets.put(
                "2", rows(villages.stream().map(v -> Workbooks.rosterRow(v, "")).toList()));
        Reading reading = Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {}));
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.only().form()).isEqualTo(AreaKind.TOWNSHIP);
        sheets.put(
                "2",
                rows(villages.stream().map(v -> Workbooks.rosterRow(v, "1")).toList()));
        assertThat(Reading.of(folder, Workbooks.xlsx(sheets, workbook -> {}))
                        .parsed()
                        .submissions())
                .hasSize(1 + villages.size());
    }

    @Test
    void a_village_of_another_township_or_of_another_name_is_refused() throws IOException {
        Area stranger = Reading.CATALOGUE
                .areas()
                .of(AreaKind.VILLAGE, Reading.township(1).code(), Reading.APRIL)
                .get(0);
        List<String> misnamed = Workbooks.rosterRow(villages.get(1), "3");
        misnamed.set(1, "别的村");
        Reading reading = read(
                rows(List.of(Workbooks.rosterRow(stranger, "3"), misnamed, Workbooks.rosterRow(villages.get(0), "3"))));
        assertThat(reading.codes()).containsExactly("ID-CODE", "ID-NAME");
        assertThat(reading.text("ID-CODE")).contains(stranger.name(), "不属于" + township.name());
        assertThat(reading.only().unit()).isEqualTo(villages.get(0).code());
    }

    @Test
    void a_header_of_two_rows_is_put_together_by_indicator() throws IOException {
        List<List<String>> rows = rows(List.of(Workbooks.rosterRow(villages.get(0), "3")));
        List<String> upper = new ArrayList<>(List.of("填报单位代码", "填报单位名称"));
        List<String> lower = new ArrayList<>(List.of("", ""));
        String before = "";
        for (CellKey key : Workbooks.keys()) {
            upper.add(key.indicator().equals(before) ? "" : key.indicator() + " 指标");
            lower.add(key.column().caption());
            before = key.indicator();
        }
        upper.add("A01");
        lower.add("说明");
        rows.set(2, upper);
        rows.set(3, lower);
        Reading reading = read(rows);
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.value("A01.累计")).isEqualTo("3");
        assertThat(reading.only().explanations()).containsEntry("A01", "因为3");
    }

    @Test
    void columns_that_nobody_asked_for_are_named_and_those_beside_every_form_are_not() throws IOException {
        List<List<String>> rows = rows(List.of(Workbooks.rosterRow(villages.get(0), "3")));
        List<String> header = new ArrayList<>(rows.get(3));
        header.addAll(List.of("备注", " ", "　", "上月本月", "联系人"));
        rows.set(3, header);
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("FORM-EXTRA-COLUMN");
        assertThat(reading.text("FORM-EXTRA-COLUMN")).contains("联系人");
        header.set(header.size() - 1, "B01.期末");
        assertThat(read(rows).text("FILE-HEADER"))
                .as("an indicator that the township itself reports")
                .contains("不认识这些栏：B01.期末");
    }

    @Test
    void a_row_that_says_nothing_in_words_is_an_empty_one() throws IOException {
        List<String> nothing = Workbooks.rosterRow(villages.get(1), "");
        nothing.replaceAll(text -> text.isEmpty() ? "无" : text);
        Reading reading = read(rows(List.of(nothing, Workbooks.rosterRow(villages.get(0), "3"))));
        assertThat(reading.codes()).containsExactly("ROW-NO-FIGURES");
        assertThat(reading.only().unit()).isEqualTo(villages.get(0).code());
    }

    @Test
    void a_row_without_a_name_is_refused() throws IOException {
        List<List<String>> rows = rows(List.of(Workbooks.rosterRow(villages.get(0), "3")));
        rows.get(3).set(1, "备注");
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("ID-NAME");
        assertThat(reading.text("ID-NAME")).startsWith("没有填报单位名称");
        assertThat(reading.parsed().submissions()).isEmpty();
    }

    @Test
    void hidden_parts_of_a_roster_are_named() throws IOException {
        byte[] roster = Workbooks.xlsx(
                Map.of("表", rows(List.of(Workbooks.rosterRow(villages.get(0), "3")))),
                workbook -> workbook.getSheetAt(0).getRow(4).setZeroHeight(true));
        Reading reading = Reading.of(folder, roster);
        assertThat(reading.codes()).containsExactly("SHEET-HIDDEN");
        assertThat(reading.finding("SHEET-HIDDEN").area())
                .isEqualTo(villages.get(0).code());
    }

    @Test
    void an_old_roster_whose_check_figure_disagrees_is_refused() throws IOException {
        List<List<String>> rows = rows(List.of(Workbooks.rosterRow(villages.get(0), "3")));
        rows.add(List.of("校验数", "", "5"));
        Reading reading = Reading.of(folder, XlsForms.of(Workbooks.xlsx(Map.of("表", rows), workbook -> {})));
        assertThat(reading.codes()).containsExactly("CONTROL-TOTAL", "ROSTER-REFUSED");
        assertThat(reading.parsed().submissions()).isEmpty();
    }

    @Test
    void a_total_is_compared_column_by_column_where_every_figure_is_known() throws IOException {
        List<String> refused = Workbooks.rosterRow(villages.get(0), "3");
        refused.set(2, "约3");
        List<String> total = Workbooks.rosterRow(villages.get(0), "3");
        total.set(0, "合计");
        total.set(1, "");
        total.set(3, "");
        total.set(4, "");
        Reading reading = read(rows(List.of(refused, total)));
        long flags = Workbooks.keys().stream()
                .filter(key -> Reading.CATALOGUE
                        .indicators()
                        .find(key.indicator())
                        .orElseThrow()
                        .isFlag())
                .count();
        assertThat(reading.codes()).containsExactly("CELL-APPROXIMATE", "ROSTER-TOTAL");
        boolean blankFlag =
                total.get(4).isEmpty() && Workbooks.keys().get(2).toString().equals("A02.期末");
        long open = flags - (blankFlag ? 1 : 0) + 1;
        assertThat(reading.text("ROSTER-TOTAL"))
                .contains((Workbooks.keys().size() - 2 - open) + " 栏相符，" + open + " 栏缺数");
        total.replaceAll(text -> text.equals("3") ? "4" : text);
        Reading different = read(rows(List.of(refused, total)));
        assertThat(different.text("ROSTER-DIFFERS")).endsWith("……").doesNotContain("A01.本月");
        assertThat(different.finding("ROSTER-DIFFERS").cells()).hasSize(12);
    }

    @Test
    void a_total_without_villages_is_no_submission() throws IOException {
        List<String> total = Workbooks.rosterRow(villages.get(0), "3");
        total.set(0, "合计");
        total.set(1, "");
        Reading reading = read(rows(List.of(total)));
        assertThat(reading.parsed().submissions()).isEmpty();
        assertThat(reading.codes()).contains("ROSTER-DIFFERS");
    }

    @Test
    void a_roster_of_another_month_is_no_failure_of_the_townships_own_form() throws IOException {
        List<List<String>> rows = rows(List.of(Workbooks.rosterRow(villages.get(0), "3")));
        rows.set(0, List.of("表号", "XCZL01", "表式版本", "2021.1", "报告期", "2021-03"));
        Reading reading = read(rows);
        assertThat(reading.codes()).containsExactly("ID-PERIOD", "ROSTER-REFUSED");
        assertThat(reading.finding("ID-PERIOD").area()).isEmpty();
        assertThat(reading.parsed().submissions()).isEmpty();
    }

    @Test
    void a_row_under_an_unknown_code_is_refused_alone() throws IOException {
        List<String> unknown = Workbooks.rosterRow(villages.get(1), "3");
        unknown.set(0, "620521999999");
        Reading reading = read(rows(List.of(unknown, Workbooks.rosterRow(villages.get(0), "3"))));
        assertThat(reading.codes()).containsExactly("ID-CODE");
        assertThat(reading.only().unit()).isEqualTo(villages.get(0).code());
    }

    @Test
    void a_village_twice_is_refused_and_a_total_row_is_no_village() throws IOException {
        List<String> total = Workbooks.rosterRow(villages.get(0), "9");
        total.set(0, "合计");
        Reading reading = read(rows(
                List.of(Workbooks.rosterRow(villages.get(0), "3"), Workbooks.rosterRow(villages.get(0), "3"), total)));
        assertThat(reading.codes()).containsExactly("ROW-DUPLICATE", "ROSTER-TOTAL");
        assertThat(reading.parsed().submissions()).isEmpty();
        assertThat(reading.text("ROW-DUPLICATE")).contains("占了第 5、6 行");
        assertThat(reading.finding("ROW-DUPLICATE").area())
                .isEqualTo(villages.get(0).code());
    }

    @Test
    void unknown_and_missing_keys_refuse_the_sheet() throws IOException {
        List<List<String>> rows = rows(List.of(Workbooks.rosterRow(villages.get(0), "3")));
        rows.get(3).set(2, "A01.期末");
        Reading unknown = read(rows);
        assertThat(unknown.codes()).containsExactly("FILE-HEADER");
        assertThat(unknown.text("FILE-HEADER")).contains("A01.期末");
        rows.get(3).set(2, "序号");
        Reading missing = read(rows);
        assertThat(missing.codes()).containsExactly("FILE-HEADER");
        assertThat(missing.text("FILE-HEADER")).contains("少了这些栏：A01.本月");
        assertThat(missing.parsed().submissions()).isEmpty();
    }

    @Test
    void the_roster_needs_the_identity_of_its_township() throws IOException {
        List<List<String>> rows = rows(List.of(Workbooks.rosterRow(villages.get(0), "3")));
        rows.set(
                1,
                List.of(
                        "填报单位代码",
                        villages.get(0).code(),
                        "填报单位名称",
                        villages.get(0).name()));
        Reading strange = read(rows);
        assertThat(strange.codes()).containsExactly("ID-KIND", "ROSTER-REFUSED");
        assertThat(strange.finding("ID-KIND").area()).isEmpty();
        assertThat(strange.finding("ROSTER-REFUSED").area())
                .isEqualTo(villages.get(0).code());
        rows.set(0, List.of("表号", "XCZL02", "表式版本", "2021.1", "报告期", "2021-04"));
        rows.set(1, List.of("填报单位代码", township.code(), "填报单位名称", township.name()));
        assertThat(read(rows).codes()).containsExactly("ID-KIND", "ROSTER-REFUSED");
    }

    @Test
    void a_total_row_is_compared_and_never_counted() throws IOException {
        List<String> total = Workbooks.rosterRow(villages.get(0), "7");
        total.set(0, "");
        total.set(1, "合 计");
        List<List<String>> villagesAndTotal = new ArrayList<>(
                List.of(Workbooks.rosterRow(villages.get(0), "3"), Workbooks.rosterRow(villages.get(1), "4"), total));
        Reading same = read(rows(villagesAndTotal));
        assertThat(same.codes()).containsExactly("ROSTER-TOTAL");
        assertThat(same.parsed().submissions()).hasSize(2);
        villagesAndTotal.set(1, Workbooks.rosterRow(villages.get(1), "5"));
        Reading different = read(rows(villagesAndTotal));
        assertThat(different.codes()).containsExactly("ROSTER-DIFFERS");
        assertThat(different.text("ROSTER-DIFFERS")).contains("A01.本月 合计填 7，各行之和为 8");
        assertThat(different.finding("ROSTER-DIFFERS").isOpenQuery()).isTrue();
        assertThat(different.parsed().submissions()).hasSize(2);
    }

    @Test
    void samples_and_rows_with_words_only_are_no_villages() throws IOException {
        List<String> sample = Workbooks.rosterRow(villages.get(1), "5");
        sample.set(1, "示例村");
        List<String> words = Workbooks.rosterRow(villages.get(2), "");
        words.set(words.size() - 1, "正在换届");
        Reading reading = read(rows(List.of(sample, words, Workbooks.rosterRow(villages.get(0), "3"))));
        assertThat(reading.codes()).containsExactly("ROW-SAMPLE", "ROW-NO-FIGURES");
        assertThat(reading.only().unit()).isEqualTo(villages.get(0).code());
    }
}
