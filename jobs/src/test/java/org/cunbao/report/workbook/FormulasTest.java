package org.cunbao.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.domain.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three villages in a sheet, their sums beside them. */
class FormulasTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet villages = workbook.createSheet("村");
    private final XSSFSheet towns = workbook.createSheet("镇");
    private final Formulas formulas = new Formulas();

    @BeforeEach
    void villages() {
        for (int row = 0; row < 3; row++) {
            villages.createRow(row).createCell(0).setCellValue(row == 1 ? "甲" : "乙");
            villages.getRow(row).createCell(1).setCellValue(row + 1.0);
        }
        villages.getRow(2).getCell(1).setCellValue("未报");
        name("镇名", "村!$A$1:$A$3", -1);
        name("件数", "村!$B$1:$B$3", -1);
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void what_a_formula_gives_is_stored_beside_it() {
        XSSFCell sum = cell(0);
        formulas.put(sum, "SUMIFS(件数,镇名,\"乙\")", amount("1"), "未报");
        XSSFCell none = cell(1);
        formulas.put(none, "IF(COUNT(村!B3)=0,\"未报\",SUM(村!B3))", new Value.Missing(Value.Reason.NOT_DELIVERED), "未报");
        formulas.evaluate(workbook);
        assertThat(sum.getCellFormula()).isEqualTo("SUMIFS(件数,镇名,\"乙\")");
        assertThat(sum.getNumericCellValue()).isEqualTo(1);
        assertThat(none.getStringCellValue()).isEqualTo("未报");
    }

    @Test
    void a_formula_may_build_on_one_that_comes_later() {
        XSSFCell all = cell(0);
        formulas.put(all, "A2+1", amount("4"), "");
        XSSFCell sum = cell(1);
        formulas.put(sum, "SUM(件数)", amount("3"), "");
        formulas.evaluate(workbook);
        assertThat(all.getNumericCellValue()).isEqualTo(4);
        assertThat(sum.getNumericCellValue()).isEqualTo(3);
    }

    @Test
    void a_sheet_s_own_name_goes_before_that_of_the_workbook() {
        name("件数", "村!$B$2", workbook.getSheetIndex(towns));
        XSSFCell here = cell(0);
        formulas.put(here, "SUM(件数)", amount("2"), "");
        XSSFCell there = villages.createRow(5).createCell(0);
        formulas.put(there, "SUM(件数)", amount("3"), "");
        formulas.evaluate(workbook);
        assertThat(here.getNumericCellValue()).isEqualTo(2);
        assertThat(there.getNumericCellValue()).isEqualTo(3);
    }

    @Test
    void a_formula_that_gives_another_number_stops_the_workbook() {
        formulas.put(cell(0), "SUM(件数)", amount("4"), "");
        assertThatThrownBy(() -> formulas.evaluate(workbook))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("镇!A1 =SUM(件数)")
                .hasMessageContaining("4");
    }

    @Test
    void a_formula_that_gives_a_number_where_a_mark_is_due_stops_the_workbook() {
        formulas.put(cell(0), "SUM(件数)", new Value.Missing(Value.Reason.NOT_DELIVERED), "未报");
        assertThatThrownBy(() -> formulas.evaluate(workbook)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_formula_with_a_name_that_is_not_there_stops_the_workbook() {
        formulas.put(cell(0), "SUM(没有的名)", amount("0"), "");
        assertThatThrownBy(() -> formulas.evaluate(workbook)).hasMessageContaining("没有的名");
    }

    private XSSFCell cell(int row) {
        return towns.createRow(row).createCell(0);
    }

    private void name(String name, String range, int sheet) {
        XSSFName made = workbook.createName();
        if (sheet >= 0) {
            made.setSheetIndex(sheet);
        }
        made.setNameName(name);
        made.setRefersToFormula(range);
    }

    private static Value amount(String number) {
        return new Value.Reported(new BigDecimal(number));
    }
}
