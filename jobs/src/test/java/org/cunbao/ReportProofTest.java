package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Background;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Remark;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.Cause;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Wording;
import org.cunbao.prove.HtmlProof;
import org.cunbao.prove.PdfProof;
import org.cunbao.prove.Proof;
import org.cunbao.prove.WordProof;
import org.cunbao.report.content.ReportWording;
import org.cunbao.report.dashboard.Dashboard;
import org.cunbao.report.pdf.ReportPdf;
import org.cunbao.report.word.ReportWord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportProofTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final List<Finding> FINDINGS = List.of(
            Finding.at(
                    "G-01",
                    Severity.FATAL,
                    "620521100008",
                    new SourceCell("义坊村.xlsx", "村级月报", "D17", "14"),
                    Text.of("report.names.missing", "公益性岗位 14 与 13 不等")),
            Finding.at(
                    "FILE-EMPTY",
                    Severity.QUERY,
                    "620521100206",
                    SourceCell.of("张杨村.xlsx"),
                    Text.of("report.names.missing", "没有内容")));
    private static final List<Finding> EXPLAINED = List.of(explained("去年的账并入本月"), explained("王某的私事"));
    private static final RevisionResult RESULT = MonthFixture.month(
            CATALOGUE, YearMonth.of(2021, 4), FINDINGS, List.of("620521100206", "620521102000", "620521D03"));

    private static Finding explained(String words) {
        return new Finding(
                "A-01",
                Severity.QUERY,
                Outcome.FAILED,
                "620521100206",
                List.of(Finding.Place.of(new SourceCell("张杨村.xlsx", "村级月报", "D9", "9"))),
                Text.of("report.names.missing", "比上月多"),
                words,
                1,
                false);
    }

    @TempDir
    private static Path folder;

    private static Path pdf() {
        return folder.resolve("report.pdf");
    }

    @BeforeAll
    static void write() throws IOException {
        new ReportPdf(CATALOGUE).write(RESULT, pdf());
    }

    @Test
    void every_printed_figure_is_bound_and_agrees() throws IOException {
        Proof proof = prove(pdf(), RESULT, RESULT);

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.checked()).isEqualTo(proof.printed()).isGreaterThan(1000);
        assertThat(proof.isSound()).isTrue();
    }

    @Test
    void a_figure_that_differs_is_named_by_page_table_row_and_column() throws IOException {
        CellKey cell = CellKey.parse("D05.累计").orElseThrow();

        Proof proof = prove(pdf(), with("620521104000", cell, Value.of(987_654)), RESULT);

        assertThat(proof.isSound()).isFalse();
        assertThat(proof.differences())
                .anySatisfy(difference ->
                        assertThat(difference).contains("第 ", "各乡镇主要指标及位次", "秦亭镇", "户厕改造（座）D05.累计", "987654"))
                .anySatisfy(difference -> assertThat(difference).contains("各乡镇德治建设指标", "秦亭镇", "D05.累计", "987654"))
                .anySatisfy(difference -> assertThat(difference).contains("图", "D05.累计", "“秦亭镇”", "987654"))
                .anySatisfy(difference -> assertThat(difference).contains("秦亭镇 行，D05位次 栏", "台账是“1”"));
    }

    @Test
    void a_sentence_with_a_figure_that_no_chapter_has_is_named() throws IOException {
        CellKey cell = CellKey.parse("F09.累计").orElseThrow();

        Proof proof = prove(pdf(), with(county(), cell, Value.of(987_654)), RESULT);

        assertThat(proof.differences())
                .anySatisfy(difference -> assertThat(difference).contains("“廉政监督”一章的文字里有"))
                .anySatisfy(difference -> assertThat(difference).contains("廉政监督指标，F09 行，累计/期末 栏"));
    }

    private static String county() {
        return CATALOGUE.areas().county().code();
    }

    @Test
    void a_missing_figure_is_not_taken_for_zero() throws IOException {
        CellKey cell = CellKey.parse("A13.期末").orElseThrow();
        Value missing = Value.missing(Value.Reason.REJECTED);

        Proof proof = prove(pdf(), with("620521104000", cell, missing), RESULT);

        assertThat(proof.differences())
                .filteredOn(difference -> difference.contains("台账是“×”"))
                .hasSize(3);
    }

    /** A release in which a late village has arrived and said why, after one in which it was missing. */
    private static RevisionResult restated() {
        RevisionResult now = MonthFixture.month(CATALOGUE, YearMonth.of(2021, 4), EXPLAINED, List.of());
        RevisionResult then = MonthFixture.month(CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of("620521100206"));
        UnitChange change = new UnitChange(
                AreaKind.VILLAGE,
                "620521100206",
                Cause.ARRIVED,
                "张杨村.xlsx",
                now.figures().differencesFrom(then.figures()).stream()
                        .filter(key ->
                                key.layer() == Layer.REPORTED && key.area().equals("620521100206"))
                        .map(Figures.Key::cell)
                        .toList());
        return MonthFixture.telling(
                now.with(new Background(
                        now.previous(),
                        now.background().history(),
                        Optional.of(new Superseded(then.figures(), "张杨村补报", List.of(change))))),
                new Remark("620521100206", "去年的账并入本月"));
    }

    @Test
    void restated_figures_carry_their_sign_and_released_words_stand_in_all_files() throws Exception {
        RevisionResult restated = restated();
        Path pdf = folder.resolve("restated.pdf");
        Path page = folder.resolve("restated.html");
        Path text = folder.resolve("restated.docx");
        new ReportPdf(CATALOGUE).write(restated, pdf);
        new Dashboard(CATALOGUE).write(restated, page);
        new ReportWord(CATALOGUE).write(restated, text);

        assertThat(prove(pdf, restated, restated).differences()).isEmpty();
        assertThat(new HtmlProof(CATALOGUE).check(page, restated).differences()).isEmpty();
        assertThat(new WordProof(CATALOGUE)
                        .check(text, restated, ReportWording.of(CATALOGUE, restated))
                        .differences())
                .isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("重述原因：张杨村补报。", "永清镇张杨村上次未采用，现已采用", "®", "去年的账并入本月")
                    .doesNotContain("王某的私事");
        }
        assertThat(Files.readString(page)).contains("去年的账并入本月", "已说明（未公开）").doesNotContain("王某的私事");
    }

    @Test
    void a_restated_figure_without_its_sign_is_named() throws IOException {
        Figures then = with("620521104000", CellKey.parse("D05.累计").orElseThrow(), Value.of(1))
                .figures();
        RevisionResult restated = RESULT.with(new Background(
                RESULT.previous(), RESULT.background().history(), Optional.of(new Superseded(then, "", List.of()))));

        assertThat(prove(pdf(), restated, RESULT).differences())
                .anySatisfy(difference -> assertThat(difference).contains("秦亭镇", "D05.累计", "®"));
    }

    /** @param said the result whose sentences the report should say */
    private static Proof prove(Path pdf, RevisionResult result, RevisionResult said) throws IOException {
        return new PdfProof(CATALOGUE).check(pdf, result, ReportWording.of(CATALOGUE, said));
    }

    @Test
    void paragraph_that_says_another_number_is_found() throws IOException {
        Wording wording = ReportWording.of(CATALOGUE, RESULT);
        String summary = wording.texts().stream()
                .filter(text -> text.startsWith("本期应报报表"))
                .findFirst()
                .orElseThrow();
        List<String> texts = new ArrayList<>(wording.texts());
        texts.replaceAll(text -> text.equals(summary) ? text.replace("报表285份", "报表284份") : text);
        Proof proof =
                new PdfProof(CATALOGUE).check(pdf(), RESULT, new Wording(wording.header(), texts, wording.tables()));
        assertThat(proof.differences()).singleElement().asString().contains("报表284份");
    }

    private static RevisionResult with(String area, CellKey cell, Value value) {
        Coverage coverage = RESULT.figures().coverage(Layer.TOTAL, area, cell);
        Figures changed = RESULT.figures().with(Layer.TOTAL, List.of(new Observation(area, cell, value, coverage)));
        return new RevisionResult(
                changed,
                RESULT.previous(),
                RESULT.comparisons(),
                RESULT.findings(),
                RESULT.units(),
                RESULT.draft(),
                RESULT.templates(),
                RESULT.programVersion());
    }
}
