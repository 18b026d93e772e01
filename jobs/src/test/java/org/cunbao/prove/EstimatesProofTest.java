package org.cunbao.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.content.ReportWording;
import org.cunbao.report.pdf.ReportPdf;
import org.cunbao.report.table.FiguresCsv;
import org.cunbao.report.workbook.SummaryWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatesProofTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final RevisionResult MONTH = MonthFixture.estimated(
            CATALOGUE,
            MonthFixture.month(
                    CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of("620521100206", "620521102000", "620521D03")));

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        new FiguresCsv(CATALOGUE).write(MONTH, folder.resolve("figures.csv"));
        new SummaryWorkbook(CATALOGUE).write(MONTH, folder.resolve("summary.xlsx"));
    }

    @Test
    void estimates_in_the_data_file_are_those_of_the_ledger() throws IOException {
        Proof proof = new FiguresProof(CATALOGUE).check(folder.resolve("figures.csv"), MONTH);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.isSound()).isTrue();
        assertThat(Files.readString(folder.resolve("figures.csv"), StandardCharsets.UTF_8))
                .contains(",上月结转,1\r\n", ",按可比单位推算,1\r\n");
    }

    @Test
    void estimates_in_the_workbook_are_those_of_the_ledger_and_a_changed_one_is_named() throws IOException {
        Proof proof = new WorkbookProof(CATALOGUE).check(folder.resolve("summary.xlsx"), MONTH);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.isSound()).isTrue();
        Path changed = folder.resolve("changed.xlsx");
        try (InputStream in = Files.newInputStream(folder.resolve("summary.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(changed)) {
            change(workbook.getSheet("县级"), "估计（不计入上报数）");
            change(workbook.getSheet("乡镇"), "A13.期末 估计");
            workbook.write(out);
        }
        assertThat(new WorkbookProof(CATALOGUE).check(changed, MONTH).differences())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("summary.xlsx › 县级 › M"))
                .anyMatch(line -> line.startsWith("summary.xlsx › 乡镇 › "));
    }

    @Test
    void report_tells_which_units_were_estimated_and_its_figures_stay_those_reported() throws IOException {
        new ReportPdf(CATALOGUE).write(MONTH, folder.resolve("report.pdf"));
        Proof proof =
                new PdfProof(CATALOGUE).check(folder.resolve("report.pdf"), MONTH, ReportWording.of(CATALOGUE, MONTH));
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.isSound()).isTrue();
    }

    @Test
    void reported_columns_are_the_same_with_and_without_estimates() throws IOException {
        RevisionResult plain = MonthFixture.month(
                CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of("620521100206", "620521102000", "620521D03"));
        new FiguresCsv(CATALOGUE).write(plain, folder.resolve("plain.csv"));
        assertThat(reported(folder.resolve("figures.csv"))).isEqualTo(reported(folder.resolve("plain.csv")));
        assertThat(new FiguresProof(CATALOGUE)
                        .check(folder.resolve("plain.csv"), MONTH)
                        .isSound())
                .isFalse();
    }

    /** The first number below a head gets another. */
    private static void change(XSSFSheet sheet, String head) {
        int column = -1;
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            XSSFRow cells = sheet.getRow(row);
            for (int i = 0; column < 0 && cells != null && i < cells.getLastCellNum(); i++) {
                XSSFCell cell = cells.getCell(i);
                column = cell != null && cell.toString().equals(head) ? i : column;
            }
            XSSFCell below = cells == null || column < 0 ? null : cells.getCell(column);
            if (below != null && below.getCellType() == CellType.NUMERIC) {
                below.setCellValue(-1);
                return;
            }
        }
        throw new AssertionError("no estimate below " + head);
    }

    private static List<String> reported(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 12)))
                .toList();
    }
}
