package org.cunbao.parse.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a workbook ({@code .xlsx}, {@code .xlsm}). Nothing in it is run, and nothing outside it is opened. */
public final class XlsxFile {

    private XlsxFile() {}

    public static FileSheets read(Path file, Deadline deadline) throws IOException, Unreadable {
        try (XlsxArchive archive = XlsxArchive.open(file, deadline)) {
            XlsxWorkbook workbook = XlsxWorkbook.read(archive);
            XlsxStrings strings = workbook.strings().isPresent()
                    ? XlsxStrings.read(archive, workbook.strings().get())
                    : XlsxStrings.NONE;
            XlsxStyles styles = XlsxStyles.read(archive, workbook);
            List<Sheet> sheets = new ArrayList<>();
            Room room = new Room();
            for (XlsxWorkbook.Tab tab : workbook.sheets()) {
                XlsxCell cells = new XlsxCell(strings, styles, room);
                sheets.add(read(archive, workbook, tab, cells, room));
            }
            return new FileSheets(FileKind.ZIP, sheets, workbook.macros(), workbook.macroSheets(), List.of());
        }
    }

    private static Sheet read(
            XlsxArchive archive, XlsxWorkbook workbook, XlsxWorkbook.Tab tab, XlsxCell cells, Room room)
            throws IOException, Unreadable {
        XlsxSheet sheet;
        try (Xml xml = archive.open(tab.part())) {
            sheet = new XlsxSheet(xml, cells);
            sheet.read();
        }
        XlsxOverlay overlay = XlsxOverlay.read(archive, tab.part(), sheet.embedded(), room);
        return new Sheet(tab.name(), sheet.rows(), sheet.features(workbook, tab, overlay));
    }
}
