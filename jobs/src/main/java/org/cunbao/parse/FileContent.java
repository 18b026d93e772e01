package org.cunbao.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cunbao.domain.Text;

/** Opens a file by its kind. */
final class FileContent {

    /** Names that promise a workbook. */
    private static final Set<String> OLD = Set.of("xls", "et", "xlt");

    private static final Set<String> NEW = Set.of("xlsx", "xlsm");

    private FileContent() {}

    /**
     * The sheets of a workbook.
     *
     * @param kind {@link FileKind#TEXT} for a file without sheets, which has one all the same
     * @param macros whether there are macros beside them, which nobody runs
     * @param macroSheets names of the sheets that hold macros of the old kind
     * @param remarks what is unusual about the file as a whole
     */
    record Sheets(FileKind kind, List<Sheet> sheets, boolean macros, List<String> macroSheets, List<Remark> remarks) {

        boolean csv() {
            return kind == FileKind.TEXT;
        }

        /** Whether the format itself gives a changed byte away. */
        boolean checksums() {
            return kind == FileKind.ZIP;
        }
    }

    /**
     * Reads a file.
     *
     * @param name how it was delivered; what it promises is never believed, and only noted
     */
    static Sheets read(String name, Path file, Deadline deadline) throws IOException, Unreadable {
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
                    throw otherKind("text");
                }
                CsvFile csv = CsvFile.read(file);
                yield new Sheets(kind, List.of(csv.sheet()), false, List.of(), csv.remarks());
            }
            case OLD_EXCEL, PDF, RAR, SEVEN_ZIP, GZIP, IMAGE, HTML, MHT, XML, SPREADSHEET_ML, RTF ->
                throw otherKind(kind.key());
        };
    }

    private static Sheets noted(Sheets read, boolean misnamed) {
        return misnamed
                ? new Sheets(
                        read.kind(),
                        read.sheets(),
                        read.macros(),
                        read.macroSheets(),
                        List.of(new Remark(
                                Check.FILE_EXTENSION,
                                Text.of(Check.FILE_EXTENSION.key(read.kind().key())))))
                : read;
    }

    static Unreadable otherKind(String variant) {
        return new Unreadable(Check.FILE_KIND, Text.of(Check.FILE_KIND.key(variant)));
    }
}
