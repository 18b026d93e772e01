package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;
import org.cunbao.parse.file.XlsxFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over workbooks of several writers our reader, Apache POI and fastexcel find the same in every cell. */
class ReaderAgreementTest {

    private static final int EACH = 80;

    @TempDir
    Path folder;

    private final Random random = new Random(20210430);

    /** Who writes a table, and how. */
    private enum Writer {
        POI,
        POI_STREAMING,
        FASTEXCEL,
        /** Written by hand: texts in the cells, none of the places that may be left out. */
        INLINE
    }

    private List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 1 + random.nextInt(12); r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < 1 + random.nextInt(9); c++) {
                row.add(
                        switch (random.nextInt(5)) {
                            case 0 -> String.valueOf(random.nextInt(100_000));
                            case 1 ->
                                BigDecimal.valueOf(random.nextInt(1_000_000), 3).toPlainString();
                            case 2 -> "村" + random.nextInt(99) + " <&> “引号”";
                            case 3 -> "-" + random.nextInt(999) + ".5";
                            default -> "";
                        });
            }
            rows.add(row);
        }
        return rows;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private static byte[] write(Writer writer, List<List<String>> rows) throws IOException {
        return switch (writer) {
            case POI -> poi(new XSSFWorkbook(), rows);
            case POI_STREAMING -> poi(new SXSSFWorkbook(), rows);
            case FASTEXCEL -> fastexcel(rows);
            case INLINE -> inline(rows);
        };
    }

    private static byte[] poi(Workbook workbook, List<List<String>> rows) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("表");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    if (isNumber(text)) {
                        row.createCell(c).setCellValue(Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        row.createCell(c).setCellValue(text);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] fastexcel(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("表");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    if (isNumber(text)) {
                        sheet.value(r, c, new BigDecimal(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(r, c, text);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] inline(List<List<String>> rows) throws IOException {
        StringBuilder data = new StringBuilder();
        for (List<String> row : rows) {
            data.append("<row>");
            for (String text : row) {
                String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
                data.append(
                        text.isEmpty()
                                ? "<c/>"
                                : isNumber(text)
                                        ? "<c><v>" + text + "</v></c>"
                                        : "<c t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>");
            }
            data.append("</row>");
        }
        Map<String, byte[]> parts = Zips.parts(Zips.workbook(data.toString()));
        parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        return Zips.zip(parts);
    }

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("workbook", "sheet.main")
            + type("s", "worksheet")
            + type("t", "sharedStrings")
            + "</Types>";

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument." + "spreadsheetml." + kind
                + "+xml\"/>";
    }

    /** A number in one form, so that readers that keep more or fewer zeros agree. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Map<String, String> ours(byte[] bytes) throws IOException, Unreadable {
        Path file = Files.write(folder.resolve("content"), bytes);
        Map<String, String> cells = new TreeMap<>();
        for (Sheet.Row row : XlsxFile.read(file, Deadline.begin(System::nanoTime))
                .sheets()
                .get(0)
                .rows()) {
            row.cells().values().stream().filter(cell -> !cell.raw().isEmpty()).forEach(cell -> {
                boolean number = cell.type() == Cell.Type.NUMBER;
                cells.put(cell.address().toString(), number ? plain(new BigDecimal(cell.raw())) : cell.raw());
            });
        }
        return cells;
    }

    private static Map<String, String> poi(byte[] bytes) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (var cell : row) {
                    Optional<String> text = switch (cell.getCellType()) {
                        case NUMERIC -> Optional.of(plain(BigDecimal.valueOf(cell.getNumericCellValue())));
                        case STRING -> Optional.of(cell.getStringCellValue());
                        default -> Optional.empty();
                    };
                    text.filter(found -> !found.isEmpty())
                            .ifPresent(found -> cells.put(cell.getAddress().formatAsString(), found));
                }
            }
        }
        return cells;
    }

    private static Map<String, String> fastexcel(byte[] bytes) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            rows.flatMap(org.dhatim.fastexcel.reader.Row::stream)
                    .filter(java.util.Objects::nonNull)
                    .forEach(cell -> {
                        boolean number = cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER;
                        String text = number ? plain(cell.asNumber()) : cell.getText();
                        if (!text.isEmpty()) {
                            cells.put(cell.getAddress().toString(), text);
                        }
                    });
        }
        return cells;
    }

    @Test
    void three_readers_find_the_same_in_every_cell() throws Exception {
        int compared = 0;
        for (Writer writer : Writer.values()) {
            for (int i = 0; i < EACH; i++) {
                byte[] bytes = write(writer, table());
                Map<String, String> cells = ours(bytes);
                assertThat(poi(bytes)).as("POI reads %s %s", writer, i).isEqualTo(cells);
                assertThat(fastexcel(bytes))
                        .as("fastexcel reads %s %s", writer, i)
                        .isEqualTo(cells);
                compared += cells.size();
            }
        }
        assertThat(compared).isGreaterThan(3000);
    }
}
