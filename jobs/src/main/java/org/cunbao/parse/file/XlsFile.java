package org.cunbao.parse.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.util.RecordFormatException;

/**
 * Reads an old workbook ({@code .xls}, or WPS's {@code .et} in the same format: BIFF8).
 *
 * <p>POI's event API hands over every record of the file, parsed; this asks POI for the few that hold cells. What the
 * others hold, drawings above all, is never looked at, and nothing is allocated because a file says so.
 */
public final class XlsFile {

    private XlsFile() {}

    public static FileSheets read(Path file, Deadline deadline) throws IOException, Unreadable {
        XlsContainer container = XlsContainer.read(file);
        try {
            return sheets(container, deadline);
        } catch (RecordFormatException | IllegalArgumentException | IllegalStateException e) {
            throw Unreadable.damaged("records");
        } catch (ArithmeticException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Unreadable.damaged("records");
        }
    }

    private static FileSheets sheets(XlsContainer container, Deadline deadline) throws Unreadable {
        byte[] stream = container.workbook();
        XlsWorkbook workbook = XlsWorkbook.read(new XlsRecords(stream, 0, stream.length, deadline));
        TreeSet<Integer> starts = new TreeSet<>(
                workbook.tabs().stream().map(XlsWorkbook.Tab::position).toList());
        if (starts.size() != workbook.tabs().size()) {
            throw Unreadable.damaged("records");
        }
        List<Sheet> sheets = new ArrayList<>();
        Room room = new Room();
        for (XlsWorkbook.Tab tab : workbook.tabs()) {
            Integer next = starts.higher(tab.position());
            XlsRecords records = new XlsRecords(stream, tab.position(), next == null ? stream.length : next, deadline);
            if (tab.isWorksheet()) {
                XlsSheet sheet = new XlsSheet(records, workbook, room);
                sheets.add(new Sheet(tab.name(), sheet.rows(), sheet.features(tab.isHidden())));
            }
        }
        List<String> macroSheets = workbook.tabs().stream()
                .filter(XlsWorkbook.Tab::isMacroSheet)
                .map(XlsWorkbook.Tab::name)
                .toList();
        return new FileSheets(FileKind.OLE2, sheets, container.macros(), macroSheets, List.of());
    }
}
