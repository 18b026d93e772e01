package org.cunbao.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cunbao.domain.Text;

/** Opens a file by its kind. */
final class FileContent {

    private static final int OLE2_DIRECTORY = 4 << 20;

    private FileContent() {}

    /**
     * The sheets of a workbook.
     *
     * @param csv whether it is one of those files without sheets
     */
    record Sheets(boolean csv, List<Sheet> sheets) {}

    static Sheets read(Path file) throws IOException, Unreadable {
        FileKind kind = FileKind.of(file);
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw Unreadable.tooLarge("file", String.valueOf(Limits.FILE_BYTES >> 20));
        }
        return switch (kind) {
            case EMPTY -> throw new Unreadable(Check.FILE_EMPTY, Text.of(Check.FILE_EMPTY.key()));
            case ZIP -> new Sheets(false, XlsxFile.read(file));
            case TEXT -> new Sheets(true, List.of(CsvFile.read(file)));
            case OLE2 -> throw oldOrEncrypted(file);
            case PDF, RAR, SEVEN_ZIP, GZIP, IMAGE, HTML, XML, RTF -> throw otherKind(kind.key());
        };
    }

    static Unreadable otherKind(String variant) {
        return new Unreadable(Check.FILE_KIND, Text.of(Check.FILE_KIND.key(variant)));
    }

    /** The directory of an OLE2 container names its streams in UTF-16. */
    private static Unreadable oldOrEncrypted(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(OLE2_DIRECTORY);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(utf16("EncryptedPackage"))) {
            return otherKind("encrypted");
        }
        if (text.contains(utf16("WordDocument"))) {
            return otherKind("word");
        }
        return new Unreadable(Check.FILE_XLS, Text.of(Check.FILE_XLS.key()));
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
