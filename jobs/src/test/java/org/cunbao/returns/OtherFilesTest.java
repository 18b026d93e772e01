package org.cunbao.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.cunbao.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back for files that are no workbooks of the new kind. */
class OtherFilesTest {

    private static final Path CSV = Path.of("src/test/scenarios/_county/input/2021-04/红堡镇/后川村.csv");

    @TempDir
    private Path folder = Path.of("");

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row ->
                row.forEach(cell -> text.append(cell.getStringCellValue()).append('\n')));
        return text.toString();
    }

    private Delivered csv(String wrong) throws IOException {
        List<String> lines =
                Files.readString(CSV, StandardCharsets.UTF_8).lines().toList();
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            csv.append(i == 1 ? line.replaceFirst("([^,]*,){8}[^,]*", firstFields(line) + wrong) : line)
                    .append('\n');
        }
        return Delivered.of(folder, "红堡镇/后川村.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The first eight fields, each with its comma. */
    private static String firstFields(String line) {
        return String.join(",", List.of(line.split(",", -1)).subList(0, 8)) + ",";
    }

    @Test
    void rows_of_a_csv_file_stand_at_their_addresses_and_are_marked() throws IOException {
        Delivered delivered = csv("=2+3");
        try (XSSFWorkbook workbook = Delivered.open(delivered.returned())) {
            XSSFSheet sheet = workbook.getSheet("报表");
            XSSFCell wrong = sheet.getRow(1).getCell(8);

            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("退回说明");
            assertThat(text(workbook.getSheetAt(0))).contains("逐格抄录", "=2+3", "错误");
            assertThat(wrong.getCellType()).isEqualTo(CellType.STRING);
            assertThat(wrong.getStringCellValue()).isEqualTo("=2+3");
            assertThat(MarkStyles.isOurs(wrong.getCellStyle())).isTrue();
            assertThat(wrong.getCellComment().getString().getString()).startsWith("村报：错误");
            int row = 0;
            for (String line : Files.readString(delivered.content(), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .lines()
                    .toList()) {
                XSSFRow copied = sheet.getRow(row++);
                String[] fields = line.split(",", -1);
                for (int i = 0; i < fields.length; i++) {
                    XSSFCell cell = copied.getCell(i);
                    assertThat(cell == null ? "" : cell.getStringCellValue()).isEqualTo(fields[i]);
                }
            }
        }
    }

    @Test
    void a_copied_csv_file_is_read_like_the_original_when_it_comes_back() throws IOException {
        Delivered delivered = csv("五六");
        Delivered back = Delivered.of(folder, "更正/后川村.xlsx", delivered.returned());
        Parsed original = delivered.read();
        Parsed again = back.read();

        assertThat(again.submissions()).hasSize(1);
        assertThat(again.submissions().get(0).observations())
                .extracting(observation -> observation.value())
                .isEqualTo(original.submissions().get(0).observations().stream()
                        .map(observation -> observation.value())
                        .toList());
        assertThat(again.findings())
                .extracting(Finding::code)
                .isEqualTo(original.findings().stream().map(Finding::code).toList());
    }

    @Test
    void a_file_that_cannot_be_read_goes_back_as_a_list() throws IOException {
        for (String content : List.of("", "PK\u0003\u0004broken", "%PDF-1.4")) {
            byte[] returned = Delivered.of(folder, "乡镇/坏.xlsx", content.getBytes(StandardCharsets.ISO_8859_1))
                    .returned();
            try (XSSFWorkbook workbook = Delivered.open(returned)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
                assertThat(text(workbook.getSheetAt(0))).startsWith("退回说明").contains("不附原表", "整个文件", "错误");
            }
        }
    }

    @Test
    void a_file_of_more_than_8_MB_is_listed_but_not_marked() throws IOException {
        Delivered large = Delivered.of(folder, "大.xlsx", new byte[(8 << 20) + 1]);
        try (XSSFWorkbook workbook = Delivered.open(large.returned())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(text(workbook.getSheetAt(0))).contains("文件很大");
        }
    }

    @Test
    void cells_of_an_old_workbook_keep_their_kind() throws IOException {
        DeliveredSheet sheet = new DeliveredSheet(
                "村级月报",
                List.of(
                        new DeliveredSheet.Cell("A1", DeliveredSheet.Kind.TEXT, "+86 138"),
                        new DeliveredSheet.Cell("C3", DeliveredSheet.Kind.NUMBER, "0.1"),
                        new DeliveredSheet.Cell("D3", DeliveredSheet.Kind.DATE, "44287"),
                        new DeliveredSheet.Cell("E3", DeliveredSheet.Kind.PERCENT, "0.85"),
                        new DeliveredSheet.Cell("F3", DeliveredSheet.Kind.BOOLEAN, "1")));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new CopiedSheets(workbook).write(List.of(sheet));
            XSSFRow row = workbook.getSheet("村级月报").getRow(2);

            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("+86 138");
            assertThat(row.getCell(2).getRawValue()).isEqualTo("0.1");
            assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).hasToString("2021-04-01");
            assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            assertThat(row.getCell(5).getBooleanCellValue()).isTrue();
        }
    }

    @Test
    void a_finding_about_cells_of_two_files_stands_under_both_and_totals_under_none() {
        SourceCell one = new SourceCell("甲.xlsx", "表", "D1", "1");
        SourceCell two = new SourceCell("乙.csv", "", "H2", "2");
        Finding both = new Finding(
                "L-01",
                Severity.QUERY,
                org.cunbao.domain.Outcome.FAILED,
                "620521100000",
                List.of(Finding.Place.of(one), Finding.Place.of(two)),
                Text.of("finding.FILE-EMPTY"),
                "",
                1,
                false);
        Finding total =
                Finding.at("T-01", Severity.FATAL, "620521000000", SourceCell.of(""), Text.of("finding.FILE-EMPTY"));

        Map<String, List<Finding>> byFile = Notes.byFile(List.of(both, total));

        assertThat(byFile).containsOnlyKeys("甲.xlsx", "乙.csv");
        assertThat(new Notes(Delivered.CATALOGUE)
                        .of("乙.csv", List.of(both))
                        .get(0)
                        .cells())
                .containsExactly(two);
    }

    @Test
    void names_fit_every_system_and_are_given_once() {
        FileNames names = new FileNames();

        assertThat(names.of("更正/永清镇/马沟村.xlsx")).isEqualTo("马沟村.xlsx");
        assertThat(names.of("永清镇/马沟村.CSV")).isEqualTo("马沟村（2）.xlsx");
        assertThat(names.of("a:b?.xls")).isEqualTo("a_b_.xlsx");
        assertThat(names.of("村".repeat(90)).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(240);
    }
}
