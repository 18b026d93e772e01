package org.cunbao.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/** What a file is, told by its first bytes. Names lie: half of what ends in {@code .xls} is something else. */
enum FileKind {
    EMPTY,
    /** A ZIP container: a workbook, if it holds one. */
    ZIP,
    /** The container of Office 97: an old workbook, or an encrypted new one. */
    OLE2,
    PDF,
    RAR,
    SEVEN_ZIP,
    GZIP,
    IMAGE,
    HTML,
    XML,
    RTF,
    /** Anything else: taken for CSV if it can be decoded. */
    TEXT;

    private static final int HEAD = 1024;

    /** The last part of message keys about this kind. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String hex = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return ZIP;
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return OLE2;
        }
        if (hex.startsWith("377abcaf271c")) {
            return SEVEN_ZIP;
        }
        if (hex.startsWith("1f8b")) {
            return GZIP;
        }
        if (hex.startsWith("ffd8ff") || hex.startsWith("89504e47") || hex.startsWith("474946383")) {
            return IMAGE;
        }
        return ofText(new String(head, StandardCharsets.ISO_8859_1));
    }

    private static FileKind ofText(String head) {
        if (head.startsWith("%PDF")) {
            return PDF;
        }
        if (head.startsWith("Rar!")) {
            return RAR;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        String start = head.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")) {
            return HTML;
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? HTML : XML;
        }
        return TEXT;
    }
}
