package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;
import org.cunbao.forms.CollectionForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetOdditiesTest {

    private static final byte[] PIXEL = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    private Reading read(Consumer<XSSFWorkbook> change) throws IOException {
        return read(Map.of(), change);
    }

    private Reading read(Map<String, List<List<String>>> others, Consumer<XSSFWorkbook> change) throws IOException {
        Map<String, List<List<String>>> sheets = new HashMap<>(others);
        sheets.put("1", Workbooks.form(Reading.village(0), Map.of()));
        Reading reading = Reading.of(folder, Workbooks.xlsx(sheets, change));
        assertThat(reading.only().observations()).isNotEmpty();
        return reading;
    }

    /** The form with one formula in F8 (A01.本月), beside its stored result 7. */
    private Reading formula(String text) throws IOException {
        return read(workbook -> formula(workbook, "F8", text, 7));
    }

    private static void formula(XSSFWorkbook workbook, String address, String text, double result) {
        var place = new org.apache.poi.ss.util.CellReference(address);
        var cell = workbook.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol());
        cell.getCTCell().addNewF().setStringValue(text);
        cell.getCTCell().setV(String.valueOf(result));
        cell.getCTCell().unsetT();
    }

    private static void only(Reading reading, String code, String address, String... words) {
        assertThat(reading.codes()).as("%s", reading.texts()).containsExactly(code);
        Finding finding = reading.finding(code);
        assertThat(finding.severity()).isEqualTo(Severity.QUERY);
        assertThat(finding.area()).isEqualTo(Reading.village(0).code());
        assertThat(finding.cells().get(0).source().address()).isEqualTo(address);
        assertThat(reading.text(code)).contains(words);
    }

    @Test
    void hidden_rows_and_columns_with_content_are_named() throws IOException {
        only(
                read(workbook -> {
                    workbook.getSheetAt(0).getRow(8).setZeroHeight(true);
                    workbook.getSheetAt(0).getRow(10).setZeroHeight(true);
                }),
                "SHEET-HIDDEN",
                "A9",
                "第 9、11 行");
        only(
                read(workbook -> {
                    workbook.getSheetAt(0).setColumnHidden(5, true);
                    workbook.getSheetAt(0).setColumnHidden(6, true);
                }),
                "SHEET-HIDDEN",
                "F2",
                "F、G 列");
        only(read(workbook -> workbook.getSheetAt(0).getRow(8).setHeight((short) 0)), "SHEET-HIDDEN", "A9", "第 9 行");
    }

    @Test
    void what_is_hidden_and_empty_does_not_matter() throws IOException {
        Reading reading = read(workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.setColumnHidden(40, true);
            sheet.createRow(600).setZeroHeight(true);
            sheet.createRow(601).createCell(0).setCellValue(" ");
            sheet.getRow(601).setZeroHeight(true);
        });
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void a_hidden_form_and_an_active_filter_are_named() throws IOException {
        Map<String, List<List<String>>> empty = Map.of("2", List.of());
        only(
                read(empty, workbook -> {
                    workbook.setActiveSheet(1);
                    workbook.setSheetHidden(0, true);
                }),
                "SHEET-HIDDEN",
                "",
                "这张表被隐藏");
        String filter = "</sheetData><autoFilter ref=\"A7:I40\"><filterColumn colId=\"2\"/></autoFilter>";
        only(
                Reading.of(
                        folder,
                        Zips.replace(Workbooks.village(Map.of()), "xl/worksheets/sheet1.xml", "</sheetData>", filter)),
                "SHEET-HIDDEN",
                "",
                "筛选");
        assertThat(read(workbook -> workbook.getSheetAt(0).setAutoFilter(CellRangeAddress.valueOf("A7:I40")))
                        .codes())
                .as("a filter that lets everything through")
                .isEmpty();
    }

    @Test
    void sheets_left_over_are_named_unless_empty_or_ours() throws IOException {
        only(read(Map.of("2", List.of(List.of("底稿"))), workbook -> {}), "SHEET-IGNORED", "", "没有读");
        only(
                read(Map.of("2", List.of(List.of("9"))), workbook -> workbook.setSheetHidden(1, true)),
                "SHEET-IGNORED",
                "",
                "被隐藏");
        only(
                read(Map.of("2", List.of()), workbook -> picture(workbook, workbook.getSheetAt(1))),
                "SHEET-IGNORED",
                "",
                "没有读");
        assertThat(read(Map.of("2", List.of(), "3", List.of(List.of("", " "))), workbook -> {})
                        .codes())
                .isEmpty();
        assertThat(read(Map.of("退回说明", List.of(List.of("退回说明：请改正"), List.of("9"))), workbook -> {})
                        .codes())
                .isEmpty();
        assertThat(read(Map.of("退回说明", List.of(List.of("说明"))), workbook -> {}).codes())
                .containsExactly("SHEET-IGNORED");
        assertThat(read(Map.of("退回说明", List.of(List.of("", "退回说明"))), workbook -> {})
                        .codes())
                .containsExactly("SHEET-IGNORED");
        assertThat(read(Map.of("退回", List.of(List.of("退回说明"))), workbook -> {}).codes())
                .containsExactly("SHEET-IGNORED");
    }

    private static void picture(XSSFWorkbook workbook, XSSFSheet sheet) {
        int index = workbook.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 8, 4, 9), index);
    }

    private static void comment(XSSFWorkbook workbook, String author, String text) {
        XSSFDrawing drawing = workbook.getSheetAt(0).createDrawingPatriarch();
        Comment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 6, 8, 8, 10));
        comment.setAuthor(author);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        comment.setAddress(new org.apache.poi.ss.util.CellAddress("G9"));
    }

    @Test
    void comments_are_quoted_unless_they_are_ours() throws IOException {
        only(read(workbook -> comment(workbook, "王某", "应为 12")), "SHEET-COMMENT", "G9", "G9“应为 12”");
        assertThat(read(workbook -> comment(workbook, "村报", "请核对")).codes()).isEmpty();
        assertThat(read(workbook -> comment(workbook, "王某", " ")).codes()).isEmpty();
    }

    @Test
    void text_boxes_and_pictures_are_named() throws IOException {
        only(
                read(workbook -> workbook.getSheetAt(0)
                        .createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 6, 8, 8, 10))
                        .setText("累计应为 30")),
                "SHEET-DRAWING",
                "G9",
                "文本框",
                "G9“累计应为 30”");
        only(read(workbook -> picture(workbook, workbook.getSheetAt(0))), "SHEET-DRAWING", "D9", "图片", "D9");
        assertThat(read(workbook -> workbook.getSheetAt(0)
                                .createDrawingPatriarch()
                                .createSimpleShape(new XSSFClientAnchor(0, 0, 0, 0, 6, 8, 8, 10)))
                        .codes())
                .as("a line says nothing")
                .isEmpty();
    }

    @Test
    void a_stored_result_that_the_cells_contradict_is_named() throws IOException {
        only(formula("SUM(G8:G10)"), "CELL-STALE", "F8", "F8 按表中现有的数应为 14，存下的是 7");
        assertThat(formula("SUM(G8)").codes()).isEmpty();
        assertThat(formula("G8+G10-G8").codes()).isEmpty();
        assertThat(formula("MAX(G8:G9)*9").codes()).as("not ours to work out").isEmpty();
        assertThat(read(workbook -> formula(workbook, "F8", "G8+0.0000000000001", 7))
                        .codes())
                .as("the noise of binary arithmetic")
                .isEmpty();
        assertThat(read(workbook -> formula(workbook, "E8", "SUM(G8:G10)", 7)).codes())
                .as("a column that is not read")
                .isEmpty();
    }

    @Test
    void a_shared_formula_is_checked_at_each_of_its_cells() throws IOException {
        Reading reading = read(workbook -> {
            formula(workbook, "F8", "G8", 7);
            formula(workbook, "F10", "", 8);
            XSSFSheet sheet = workbook.getSheetAt(0);
            var first = sheet.getRow(7).getCell(5).getCTCell().getF();
            first.setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType.SHARED);
            first.setRef("F8:F10");
            first.setSi(0);
            var second = sheet.getRow(9).getCell(5).getCTCell().getF();
            second.setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType.SHARED);
            second.setSi(0);
        });
        only(reading, "CELL-STALE", "F10", "F10 按表中现有的数应为 7，存下的是 8");
    }

    @Test
    void a_file_that_doubts_its_results_is_asked_about_those_that_nobody_can_check() throws IOException {
        only(
                read(workbook -> {
                    workbook.setForceFormulaRecalculation(true);
                    formula(workbook, "F8", "MAX(G8:G9)", 7);
                }),
                "CELL-STALE",
                "F8",
                "重新计算");
        assertThat(read(workbook -> {
                            workbook.setForceFormulaRecalculation(true);
                            formula(workbook, "F8", "SUM(G8)", 7);
                        })
                        .codes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]表!A1", "'[1]表 2'!A1+1", "'file:///C:/a.xlsx'#$表.A1", "SUM([2]Sheet1!$A$1:$A$3)"})
    void a_reference_to_another_workbook_is_named(String text) throws IOException {
        only(formula(text), "CELL-EXTERNAL", "F8", "F8", "别的工作簿");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONTH(TODAY())", "now()", "INT(RAND()*9)", "RANDBETWEEN(1,9)", "INDIRECT(\"G8\")"})
    void a_formula_that_changes_by_itself_is_named(String text) throws IOException {
        only(formula(text), "CELL-VOLATILE", "F8", "F8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IF(G8=\"TODAY()\",7,7)", "MYNOWX(1)", "LEN(\"[1]表!A1\")", "MAX(表1[列]!A1)"})
    void a_word_in_quotes_or_in_another_name_means_nothing(String text) throws IOException {
        assertThat(formula(text).codes()).doesNotContain("CELL-VOLATILE");
    }

    @Test
    void a_date_that_changes_in_the_line_of_signatures_does_not_matter() throws IOException {
        Reading reading = read(workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            var cell = sheet.getRow(sheet.getLastRowNum()).createCell(5);
            cell.getCTCell().addNewF().setStringValue("TODAY()");
            cell.getCTCell().setV("44300");
        });
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void macros_are_noted_and_never_a_reason() throws IOException {
        byte[] plain = Workbooks.village(Map.of());
        Map<String, byte[]> parts = Zips.parts(plain);
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        byte[] macros = Zips.replace(
                Zips.zip(parts),
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rIdV\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                        + " Target=\"vbaProject.bin\"/></Relationships>");
        Reading reading = Reading.of(folder, macros);
        assertThat(reading.codes()).containsExactly("FILE-MACROS");
        assertThat(reading.finding("FILE-MACROS").severity()).isEqualTo(Severity.INFO);
        assertThat(reading.only().observations())
                .isEqualTo(Reading.of(folder, plain).only().observations());
        byte[] sheet = Zips.replace(
                Zips.replace(
                        plain,
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rIdM\" Type=\"http://schemas.microsoft.com/office/2006/relationships/"
                                + "xlMacrosheet\" Target=\"macrosheets/sheet1.xml\"/></Relationships>"),
                "xl/workbook.xml",
                "</sheets>",
                "<sheet name=\"宏1\" sheetId=\"9\" r:id=\"rIdM\"/></sheets>");
        only(Reading.of(folder, sheet), "FILE-MACRO-SHEET", "", "宏1");
    }

    @Test
    void a_link_that_no_figure_uses_is_named_too() throws IOException {
        byte[] linked = Zips.replace(
                Workbooks.village(Map.of()),
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>");
        only(Reading.of(folder, linked), "CELL-EXTERNAL", "", "别的工作簿");
    }

    @Test
    void the_forms_that_we_hand_out_give_no_finding() throws IOException {
        CollectionForms forms = new CollectionForms(Reading.CATALOGUE);
        for (AreaKind kind : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT)) {
            for (Area unit : Reading.CATALOGUE.areas().of(kind, Reading.APRIL).subList(0, 3)) {
                byte[] blank = forms.workbook(unit, Reading.APRIL, Optional.empty(), Map.of());
                assertThat(Reading.of(folder, blank).codes()).as(unit.name()).isEmpty();
            }
        }
    }
}
