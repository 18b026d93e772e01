package org.cunbao.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;
import org.cunbao.domain.Wording;
import org.cunbao.prove.WordReading.Grid;
import org.cunbao.prove.WordReading.Line;
import org.cunbao.report.MonthFindings;
import org.cunbao.report.content.ReportWording;
import org.cunbao.report.word.ReportWord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordProofTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final RevisionResult MONTH = MonthFixture.month(
            CATALOGUE,
            YearMonth.of(2021, 4),
            MonthFindings.some(),
            List.of("620521100206", "620521102000", "620521D03"));

    /** Of tables with more rows than these only some are tried, to save time. */
    private static final int MANY = 15;

    @TempDir
    static Path folder = Path.of("");

    private static WordReading reading = new WordReading(List.of(), List.of(), List.of());
    private static Wording wording = new Wording("", List.of(), List.of());

    @BeforeAll
    static void write() throws IOException {
        Path file = folder.resolve("report.docx");
        new ReportWord(CATALOGUE).write(MONTH, file);
        reading = WordReading.of(file);
        wording = ReportWording.of(CATALOGUE, MONTH);
    }

    private static Proof check(WordReading changed) {
        return new WordProof(CATALOGUE).check(changed, MONTH, wording);
    }

    @Test
    void every_printed_figure_is_bound_and_agrees() throws IOException {
        Proof proof = new WordProof(CATALOGUE).check(folder.resolve("report.docx"), MONTH, wording);

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.checked()).isEqualTo(proof.printed()).isGreaterThan(1000);
        assertThat(proof.isSound()).isTrue();
    }

    @Test
    void a_figure_of_the_ledger_that_differs_is_named_by_table_row_and_column() {
        CellKey cell = CellKey.parse("D05.累计").orElseThrow();
        Coverage coverage = MONTH.figures().coverage(Layer.TOTAL, "620521104000", cell);
        Figures figures = MONTH.figures()
                .with(Layer.TOTAL, List.of(new Observation("620521104000", cell, Value.of(987_654), coverage)));
        RevisionResult other = new RevisionResult(
                figures,
                MONTH.previous(),
                MONTH.comparisons(),
                MONTH.findings(),
                MONTH.units(),
                MONTH.draft(),
                MONTH.templates(),
                MONTH.programVersion());

        assertThat(new WordProof(CATALOGUE).check(reading, other, wording).differences())
                .anySatisfy(line -> assertThat(line)
                        .matches("report\\.docx 第 \\d+ 个表，表\\d+各乡镇德治建设指标，秦亭镇 行，.*户厕改造.*D05\\.累计 栏：.*987654.*"));
    }

    @Test
    void one_changed_digit_in_a_row_of_any_table_is_found() {
        int changed = 0;
        for (int table = 0; table < reading.tables().size(); table++) {
            Grid grid = reading.tables().get(table);
            for (int row = 0; row < grid.rows().size(); row += grid.rows().size() > MANY ? 5 : 1) {
                int last = lastWithDigit(grid.rows().get(row));
                if (last >= 0) {
                    changed++;
                    int column = last;
                    List<String> texts = replaced(grid.rows().get(row), column, WordProofTest::withOtherDigit);
                    Grid other = new Grid(grid.caption(), grid.heads(), replaced(grid.rows(), row, old -> texts));
                    WordReading wrong = new WordReading(
                            reading.headers(), reading.lines(), replaced(reading.tables(), table, old -> other));
                    assertThat(check(wrong).isSound())
                            .as("%s, row %d, column %d: %s", grid.caption(), row, column, texts)
                            .isFalse();
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    @Test
    void one_changed_digit_in_any_text_is_found() {
        int changed = 0;
        for (int i = 0; i < reading.lines().size(); i++) {
            String text = reading.lines().get(i).text();
            if (hasDigit(text)) {
                changed++;
                WordReading wrong = new WordReading(
                        reading.headers(),
                        replaced(reading.lines(), i, line -> new Line(line.style(), withOtherDigit(line.text()))),
                        reading.tables());
                assertThat(check(wrong).differences()).as(text).isNotEmpty();
            }
        }
        assertThat(changed).isGreaterThan(30);
    }

    @Test
    void a_row_a_paragraph_or_a_page_header_that_is_left_out_is_found() {
        Grid first = reading.tables().get(0);
        Grid shorter = new Grid(
                first.caption(),
                first.heads(),
                first.rows().subList(1, first.rows().size()));
        List<Line> fewer = reading.lines().subList(0, reading.lines().size() - 1);

        assertThat(check(new WordReading(
                                reading.headers(), reading.lines(), replaced(reading.tables(), 0, old -> shorter)))
                        .differences())
                .anyMatch(line -> line.contains("report.docx：主要指标 里没有印出“村民议事委员会”"))
                .anyMatch(line -> line.contains("report.docx 第 1 个表：有 7 行，应有 8 行"));
        assertThat(check(new WordReading(reading.headers(), fewer, reading.tables()))
                        .differences())
                .hasSize(1);
        assertThat(check(new WordReading(List.of(), reading.lines(), reading.tables()))
                        .differences())
                .singleElement()
                .asString()
                .contains("页眉", "样例数据，非真实统计");
    }

    @Test
    void a_number_that_no_figure_of_its_chapter_has_is_named_even_when_the_words_agree() {
        int sentence = reading.lines().stream().map(Line::text).toList().indexOf("一、党建引领") + 2;
        UnaryOperator<String> strange = text -> text.replaceFirst("\\d[\\d,]*", "987,654");
        List<String> texts = new ArrayList<>(wording.texts());
        texts.replaceAll(text ->
                WordReading.squeezed(text).equals(reading.lines().get(sentence).text()) ? strange.apply(text) : text);
        WordReading wrong = new WordReading(
                reading.headers(),
                replaced(reading.lines(), sentence, line -> new Line(line.style(), strange.apply(line.text()))),
                reading.tables());

        assertThat(new WordProof(CATALOGUE)
                        .check(wrong, MONTH, new Wording(wording.header(), texts, wording.tables()))
                        .differences())
                .singleElement()
                .asString()
                .contains("report.docx 第 ", "“党建引领”一章的文字里有“987,654”");
    }

    private static int lastWithDigit(List<String> texts) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            if (hasDigit(texts.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(character -> character >= '0' && character <= '9');
    }

    /** The first digit becomes the next one. */
    private static String withOtherDigit(String text) {
        StringBuilder other = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit >= '0' && digit <= '9') {
                other.setCharAt(i, digit == '9' ? '1' : (char) (digit + 1));
                return other.toString();
            }
        }
        return text;
    }

    private static <T> List<T> replaced(List<T> list, int at, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, change.apply(copy.get(at)));
        return copy;
    }
}
