package org.cunbao.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTest {

    private static final String PATH = "永清镇/马沟村.xlsx";
    private static final String WRONG = "D10";
    private static final Pattern TAG = Pattern.compile("<(\\w[\\w:]*)([^>]*?)(/?>)");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:]+=\"[^\"]*\"");

    @TempDir
    private Path folder = Path.of("");

    private byte[] returned(byte[] original) throws IOException {
        return Delivered.of(folder, PATH, original).returned();
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        CellAddress place = new CellAddress(address);
        return sheet.getRow(place.getRow()).getCell(place.getColumn());
    }

    /** The texts of the parts of a workbook, by their names. */
    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The tags of a sheet without what we may add to them, each with its attributes in order. */
    private static String withoutMarks(String sheet) {
        String bare = sheet.replaceAll("(<c r=\"[A-Z]+[0-9]+\") s=\"[0-9]+\"", "$1")
                .replaceAll("<(legacyDrawing|drawing) [^>]*/>", "")
                .replaceAll(" (tabSelected|xmlns(:\\w+)?)=\"[^\"]*\"", "");
        return TAG.matcher(bare).replaceAll(tag -> {
            String attributes = ATTRIBUTE
                    .matcher(tag.group(2))
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .collect(Collectors.joining(" "));
            return Matcher.quoteReplacement("<" + tag.group(1) + " " + attributes + tag.group(3));
        });
    }

    @Test
    void wrong_cells_are_coloured_framed_and_commented() throws IOException {
        try (XSSFWorkbook before = Delivered.open(Delivered.form());
                XSSFWorkbook after = Delivered.open(returned(Delivered.form()))) {
            XSSFSheet sheet = after.getSheet("村级月报");
            XSSFCell wrong = cell(sheet, WRONG);
            XSSFCell original = cell(before.getSheet("村级月报"), WRONG);

            assertThat(wrong.getStringCellValue()).isEqualTo("十几");
            assertThat(wrong.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo("FFF4A79D");
            assertThat(wrong.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.MEDIUM);
            assertThat(wrong.getCellStyle().getLocked()).isFalse();
            assertThat(wrong.getCellStyle().getDataFormatString())
                    .isEqualTo(original.getCellStyle().getDataFormatString());
            assertThat(wrong.getCellStyle().getFont())
                    .isEqualTo(original.getCellStyle().getFont());
            assertThat(wrong.getCellComment().getAuthor()).isEqualTo("村报");
            assertThat(wrong.getCellComment().getString().getString())
                    .startsWith("村报：错误")
                    .contains("十几", "怎么改：请核实后填确定的数");
            assertThat(sheet.getCellComments()).hasSize(3);
        }
    }

    @Test
    void the_first_sheet_lists_all_findings_and_links_to_their_cells() throws IOException {
        try (XSSFWorkbook after = Delivered.open(returned(Delivered.form()))) {
            XSSFSheet first = after.getSheetAt(0);
            Map<String, String> links = new HashMap<>();
            first.getHyperlinkList().forEach(link -> links.put(link.getLocation(), link.getCellRef()));

            assertThat(first.getSheetName()).isEqualTo("退回说明");
            assertThat(cell(first, "A1").getStringCellValue()).startsWith("退回说明");
            assertThat(links.keySet()).containsExactlyInAnyOrder("'村级月报'!D10", "'村级月报'!D15", "'村级月报'!F14");
            XSSFCell injected =
                    cell(first, links.getOrDefault("'村级月报'!D15", "A1").replace('C', 'D'));
            assertThat(injected.getCellType()).isEqualTo(CellType.STRING);
            assertThat(injected.getStringCellValue()).isEqualTo("=1+1");
            assertThat(first.getPaneInformation().isFreezePane()).isTrue();
            assertThat(first.getPrintSetup().getLandscape()).isTrue();
            assertThat(first.getRepeatingRows()).isNotNull();
            assertThat(after.getActiveSheetIndex()).isZero();
            assertThat(first.isColumnHidden(ExplanationSheet.KEPT)).isTrue();
        }
    }

    @Test
    void nothing_else_of_the_senders_sheet_changes() throws IOException {
        Map<String, String> before = parts(Delivered.form());
        Map<String, String> after = parts(returned(Delivered.form()));

        String sheet = "xl/worksheets/sheet1.xml";
        assertThat(withoutMarks(after.getOrDefault(sheet, "")))
                .isEqualTo(withoutMarks(before.getOrDefault(sheet, "-")))
                .contains("<dataValidation ", "<mergeCell ", "<sheetProtection ", "<col ");
        assertThat(after.keySet()).containsAll(before.keySet());
    }

    @Test
    void the_same_delivery_gives_the_same_bytes_anywhere() throws IOException {
        byte[] here = returned(Delivered.form());
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(returned(Delivered.form())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void a_return_that_comes_back_is_read_as_if_it_had_no_marks() throws IOException {
        Delivered original = Delivered.of(folder, PATH, Delivered.form());
        Delivered back = Delivered.of(folder, PATH, original.returned());

        assertThat(back.read()).isEqualTo(original.read());
    }

    @Test
    void old_marks_go_when_a_return_comes_back_half_corrected() throws IOException {
        byte[] once = returned(Delivered.form());
        byte[] corrected;
        try (XSSFWorkbook workbook = Delivered.open(once)) {
            cell(workbook.getSheet("村级月报"), WRONG).setCellValue(12);
            corrected = bytes(workbook);
        }
        try (XSSFWorkbook before = Delivered.open(Delivered.form());
                XSSFWorkbook twice = Delivered.open(returned(corrected))) {
            XSSFSheet sheet = twice.getSheet("村级月报");
            XSSFCell restored = cell(sheet, WRONG);

            assertThat(twice.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            assertThat(restored.getCellComment()).isNull();
            assertThat(restored.getCellStyle().getFillForegroundXSSFColor()).isNull();
            assertThat(restored.getCellStyle().getBorderTop())
                    .isEqualTo(
                            cell(before.getSheet("村级月报"), WRONG).getCellStyle().getBorderTop());
            assertThat(sheet.getCellComments()).hasSize(3);
            assertThat(cell(sheet, "B73").getCellComment().getString().getString())
                    .contains("改过数以后表没有重新计算");
            assertThat(cell(sheet, "F14").getCellComment().getString().getString())
                    .containsOnlyOnce("村报：");
        }
    }

    @Test
    void a_moved_cell_loses_its_colour_although_nobody_knows_how_it_had_looked() throws IOException {
        byte[] moved;
        try (XSSFWorkbook workbook = Delivered.open(returned(Delivered.form()))) {
            workbook.removeSheetAt(0);
            moved = bytes(workbook);
        }
        try (XSSFWorkbook workbook = Delivered.open(moved)) {
            new OldMarks(workbook).clear();
            XSSFSheet sheet = workbook.getSheet("村级月报");

            assertThat(MarkStyles.isOurs(cell(sheet, WRONG).getCellStyle())).isFalse();
            assertThat(cell(sheet, WRONG).getStringCellValue()).isEqualTo("十几");
            assertThat(sheet.getCellComments()).isEmpty();
        }
    }

    @Test
    void what_the_sender_wrote_in_a_comment_stays() throws IOException {
        byte[] commented;
        try (XSSFWorkbook workbook = Delivered.open(Delivered.form())) {
            comment(workbook, WRONG, "会计：这一格待查");
            comment(workbook, "E10", "会计：无误");
            commented = bytes(workbook);
        }
        byte[] once = returned(commented);
        try (XSSFWorkbook after = Delivered.open(once);
                XSSFWorkbook again = Delivered.open(returned(once))) {
            for (XSSFWorkbook workbook : new XSSFWorkbook[] {after, again}) {
                XSSFSheet sheet = workbook.getSheet("村级月报");
                XSSFComment both = cell(sheet, WRONG).getCellComment();
                assertThat(both.getAuthor()).isEqualTo("王会计");
                assertThat(both.getString().getString())
                        .startsWith("会计：这一格待查\n村报：")
                        .containsOnlyOnce("村报：");
                assertThat(cell(sheet, "E10").getCellComment().getString().getString())
                        .startsWith("会计：无误");
                assertThat(sheet.getCellComments()).hasSize(4);
            }
        }
    }

    private static void comment(XSSFWorkbook workbook, String address, String text) {
        XSSFSheet sheet = workbook.getSheet("村级月报");
        CellAddress place = new CellAddress(address);
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new org.apache.poi.xssf.usermodel.XSSFClientAnchor(
                        0, 0, 0, 0, place.getColumn(), place.getRow(), place.getColumn() + 2, place.getRow() + 2));
        comment.setAuthor("王会计");
        comment.setString(new XSSFRichTextString(text));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
