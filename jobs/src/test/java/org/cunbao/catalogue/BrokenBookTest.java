package org.cunbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.EditedBook;
import org.cunbao.MonthFixture;
import org.junit.jupiter.api.Test;

class BrokenBookTest {

    @Test
    void all_problems_of_the_workbook_are_told_at_once_each_with_sheet_and_cell() {
        assertThat(problems(workbook -> {
                    XSSFSheet county = workbook.getSheet("县级");
                    EditedBook.find(county, "${县级.比上月增减}").setCellValue("");
                    EditedBook.find(county, "${县级.单位}").setCellValue("${县级.单価}");
                    EditedBook.find(county, "本月").setCellValue("累计/期末");
                    county.createRow(20).createCell(1).setCellValue(3);
                    county.createRow(21).createCell(1).setCellFormula("1+1");
                    county.createRow(22).createCell(1).setCellValue("${县级.代码");
                    EditedBook.find(workbook.getSheet("覆盖率"), "${报送.应报}").setCellValue("${报送.应报}个");
                }))
                .anyMatch(line -> line.startsWith("templates/reports/summary.xlsx：县级!4 行：缺少 ${县级.比上月增减}"))
                .anyMatch(line -> line.contains("县级!D4：不认识 ${县级.单価}；这里可以写：${县级.代码} "))
                .anyMatch(line -> line.contains("县级!E3：表头写着“累计/期末”，那是${县级.累计期末}的，下面填的却是 ${县级.本月}"))
                .anyMatch(line -> line.contains("县级!B21：是数 3"))
                .anyMatch(line -> line.contains("县级!B22：是公式"))
                .anyMatch(line -> line.contains("县级!B23：“${县级.代码”里的 ${ 没有对应的 }"))
                .anyMatch(line -> line.contains("覆盖率!F4：“${报送.应报}个”"));
    }

    @Test
    void a_figure_under_the_name_the_key_or_the_unit_of_another_is_refused() {
        assertThat(problems(workbook -> {
                    XSSFSheet villages = workbook.getSheet("村级");
                    int a13 = EditedBook.find(villages, "${村.A13.期末}").getColumnIndex();
                    villages.getRow(2).getCell(a13).setCellValue("调整优化村党组织书记");
                    villages.getRow(3).getCell(a13).setCellValue("名");
                    villages.getRow(4).getCell(a13).setCellValue("A01.本月");
                }))
                .hasSize(3)
                .allMatch(line -> line.startsWith("templates/reports/summary.xlsx：村级!"))
                .allMatch(line -> line.endsWith("下面填的却是 ${村.A13.期末}"));
    }

    @Test
    void a_figure_that_is_nowhere_is_named() {
        assertThat(problems(workbook -> {
                    XSSFSheet villages = workbook.getSheet("村级");
                    EditedBook.find(villages, "${村.其余指标}").setCellValue("");
                    EditedBook.find(villages, "${村.A13.期末}").setCellValue("");
                }))
                .containsExactly("templates/reports/summary.xlsx：村级!6 行：缺少这些指标栏：A13.期末；请补上，或者写一栏 ${村.其余指标}");
    }

    @Test
    void a_sheet_that_the_packet_must_have_is_asked_for() {
        assertThat(problems(workbook -> workbook.setSheetName(workbook.getSheetIndex("县级"), "全县")))
                .containsExactly(
                        "templates/reports/summary.xlsx：packet/province.yaml 要求依次有工作表 封面、县级、乡镇、村级、覆盖率、审核发现、重述、指标说明；模板里没有“县级”");
    }

    @Test
    void a_drawing_with_something_in_it_is_refused() {
        assertThat(problems(workbook -> workbook.getSheet("县级")
                        .createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("里面有模板不能有的东西（xl/drawings/drawing1.xml）"));
    }

    @Test
    void what_is_no_workbook_is_refused() {
        SortedMap<String, byte[]> files = TemplateFiles.packed().all();
        files.put(BookTemplate.FILE, new byte[] {1, 2, 3});
        assertThat(problems(new TemplateFiles(files)))
                .containsExactly("templates/reports/summary.xlsx：不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
    }

    @Test
    void a_set_of_an_earlier_version_without_it_uses_the_one_of_the_program() throws InvalidTemplates {
        SortedMap<String, byte[]> files = TemplateFiles.packed().all();
        files.remove(BookTemplate.FILE);
        assertThat(Catalogue.read(new TemplateFiles(files)).book())
                .isEqualTo(MonthFixture.catalogue().book());
    }

    private static List<String> problems(Consumer<XSSFWorkbook> edit) {
        return problems(EditedBook.with(edit));
    }

    private static List<String> problems(TemplateFiles files) {
        InvalidTemplates invalid = catchThrowableOfType(InvalidTemplates.class, () -> Catalogue.read(files));
        return invalid.problems().stream().map(TemplateProblem::toString).toList();
    }
}
