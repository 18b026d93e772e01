package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a file and a title say must not contradict the form. */
class MentionTest {

    @TempDir
    Path folder;

    private final Area village = Reading.village(0);
    private final Area other = Reading.village(1);

    @ParameterizedTest
    @CsvSource({
        "马沟村2021年3月.xlsx,2021年3月",
        "2021 年 12 月报表,2021 年 12 月",
        "2020年4月,2020年4月",
        "报表2021-03,2021-03",
        "2021_3月报,2021_3",
        "2021.03,2021.03",
        "202103,202103",
        "马沟3月,3月",
        "１２月,12月",
        "二〇二一年三月,2021年3月",
        "2022-01,2022-01",
    })
    void another_month_is_seen_however_it_is_written(String text, String month) {
        assertThat(Mention.otherMonth(text, Reading.APRIL)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "马沟村.xlsx",
                "2021年4月",
                "2021-04",
                "2021.04",
                "202104",
                "4月",
                "3月改4月",
                "5月10日报送",
                "2021年5月10日",
                "2021-05-10",
                "2021_05_10",
                "2021.05.10",
                "20210510",
                "13月",
                "0月",
                "202113",
                "2021-13",
                "电话13893802103",
            })
    void this_month_or_a_day_or_no_month_is_none(String text) {
        assertThat(Mention.otherMonth(text, Reading.APRIL)).isEmpty();
    }

    @Test
    void another_unit_of_the_same_kind_is_seen_in_the_name_of_the_file_alone() {
        assertThat(unit(other.name() + ".xlsx")).contains(other);
        assertThat(unit(" " + other.name().charAt(0) + " " + other.name().substring(1) + "4月"))
                .contains(other);
        assertThat(unit(other.name() + "/" + "月报.xlsx")).as("a folder").isEmpty();
        assertThat(unit(other.name() + village.name() + ".xlsx")).as("both").isEmpty();
        assertThat(unit(Reading.township(1).name() + ".xlsx"))
                .as("of another kind")
                .isEmpty();
    }

    @Test
    void longer_name_that_holds_the_own_one_is_another_unit() {
        String villages = new String(TemplateFixture.packed().getOrDefault("areas/villages.csv", new byte[0]), UTF_8);
        Catalogue longer = TemplateFixture.with(
                Map.of("areas/villages.csv", villages.replace("," + other.name() + ",", ",上" + village.name() + ",")));
        Area above = longer.areas().find(other.code()).orElseThrow();
        assertThat(Mention.otherUnit("上" + village.name(), village, longer.areas(), Reading.APRIL))
                .contains(above);
        assertThat(Mention.otherUnit("上" + village.name(), above, longer.areas(), Reading.APRIL))
                .isEmpty();
    }

    @Test
    void of_two_names_within_each_other_the_longer_is_told() {
        Area third = Reading.village(2);
        String villages = new String(TemplateFixture.packed().getOrDefault("areas/villages.csv", new byte[0]), UTF_8);
        Catalogue longer = TemplateFixture.with(
                Map.of("areas/villages.csv", villages.replace("," + third.name() + ",", ",上" + other.name() + ",")));
        assertThat(Mention.otherUnit("上" + other.name(), village, longer.areas(), Reading.APRIL))
                .map(Area::code)
                .contains(third.code());
    }

    private Optional<Area> unit(String path) {
        return Mention.otherUnit(path, village, Reading.CATALOGUE.areas(), Reading.APRIL);
    }

    @Test
    void a_file_whose_name_says_another_month_or_unit_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("a"), Workbooks.xlsx("村级月报", Workbooks.form(village, Map.of())));
        assertThat(Reading.of("2021年4月" + village.name() + ".xlsx", file).only().unit())
                .isEqualTo(village.code());
        Reading month = Reading.of("2021年3月.xlsx", file);
        assertThat(month.codes()).containsExactly("FILE-MONTH");
        assertThat(month.finding("FILE-MONTH").area()).isEqualTo(village.code());
        assertThat(month.text("FILE-MONTH")).contains("2021年3月", "2021-04");
        assertThat(month.parsed().submissions()).isEmpty();
        Reading unit = Reading.of(other.name() + ".xlsx", file);
        assertThat(unit.codes()).containsExactly("FILE-UNIT");
        assertThat(unit.text("FILE-UNIT")).contains(other.name(), village.name());
        assertThat(unit.parsed().submissions()).isEmpty();
    }

    @Test
    void a_title_that_names_another_month_refuses_its_sheet() throws IOException {
        List<List<String>> rows = new ArrayList<>(Workbooks.form(village, Map.of()));
        rows.set(0, List.of("2021年4月" + rows.get(0).get(0)));
        assertThat(Reading.of(folder, Workbooks.xlsx("表", rows)).codes()).isEmpty();
        rows.set(0, List.of("2021年5月村级月报"));
        Reading reading = Reading.of(folder, Workbooks.xlsx("表", rows));
        assertThat(reading.codes()).containsExactly("FILE-MONTH");
        assertThat(reading.text("FILE-MONTH")).contains("2021年5月村级月报");
        assertThat(reading.finding("FILE-MONTH").cells().get(0).source().address())
                .isEqualTo("A1");
        assertThat(reading.parsed().submissions()).isEmpty();
    }

    @Test
    void a_title_that_names_another_month_leaves_the_other_sheets_alone() throws IOException {
        Area township = Reading.township(0);
        List<List<String>> form = new ArrayList<>(Workbooks.form(township, Map.of()));
        form.set(0, List.of("2021年5月" + form.get(0).get(0)));
        Area own = Reading.CATALOGUE
                .areas()
                .of(AreaKind.VILLAGE, township.code(), Reading.APRIL)
                .get(0);
        Reading reading = Reading.of(
                folder,
                Workbooks.xlsx(
                        Map.of("1", form, "2", Workbooks.roster(township, List.of(Workbooks.rosterRow(own, "3")))),
                        workbook -> {}));
        assertThat(reading.codes()).containsExactly("FILE-MONTH");
        assertThat(reading.finding("FILE-MONTH").area()).isEqualTo(township.code());
        assertThat(reading.only().unit()).isEqualTo(own.code());
    }
}
