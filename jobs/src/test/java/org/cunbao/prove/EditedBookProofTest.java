package org.cunbao.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.EditedBook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.workbook.SummaryWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedBookProofTest {

    private static final int WIDE = 40 * 256;

    @TempDir
    Path folder = Path.of("");

    @Test
    void an_edit_of_the_template_takes_effect_and_every_figure_is_still_proven() throws IOException, InvalidTemplates {
        Catalogue catalogue = Catalogue.read(EditedBook.with(EditedBookProofTest::edit));
        RevisionResult month = MonthFixture.month(
                catalogue, YearMonth.of(2021, 4), List.of(), List.of("620521100206", "620521102000", "620521D03"));
        Path file = folder.resolve("summary.xlsx");
        new SummaryWorkbook(catalogue).write(month, file);

        Proof proof = new WorkbookProof(catalogue).check(file, month);
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.checked()).isGreaterThan(20_000);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet villages = workbook.getSheet("村级");
            XSSFCell codes = EditedBook.find(villages, "村代码");
            assertThat(codes.getColumnIndex()).isEqualTo(6);
            assertThat(villages.getColumnWidth(6)).isEqualTo(WIDE);
            assertThat(workbook.getName("村_代码").getRefersToFormula()).isEqualTo("'村级'!$G$6:$G$265");
            XSSFCell renamed = EditedBook.find(workbook.getSheet("县级"), "到本月为止");
            assertThat(renamed.getColumnIndex()).isEqualTo(7);
            // whose format is 常规, though not by Excel's number for it
            assertThat(workbook.getSheet("县级")
                            .getRow(3)
                            .getCell(7)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("#,##0");
            assertThat(EditedBook.find(workbook.getSheet("乡镇"), "集体积累").getRowIndex())
                    .isEqualTo(2);
            // a figure without a column of its own comes with the others
            assertThat(EditedBook.find(villages, "A02.期末").getColumnIndex()).isGreaterThan(70);
            assertThat(workbook.getSheet("模板说明")).isNull();
        }

        EditedBook.find(readAndBreak(file, "村级"), "村代码");
        assertThat(new WorkbookProof(catalogue)
                        .check(folder.resolve("broken.xlsx"), month)
                        .differences())
                .anyMatch(line -> line.startsWith("summary.xlsx › 村级 › ") && line.contains("上面应有表头"));
    }

    private static void edit(XSSFWorkbook template) {
        XSSFSheet villages = template.getSheet("村级");
        EditedBook.exchange(villages, 0, 6);
        villages.setColumnWidth(6, WIDE);
        XSSFCell lost = EditedBook.find(villages, "${村.A02.期末}");
        for (int row = 2; row <= 5; row++) {
            villages.getRow(row).getCell(lost.getColumnIndex()).setCellValue("");
        }
        XSSFSheet county = template.getSheet("县级");
        EditedBook.find(county, "累计/期末").setCellValue("到本月为止");
        // as LibreOffice saves it: 常规 as a format of its own, a drawing without anything for each sheet with a filter
        template.getStylesSource().putNumberFormat((short) 164, "General");
        XSSFCell total = EditedBook.find(county, "${县级.累计期末}");
        XSSFCellStyle own = template.createCellStyle();
        own.cloneStyleFrom(total.getCellStyle());
        own.setDataFormat((short) 164);
        total.setCellStyle(own);
        county.createDrawingPatriarch();
        XSSFSheet townships = template.getSheet("乡镇");
        int column = EditedBook.find(townships, "${乡镇.A13.期末}").getColumnIndex();
        townships.getRow(2).getCell(column).setCellValue("集体积累");
    }

    /** Writes another heading above the first figures of a sheet. */
    private XSSFSheet readAndBreak(Path file, String name) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(folder.resolve("broken.xlsx"))) {
            XSSFSheet sheet = workbook.getSheet(name);
            sheet.getRow(4).getCell(7).setCellValue("C01.本月");
            workbook.write(out);
            return sheet;
        }
    }
}
