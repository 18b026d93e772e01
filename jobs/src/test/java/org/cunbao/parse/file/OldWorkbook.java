package org.cunbao.parse.file;

import static org.cunbao.parse.file.Biff.bytes;
import static org.cunbao.parse.file.Biff.file;
import static org.cunbao.parse.file.Biff.i32;
import static org.cunbao.parse.file.Biff.number;
import static org.cunbao.parse.file.Biff.stream;
import static org.cunbao.parse.file.Biff.u16;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** Old workbooks put together record by record, and what is read of them. */
abstract class OldWorkbook {

    static final byte[] NOTHING = {};
    static final int SST = 0xFC;
    static final int STRING = 0x207;

    @TempDir
    Path folder;

    FileSheets sheets(byte[] content, Deadline deadline) throws IOException, Unreadable {
        return XlsFile.read(Files.write(folder.resolve("content"), content), deadline);
    }

    FileSheets sheets(byte[] globals, Biff.Tab... tabs) throws IOException, Unreadable {
        return sheets(file("Workbook", stream(globals, tabs)), Deadline.begin(() -> 0));
    }

    /** The cells, or why the file was refused. */
    String outcome(byte[] stream) throws IOException {
        try {
            return cells(sheets(file("Workbook", stream), Deadline.begin(() -> 0)));
        } catch (Unreadable e) {
            return e.detail().key().replace("finding.", "");
        }
    }

    String outcome(byte[] globals, byte[]... records) throws IOException {
        return outcome(stream(globals, new Biff.Tab("表", records)));
    }

    static String cells(FileSheets sheets) {
        return sheets.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> cell.address() + " " + cell.type() + " " + cell.raw())
                .collect(Collectors.joining("; "));
    }

    static byte[] rk(int number) {
        return bytes(u16(0), i32(number));
    }

    static byte[] whole(int number) {
        return rk(number << 2 | 2);
    }
}
