package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.SheetFeatures;
import org.cunbao.parse.file.Unreadable;
import org.cunbao.parse.file.XlsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsFileTest {

    private static final Path FORM = Path.of("src/test/resources/parse/village.xls");

    @TempDir
    Path folder;

    private Path file(Consumer<HSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("content.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("表");
            change.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private Path form(Consumer<HSSFSheet> change) throws IOException {
        Path file = folder.resolve("form.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(FORM)));
                var out = Files.newOutputStream(file)) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
        return file;
    }

    private static String cells(Path file) throws IOException, Unreadable {
        return XlsFile.read(file, Deadline.begin(System::nanoTime)).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> cell.address() + " " + cell.type() + " " + cell.style() + " " + cell.raw())
                .collect(Collectors.joining("; "));
    }

    @Test
    void cells_of_every_type_are_told_apart() throws Exception {
        Path file = file(workbook -> {
            var row = workbook.getSheetAt(0).createRow(1);
            row.createCell(1).setCellValue(7.82);
            row.createCell(2).setCellValue(3);
            row.createCell(3).setCellValue("马沟");
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue(FormulaError.REF);
            row.createCell(6).setCellFormula("1+1");
            var formula = row.createCell(7);
            formula.setCellFormula("\"村\"");
            formula.setCellValue("村");
            row.createCell(8).setCellValue(0.1 + 0.2);
            var percent = row.createCell(9);
            percent.setCellValue(0.85);
            percent.setCellStyle(workbook.createCellStyle());
            percent.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            var date = row.createCell(10);
            date.setCellValue(44287);
            date.setCellStyle(workbook.createCellStyle());
            date.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
        });
        assertThat(cells(file))
                .isEqualTo("B2 NUMBER GENERAL 7.82; C2 NUMBER GENERAL 3; D2 TEXT GENERAL 马沟; E2 BOOLEAN GENERAL TRUE;"
                        + " F2 ERROR GENERAL #REF!; G2 NO_VALUE GENERAL ; H2 TEXT GENERAL 村;"
                        + " I2 NUMBER GENERAL 0.30000000000000004; J2 NUMBER PERCENT 0.85; K2 NUMBER DATE 44287");
    }

    @Test
    void what_is_hidden_is_known() throws Exception {
        Path file = file(workbook -> {
            HSSFSheet sheet = workbook.getSheetAt(0);
            sheet.createRow(4).createCell(0).setCellValue("一");
            sheet.getRow(4).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            workbook.createSheet("藏").createRow(0).createCell(0).setCellValue(1);
            workbook.setSheetHidden(1, true);
        });
        List<Sheet> sheets =
                XlsFile.read(file, Deadline.begin(System::nanoTime)).sheets();
        assertThat(sheets.get(0).features().hiddenRows()).containsExactly(5);
        assertThat(sheets.get(0).features().hiddenColumns()).containsExactly(new SheetFeatures.Columns(3, 3));
        assertThat(sheets.get(0).features().hidden()).isFalse();
        assertThat(sheets.get(1).features().hidden()).isTrue();
    }

    @Test
    void a_form_that_libreoffice_saved_is_counted() throws IOException {
        Reading reading = Reading.of(FORM);
        assertThat(reading.only().unit()).isEqualTo("620521106204");
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void a_changed_figure_is_given_away_by_the_check_figure() throws IOException {
        Reading reading = Reading.of(form(sheet -> sheet.getRow(9).getCell(3).setCellValue(41)));
        assertThat(reading.parsed().submissions()).isEmpty();
        assertThat(reading.codes()).containsExactly("CONTROL-TOTAL");
    }

    @Test
    void a_lost_row_is_given_away_by_the_number_of_rows() throws IOException {
        Reading reading = Reading.of(form(sheet -> {
            for (int row = 9; row < 75; row++) {
                if (sheet.getRow(row).getCell(0).toString().equals("校验数")) {
                    sheet.getRow(row).getCell(4).setCellValue(99);
                }
            }
        }));
        assertThat(reading.parsed().submissions()).isEmpty();
        assertThat(reading.text("CONTROL-TOTAL")).contains("99");
    }

    @Test
    void a_form_without_a_check_figure_waits_for_a_person() throws IOException {
        Reading old = Reading.of(folder, XlsForms.of(Workbooks.village(Map.of())));
        assertThat(old.only().unit()).isEqualTo(Reading.village(0).code());
        assertThat(old.codes()).containsExactly("CONTROL-ABSENT");
    }

    @Test
    void only_a_filled_check_figure_below_the_table_counts() throws IOException {
        for (String[] line : new String[][] {{"校验数"}, {"校验数", " "}}) {
            List<List<String>> rows = new ArrayList<>(Workbooks.form(Reading.village(0), Map.of()));
            rows.add(List.of(line));
            assertThat(old(rows).codes()).containsExactly("CONTROL-ABSENT");
        }
        List<List<String>> above = new ArrayList<>(Workbooks.form(Reading.village(0), Map.of()));
        above.set(4, List.of("校验数", "5"));
        assertThat(old(above).codes()).containsExactly("CONTROL-ABSENT");
        above.set(4, List.of());
        above.add(List.of("校验数", "5"));
        assertThat(old(above).codes()).containsExactly("CONTROL-TOTAL");
    }

    private Reading old(List<List<String>> rows) throws IOException {
        return Reading.of(folder, XlsForms.of(Workbooks.xlsx(Map.of("表", rows), workbook -> {})));
    }

    @Test
    void a_new_workbook_whose_check_figure_was_not_calculated_anew_is_queried() throws IOException {
        byte[] form = Files.readAllBytes(Path.of("src/test/resources/parse/village.xlsx"));
        Reading sound = Reading.of(folder, form);
        assertThat(sound.codes()).isEmpty();
        byte[] changed = Zips.replace(form, "xl/worksheets/sheet1.xml", "(<c r=\"D10\"[^>]*><v>)0</v>", "$141</v>");
        Reading stale = Reading.of(folder, changed);
        assertThat(stale.codes()).containsExactly("CONTROL-STALE");
        assertThat(stale.parsed().submissions()).hasSize(1);
    }

    @Test
    void an_encrypted_workbook_is_never_guessed_at() throws IOException {
        Path file;
        Biff8EncryptionKey.setCurrentUserPassword("2021");
        try {
            file = file(workbook -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Reading.of(file).text("FILE-KIND")).contains("密码");
    }

    @Test
    void other_files_in_the_same_container_are_named() throws IOException {
        for (String[] kind : new String[][] {
            {"WordDocument", "Word"}, {"EncryptedPackage", "密码"}, {"Book", "Excel 95"}, {"PowerPoint Document", "演示"}
        }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                container.createDocument(new ByteArrayInputStream(new byte[5000]), kind[0]);
                container.writeFilesystem(out);
            }
            assertThat(Reading.of(folder, out.toByteArray()).text("FILE-KIND")).contains(kind[1]);
        }
    }

    @Test
    void a_count_of_texts_is_not_believed() throws Exception {
        byte[] bytes = Files.readAllBytes(file(
                workbook -> workbook.getSheetAt(0).createRow(0).createCell(0).setCellValue("abc")));
        int at = indexOf(bytes, new byte[] {(byte) 0xFC, 0, 14, 0, 1, 0, 0, 0, 1, 0, 0, 0});
        bytes[at + 11] = 0x7F;
        Path many = Files.write(folder.resolve("many.xls"), bytes);
        assertThatThrownBy(() -> XlsFile.read(many, Deadline.begin(System::nanoTime)))
                .isInstanceOf(Unreadable.class);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void names_and_contents_that_do_not_fit_are_told() throws IOException {
        assertThat(Reading.of("件.xlsx", FORM).codes()).containsExactly("FILE-EXTENSION");
        Path csv = Files.writeString(folder.resolve("a"), "表号\t表式版本\t报告期\n");
        assertThat(Reading.of("件.xls", csv).text("FILE-KIND")).contains("文本");
    }

    @Test
    void two_files_in_one_are_refused() throws IOException {
        byte[] zip = Workbooks.village(Map.of());
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(Files.readAllBytes(FORM));
        both.write(zip);
        assertThat(Reading.of(folder, both.toByteArray()).text("FILE-KIND")).contains("又是另一种");
    }
}
