package org.cunbao.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.FileKind;
import org.cunbao.parse.file.FileSheets;
import org.cunbao.parse.file.Limits;
import org.cunbao.parse.file.Polyglot;
import org.cunbao.parse.file.Remark;
import org.cunbao.parse.file.Unreadable;
import org.cunbao.parse.file.XlsFile;
import org.cunbao.parse.file.XlsxFile;

/** Opens a file by its kind. */
final class FileContent {

    /** Names that promise a workbook. */
    private static final Set<String> OLD = Set.of("xls", "et", "xlt");

    private static final Set<String> NEW = Set.of("xlsx", "xlsm");

    private FileContent() {}

    /**
     * Reads a file.
     *
     * @param name how it was delivered; what it promises is never believed, and only noted
     */
    static FileSheets read(String name, Path file, Deadline deadline) throws IOException, Unreadable {
        FileKind kind = FileKind.of(file);
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw Unreadable.tooLarge("file", String.valueOf(Limits.FILE_BYTES >> 20));
        }
        Polyglot.check(file, kind);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case EMPTY -> throw new Unreadable(Check.FILE_EMPTY, Text.of(Check.FILE_EMPTY.key()));
            case ZIP -> noted(XlsxFile.read(file, deadline), OLD.contains(extension));
            case OLE2 -> noted(XlsFile.read(file, deadline), NEW.contains(extension));
            case TEXT -> {
                if (OLD.contains(extension) || NEW.contains(extension)) {
                    throw Unreadable.otherKind("text");
                }
                CsvFile csv = CsvFile.read(file);
                yield new FileSheets(kind, List.of(csv.sheet()), false, List.of(), csv.remarks());
            }
            case OLD_EXCEL, PDF, RAR, SEVEN_ZIP, GZIP, IMAGE, HTML, MHT, XML, SPREADSHEET_ML, RTF ->
                throw Unreadable.otherKind(kind.key());
        };
    }

    private static FileSheets noted(FileSheets read, boolean misnamed) {
        return misnamed
                ? new FileSheets(
                        read.kind(),
                        read.sheets(),
                        read.macros(),
                        read.macroSheets(),
                        List.of(new Remark(
                                Check.FILE_EXTENSION,
                                Text.of(Check.FILE_EXTENSION.key(read.kind().key())))))
                : read;
    }
}
