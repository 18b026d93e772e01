package org.cunbao.parse.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Refuses a file that is two things at once, a picture or a PDF and a workbook, say: what one program shows of it is
 * not what another one reads.
 */
public final class Polyglot {

    /** Where a reader of PDF looks for its mark. */
    private static final int PDF_HEAD = 1024;

    /** Where a reader of ZIP looks for the end of its directory: a comment of 64 KiB may follow. */
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    /** What the end of a ZIP's directory takes, and where in it the length of the comment stands. */
    private static final int ZIP_END = 22;

    private static final int COMMENT_LENGTH = 20;
    private static final String PDF_MARK = "%PDF-";
    private static final String ZIP_MARK = "PK\005\006";

    private Polyglot() {}

    public static void check(Path file, FileKind kind) throws IOException, Unreadable {
        if (kind == FileKind.ZIP) {
            if (head(file).contains(PDF_MARK)) {
                throw Unreadable.otherKind("polyglot");
            }
        } else if (endsAsZip(file)) {
            throw Unreadable.otherKind("polyglot");
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PDF_HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether the directory of a ZIP ends within the file. */
    private static boolean endsAsZip(Path file) throws IOException {
        byte[] bytes;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            bytes = new byte[(int) Math.min(in.length(), ZIP_TAIL)];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
        }
        String tail = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = tail.lastIndexOf(ZIP_MARK); at >= 0; at = tail.lastIndexOf(ZIP_MARK, at - 1)) {
            int comment = at + COMMENT_LENGTH;
            if (comment + 1 < tail.length()
                    && at + ZIP_END + tail.charAt(comment) + (tail.charAt(comment + 1) << 8) <= tail.length()) {
                return true;
            }
        }
        return false;
    }
}
