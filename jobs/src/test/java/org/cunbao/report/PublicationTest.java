package org.cunbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.PacketFile;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.report.table.CoverageCsv;
import org.cunbao.report.table.FiguresCsv;
import org.cunbao.report.table.FindingsCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();

    @TempDir
    Path folder;

    static RevisionResult month() {
        Finding.Place total = place("G05", "D17", "14");
        Finding.Place part = place("G06", "D18", "=cmd|' /C calc'!A1");
        Finding rejected = new Finding(
                "G-01",
                Severity.FATAL,
                Outcome.FAILED,
                "620521100206",
                List.of(total, part),
                Text.of("synthetic"),
                "",
                1,
                false);
        Finding open = new Finding(
                "E-01",
                Severity.QUERY,
                Outcome.FAILED,
                "620521100206",
                List.of(part),
                Text.of("synthetic"),
                "",
                2,
                false);
        return MonthFixture.month(
                CATALOGUE, APRIL, List.of(rejected, open), List.of("620521100206", "620521102000", "620521D03"));
    }

    private static void write(RevisionResult month, Path folder) throws Exception {
        for (Callable<Path> writer : new Publication(CATALOGUE).writers(month, folder)) {
            writer.call();
        }
    }

    private static Finding.Place place(String indicator, String address, String raw) {
        return new Finding.Place(new CellKey(indicator, Column.END), new SourceCell("张杨村.xlsx", "村级月报", address, raw));
    }

    @Test
    void two_writes_of_one_result_give_the_same_bytes() throws Exception {
        RevisionResult month = month();
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        write(month, first);
        write(month, second);
        for (String name : List.of(
                "figures.csv", "findings.csv", "coverage.csv", "summary.xlsx", "report.docx", "dashboard.html")) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void what_a_packet_may_hold_is_made_every_month() throws Exception {
        write(month(), folder);
        assertThat(PacketFile.RELEASED)
                .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
    }

    @Test
    void figures_name_every_expected_figure_and_why_one_is_missing() throws IOException {
        Path file = folder.resolve("figures.csv");
        new FiguresCsv(CATALOGUE).write(month(), file);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFperiod,level,area_code,area_name,indicator,column,value,unit,reported,expected,"
                        + "status,remark,estimate,estimate_method,estimated_units\r\n")
                .contains("\r\n2021-04,村,620521100206,张杨村,A13,期末,,万元,0,1,未报,样例数据，非真实统计,,,\r\n")
                .contains("\r\n2021-04,试点,pilot,试点,A13,期末,");
    }

    @Test
    void a_delivered_formula_stays_text_in_csv() throws IOException {
        Path file = folder.resolve("findings.csv");
        new FindingsCsv(CATALOGUE).write(month(), file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains(",D17、D18,14、=cmd|' /C calc'!A1,", ",D18,'=cmd|' /C calc'!A1,")
                .contains("八类岗位之和等于公益性岗位合计", "未通过", "疑问待说明");
    }

    @Test
    void coverage_names_who_is_late() throws IOException {
        Path file = folder.resolve("coverage.csv");
        new CoverageCsv(CATALOGUE).write(month(), file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("2021-04,县,620521000000,清水县,全部报表,285,282,0,0,3,98.95,永清镇张杨村、白驼镇、县司法局,")
                .contains("620521D03,县司法局,", ",1,0,0,0,1,0.00,县司法局,");
    }

    @Test
    void a_month_that_nobody_reported_has_marks_and_no_zeros() throws Exception {
        List<String> all =
                CATALOGUE.reportingUnits(APRIL).stream().map(Area::code).toList();
        RevisionResult nothing = MonthFixture.month(CATALOGUE, APRIL, List.of(), all);
        write(nothing, folder);
        assertThat(Files.readString(folder.resolve("figures.csv"), StandardCharsets.UTF_8))
                .contains("2021-04,县,620521000000,清水县,A13,期末,,万元,0,260,未报,");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("summary.xlsx")))) {
            XSSFCell county = workbook.getSheet("县级").getRow(3).getCell(7);
            assertThat(county.getCellFormula()).startsWith("IF(COUNT(");
            assertThat(county.getStringCellValue()).isEqualTo("未报");
        }
    }
}
