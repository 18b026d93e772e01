package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes workbooks apart and puts them together again, as no spreadsheet program would. */
public final class Zips {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Zips() {}

    public static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The same workbook with the text of one part changed. */
    public static byte[] replace(byte[] zip, String part, String pattern, String text) throws IOException {
        Map<String, byte[]> parts = parts(zip);
        String before = new String(parts.getOrDefault(part, new byte[0]), UTF_8);
        String after = before.replaceFirst(pattern, text);
        if (after.equals(before)) {
            throw new AssertionError(pattern + " not in " + before);
        }
        parts.put(part, after.getBytes(UTF_8));
        return zip(parts);
    }

    /** The smallest workbook: one sheet with these rows, and shared texts. */
    public static byte[] workbook(String sheetData, String... strings) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", (HEAD + "<Types/>").getBytes(UTF_8));
        parts.put(
                "_rels/.rels",
                (HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r\" Type=\"" + OFFICE
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                        .getBytes(UTF_8));
        parts.put(
                "xl/workbook.xml",
                (HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                                + "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>")
                        .getBytes(UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                (HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"a\" Type=\"" + OFFICE + "/worksheet\" Target=\"s.xml\"/>"
                                + "<Relationship Id=\"b\" Type=\"" + OFFICE
                                + "/sharedStrings\" Target=\"/xl/t.xml\"/></Relationships>")
                        .getBytes(UTF_8));
        parts.put(
                "xl/t.xml",
                (HEAD + "<sst xmlns=\"" + MAIN + "\">" + String.join("", strings) + "</sst>").getBytes(UTF_8));
        parts.put(
                "xl/s.xml",
                (HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheetData + "</sheetData></worksheet>")
                        .getBytes(UTF_8));
        return zip(parts);
    }

    /** A workbook of one named sheet that every program takes, its cells in place and its texts in the cells. */
    static byte[] form(String name, String sheetData) throws IOException {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, byte[]> parts = parts(workbook(""));
        parts.put(
                "[Content_Types].xml",
                (HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" "
                                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types
                                + "sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                                + "worksheet+xml\"/></Types>")
                        .getBytes(UTF_8));
        parts.put(
                "xl/workbook.xml",
                (HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
                                + escaped(name) + "\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>")
                        .getBytes(UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                (HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"a\" Type=\"" + OFFICE
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                        .getBytes(UTF_8));
        parts.remove("xl/t.xml");
        parts.remove("xl/s.xml");
        parts.put(
                "xl/worksheets/sheet1.xml",
                (HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheetData + "</sheetData></worksheet>")
                        .getBytes(UTF_8));
        return zip(parts);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    /** A workbook whose sheet grows by so many blanks when it is inflated. */
    public static byte[] padded(long blanks) throws IOException {
        return repeated("<row/>", " ", blanks);
    }

    /** A workbook whose sheet holds one piece of XML many times. */
    public static byte[] repeated(String before, String piece, long times) throws IOException {
        Map<String, byte[]> parts = parts(workbook(before));
        byte[] sheet = parts.getOrDefault("xl/s.xml", new byte[0]);
        int at = sheet.length - "</sheetData></worksheet>".length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("xl/s.xml")) {
                    out.write(sheet, 0, at);
                    write(out, piece, times);
                    out.write(sheet, at, sheet.length - at);
                } else {
                    out.write(part.getValue());
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream out, String piece, long times) throws IOException {
        int batch = 10_000;
        byte[] many = piece.repeat(batch).getBytes(UTF_8);
        for (long i = 0; i < times / batch; i++) {
            out.write(many);
        }
        out.write(piece.repeat((int) (times % batch)).getBytes(UTF_8));
    }
}
