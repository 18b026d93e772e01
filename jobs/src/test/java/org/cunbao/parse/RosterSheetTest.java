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
    void a_village_twice_is_refused_and_a_total_row_is_no_village() throws IOException {
        List<String> total = Workbooks.rosterRow(villages.get(0), "9");
        total.set(0, "合计");
        Reading reading = read(rows(
                List.of(Workbooks.rosterRow(villages.get(0), "3"), Workbooks.rosterRow(villages.get(0), "3"), total)));
        assertThat(reading.codes()).containsExactly("ROW-DUPLICATE", "ROSTER-TOTAL");
        assertThat(reading.parsed().submissions()).isEmpty();
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
