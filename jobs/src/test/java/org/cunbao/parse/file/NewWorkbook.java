package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cunbao.parse.Zips;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks put together part by part, and what is read of them. */
abstract class NewWorkbook {

    static final String SHEET = "xl/s.xml";
    static final String MAIN = "xl/workbook.xml";
    static final String ROOT = "_rels/.rels";
    static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String SHEET_RELATIONS = "xl/_rels/s.xml.rels";
    static final String CELL = "<row><c><v>7</v></c></row>";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String CELLS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    static final String SHAPES = "http://schemas.openxmlformats.org/drawingml/2006/main";

    @TempDir
    Path folder;

    FileSheets sheets(Map<String, byte[]> parts) throws IOException, Unreadable {
        return XlsxFile.read(Files.write(folder.resolve("content"), Zips.zip(parts)), Deadline.begin(() -> 0));
    }

    /** The sheets with their cells, or why the file was refused. */
    String outcome(Map<String, byte[]> parts) throws IOException {
        try {
            return sheets(parts).sheets().stream().map(NewWorkbook::shown).collect(Collectors.joining(" | "));
        } catch (Unreadable e) {
            return e.detail().key().replace("finding.", "");
        }
    }

    static String shown(Sheet sheet) {
        return sheet.name()
                + sheet.rows().stream()
                        .flatMap(row -> row.cells().values().stream())
                        .map(cell -> " " + cell.address() + " " + cell.type() + " " + cell.raw())
                        .collect(Collectors.joining(","));
    }

    static Map<String, byte[]> parts(String data, String... strings) throws IOException {
        return Zips.parts(Zips.workbook(data, strings));
    }

    static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(UTF_8));
        return parts;
    }

    static Map<String, byte[]> replaced(Map<String, byte[]> parts, String name, String from, String to) {
        String before = new String(Objects.requireNonNull(parts.get(name)), UTF_8);
        assertThat(before).contains(from);
        return with(parts, name, before.replace(from, to));
    }

    static Map<String, byte[]> related(Map<String, byte[]> parts, String name, String more) {
        return replaced(parts, name, "</Relationships>", more + "</Relationships>");
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + kind + "' Target='" + target + "'/>";
    }

    /** The only sheet with this in it beside the rows. */
    SheetFeatures features(String before, String rows, String behind) throws IOException, Unreadable {
        Map<String, byte[]> parts = replaced(parts(rows), SHEET, "<sheetData>", before + "<sheetData>");
        return sheets(replaced(parts, SHEET, "</sheetData>", "</sheetData>" + behind))
                .sheets()
                .get(0)
                .features();
    }
}
