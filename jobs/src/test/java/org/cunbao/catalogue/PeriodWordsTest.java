package org.cunbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cunbao.EditedBook;
import org.cunbao.MonthFixture;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.ReferencePeriod.Kind;
import org.junit.jupiter.api.Test;

class PeriodWordsTest {

    private static final String FILE = "reports/periods.yaml";

    @Test
    void released_sentences_change_and_all_others_stay() throws InvalidTemplates {
        Catalogue quarter = MonthFixture.catalogue().wordedFor(Kind.QUARTER);
        assertThat(quarter.messages().text("report.note.headline"))
                .contains("比上季增减")
                .doesNotContain("上月", "本月");
        assertThat(quarter.messages().text("finding.column.month")).isEqualTo("本月");
        assertThat(new FigureNames(quarter.messages())
                        .of(CellKey.parse("A01.本月").orElseThrow()))
                .isEqualTo("A01.本季");
        assertThat(MonthFixture.catalogue().wordedFor(Kind.MONTH)).isSameAs(MonthFixture.catalogue());
    }

    @Test
    void no_month_is_left_in_what_a_year_prints() throws InvalidTemplates {
        TemplateFiles year = MonthFixture.catalogue().wordedFor(Kind.YEAR).files();
        for (String layout : List.of("headline-table.jrxml", "chapter-table.jrxml", "narrative.zh.ftl")) {
            assertThat(new String(year.find("reports/" + layout).orElseThrow(), StandardCharsets.UTF_8))
                    .as(layout)
                    .contains("上年")
                    .doesNotContain("本月", "上月", "当月");
        }
    }

    @Test
    void a_blank_that_an_office_program_split_where_the_script_changes_stays_whole() throws InvalidTemplates {
        Catalogue split = Catalogue.read(EditedBook.with(template -> {
            XSSFFont other = template.createFont();
            other.setFontName("黑体");
            XSSFSheet county = template.getSheet("县级");
            for (String text : List.of("${县级.本月}", "${县级.比上月增减}", "比上月增减")) {
                XSSFRichTextString runs = new XSSFRichTextString(text);
                runs.applyFont(text.indexOf('月') - 1, text.indexOf('月') + 1, other);
                EditedBook.find(county, text).setCellValue(runs);
            }
        }));
        BookSheet county = split.wordedFor(Kind.QUARTER).book().sheets().stream()
                .filter(sheet -> sheet.name().equals("县级"))
                .findFirst()
                .orElseThrow();
        assertThat(county.lines().get(2).texts()).containsValue("比上季增减");
        assertThat(county.body(BookBlock.INDICATOR).orElseThrow().texts()).containsValues("${县级.本月}", "${县级.比上月增减}");
    }

    @Test
    void headings_of_the_workbook_change_and_its_blanks_and_names_stay() throws InvalidTemplates {
        BookTemplate book = MonthFixture.catalogue().wordedFor(Kind.QUARTER).book();
        List<String> texts = book.sheets().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .flatMap(line -> line.texts().values().stream())
                .toList();
        assertThat(texts)
                .contains("本季", "比上季增减", "${县级.本月}", "${村.E07.本月}")
                .doesNotContain("本月", "比上月增减")
                .anyMatch(text -> text.contains("村_A01_本月"));
    }

    @Test
    void longest_word_that_fits_is_taken() throws InvalidTemplates {
        TemplateFiles files = set("quarter: {上月: 上季度, 比上月: 比上季}\nyear: {上月: 上年}\n");
        assertThat(Catalogue.read(files).wordedFor(Kind.QUARTER).messages().text("report.note.headline"))
                .startsWith("“比上季增减”");
    }

    @Test
    void set_without_the_words_takes_the_packed_ones() throws InvalidTemplates {
        SortedMap<String, byte[]> older = TemplateFiles.packed().all();
        older.remove(FILE);
        assertThat(Catalogue.read(new TemplateFiles(older))
                        .wordedFor(Kind.YEAR)
                        .messages()
                        .text("prove.report.column.month"))
                .isEqualTo("本年");
    }

    @Test
    void missing_section_and_unknown_key_are_named() {
        assertThatThrownBy(() -> Catalogue.read(set("quarter: {本月: 本季}\nweek: {本月: 本周}\n")))
                .isInstanceOfSatisfying(
                        InvalidTemplates.class,
                        invalid -> assertThat(invalid.problems())
                                .filteredOn(problem -> problem.file().equals(FILE))
                                .extracting(TemplateProblem::message)
                                .anyMatch(message -> message.contains("缺少“year”"))
                                .anyMatch(message -> message.contains("week")));
    }

    private static TemplateFiles set(String words) {
        SortedMap<String, byte[]> files = TemplateFiles.packed().all();
        files.put(FILE, words.getBytes(StandardCharsets.UTF_8));
        return new TemplateFiles(files);
    }
}
