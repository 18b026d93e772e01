package org.cunbao.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.table.FiguresCsv;
import org.cunbao.report.workbook.SummaryWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesProofTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final RevisionResult MONTH = MonthFixture.month(
            CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of("620521100206", "620521102000", "620521D03"));

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        new FiguresCsv(CATALOGUE).write(MONTH, folder.resolve("figures.csv"));
        new SummaryWorkbook(CATALOGUE).write(MONTH, folder.resolve("summary.xlsx"));
    }

    @Test
    void the_released_figures_are_those_of_the_ledger() throws IOException {
        Proof proof = new FiguresProof(CATALOGUE).check(folder.resolve("figures.csv"), MONTH);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.isSound()).isTrue();
        assertThat(proof.checked()).isGreaterThan(20_000);
    }

    @Test
    void the_released_workbook_is_that_of_the_ledger() throws IOException {
        Proof proof = new WorkbookProof(CATALOGUE).check(folder.resolve("summary.xlsx"), MONTH);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.isSound()).isTrue();
        assertThat(proof.checked()).isGreaterThan(20_000);
    }

    @Test
    void a_changed_a_lost_and_a_doubled_row_are_named() throws IOException {
        List<String> lines = Files.readString(folder.resolve("figures.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> changed = new ArrayList<>(lines);
        changed.set(10, lines.get(11));
        changed.set(20, lines.get(20).replace(",已报,", ",未报,"));
        Path file = folder.resolve("changed.csv");
        Files.writeString(file, String.join("\r\n", changed) + "\r\n", StandardCharsets.UTF_8);
        Proof proof = new FiguresProof(CATALOGUE).check(file, MONTH);
        assertThat(proof.isSound()).isFalse();
        assertThat(proof.differences()).hasSize(3);
        assertThat(proof.differences().get(0)).startsWith("figures.csv 第 12 行：").contains("出现了两次");
        assertThat(proof.differences().get(1)).startsWith("figures.csv 第 21 行：").contains("写着“未报”，台账是“已报”");
        assertThat(proof.differences().get(2)).startsWith("figures.csv：缺少");
    }

    @Test
    void one_changed_figure_is_named_by_sheet_and_cell() throws IOException {
        List<String> places = List.of("县级 › F4", "县级 › H4", "乡镇 › C6", "村级 › E6", "试点 › D5");
        Path file = folder.resolve("changed.xlsx");
        change(file, places);
        Proof proof = new WorkbookProof(CATALOGUE).check(file, MONTH);
        assertThat(proof.isSound()).isFalse();
        assertThat(proof.differences()).hasSize(5);
        for (String place : places) {
            assertThat(proof.differences()).anyMatch(line -> line.startsWith("summary.xlsx › " + place + "："));
        }
    }

    @Test
    void a_number_that_belongs_to_no_figure_is_named() throws IOException {
        Path file = folder.resolve("more.xlsx");
        change(file, List.of("村级 › B2"));
        Proof proof = new WorkbookProof(CATALOGUE).check(file, MONTH);
        assertThat(proof.isSound()).isFalse();
        assertThat(proof.differences()).containsExactly("summary.xlsx › 村级 › B2：写着“-1.0”，不知道它是哪个数");
    }

    private static void change(Path file, List<String> places) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("summary.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            for (String place : places) {
                List<String> parts = List.of(place.split(" › ", -1));
                CellReference address = new CellReference(parts.get(1));
                XSSFRow row = workbook.getSheet(parts.get(0)).getRow(address.getRow());
                XSSFCell cell = row.getCell(address.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.removeFormula();
                cell.setCellValue(-1);
            }
            workbook.write(out);
        }
    }
}
