package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.prove.PdfProof;
import org.cunbao.prove.Proof;
import org.cunbao.report.pdf.ReportPdf;
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
    private static final MonthlyResult RESULT = MonthFixture.month(
            CATALOGUE, YearMonth.of(2021, 4), FINDINGS, List.of("620521100206", "620521102000", "620521D03"));

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
        Proof proof = new PdfProof(CATALOGUE).check(pdf(), RESULT);

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.checked()).isEqualTo(proof.printed()).isGreaterThan(1000);
        assertThat(proof.isSound()).isTrue();
    }

    @Test
    void a_figure_that_differs_is_named_by_page_table_row_and_column() throws IOException {
        CellKey cell = CellKey.parse("D05.累计").orElseThrow();

        Proof proof = new PdfProof(CATALOGUE).check(pdf(), with("620521104000", cell, Value.of(987_654)));

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

        Proof proof = new PdfProof(CATALOGUE).check(pdf(), with(county(), cell, Value.of(987_654)));

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

        Proof proof = new PdfProof(CATALOGUE).check(pdf(), with("620521104000", cell, missing));

        assertThat(proof.differences())
                .filteredOn(difference -> difference.contains("台账是“×”"))
                .hasSize(3);
    }

    private static MonthlyResult with(String area, CellKey cell, Value value) {
        Coverage coverage = RESULT.figures().coverage(Layer.TOTAL, area, cell);
        Figures changed = RESULT.figures().with(Layer.TOTAL, List.of(new Observation(area, cell, value, coverage)));
        return new MonthlyResult(
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
