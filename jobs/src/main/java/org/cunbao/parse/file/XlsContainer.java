package org.cunbao.parse.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What lies in the container of Office 97.
 *
 * @param workbook the stream of the workbook
 * @param macros whether there are macros beside it, which nobody runs
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record XlsContainer(byte[] workbook, boolean macros) {

    private static final String WORKBOOK = "Workbook";

    /** What other programs call their streams, and the sentence for it. */
    private static final Map<String, String> OTHERS = Map.of(
            "EncryptedPackage", "encrypted",
            "WordDocument", "word",
            "PowerPoint Document", "slides",
            "Book", "old-excel");

    private static final String MACROS = "_VBA_PROJECT_CUR";

    static XlsContainer read(Path file) throws IOException, Unreadable {
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw Unreadable.tooLarge("file", String.valueOf(Limits.FILE_BYTES >> 20));
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read");
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return new XlsContainer(
                    stream(container.getRoot()), container.getRoot().hasEntryCaseInsensitive(MACROS));
        } catch (IOException | RuntimeException e) {
            // The file itself can be read: it is what stands in it that POI objects to.
            throw Unreadable.damaged("container");
        }
    }

    private static byte[] stream(DirectoryNode root) throws IOException, Unreadable {
        if (root.hasEntryCaseInsensitive("EncryptedPackage") || !root.hasEntryCaseInsensitive(WORKBOOK)) {
            throw Unreadable.otherKind(OTHERS.entrySet().stream()
                    .filter(other -> root.hasEntryCaseInsensitive(other.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .findFirst()
                    .orElse("ole2"));
        }
        if (!(root.getEntryCaseInsensitive(WORKBOOK) instanceof DocumentEntry entry)
                || entry.getSize() > Limits.FILE_BYTES) {
            throw Unreadable.damaged("container");
        }
        byte[] bytes = new byte[entry.getSize()];
        try (DocumentInputStream in = new DocumentInputStream(entry)) {
            in.readFully(bytes);
        }
        return bytes;
    }
}
