package org.cunbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.MonthlyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPdfTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final List<String> ABSENT = List.of("620521100206", "620521101001", "620521102000", "620521D03");

    @TempDir
    private Path folder;

    @Test
    void same_month_gives_the_same_bytes() throws IOException {
        MonthlyResult result = MonthFixture.month(CATALOGUE, YearMonth.of(2021, 4), MonthFindings.some(), ABSENT);
        Path first = folder.resolve("first.pdf");
        Path second = folder.resolve("second.pdf");
        long start = System.nanoTime();
        new ReportPdf(CATALOGUE).write(result, first);
        long middle = System.nanoTime();
        new ReportPdf(CATALOGUE).write(result, second);
        System.err.println((middle - start) / 1000000 + " ms, then " + (System.nanoTime() - middle) / 1000000 + " ms");
        Files.copy(first, Path.of("/tmp/pdf-a.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(text(first)).contains("草案", "样例数据，非真实统计");
    }

    static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
