package org.cunbao.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a workbook ({@code .xlsx}). */
final class XlsxFile {

    private XlsxFile() {}

    static List<Sheet> read(Path file) throws IOException, Unreadable {
        try (XlsxArchive archive = XlsxArchive.open(file)) {
            if (!archive.has(XlsxWorkbook.CONTENT_TYPES) || !archive.has(XlsxWorkbook.PART)) {
                throw FileContent.otherKind(kind(archive));
            }
            XlsxWorkbook workbook = XlsxWorkbook.read(archive);
            XlsxStrings strings = workbook.strings().isPresent()
                    ? XlsxStrings.read(archive, workbook.strings().get())
                    : XlsxStrings.NONE;
            List<Sheet> sheets = new ArrayList<>();
            int room = Limits.CELLS;
            for (Map.Entry<String, String> entry : workbook.sheets().entrySet()) {
                String part = entry.getValue();
                try (Xml xml = new Xml(part, archive.open(part))) {
                    XlsxSheet sheet = new XlsxSheet(xml, strings, room);
                    sheets.add(new Sheet(entry.getKey(), sheet.rows()));
                    room = sheet.room();
                }
            }
            return sheets;
        }
    }

    private static String kind(XlsxArchive archive) {
        if (archive.has("word/document.xml")) {
            return "word";
        }
        if (archive.has("ppt/presentation.xml")) {
            return "slides";
        }
        return archive.has("xl/workbook.bin") ? "xlsb" : archive.has("content.xml") ? "ods" : "zip";
    }
}
