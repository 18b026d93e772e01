package org.cunbao.parse.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What a file is, told by its first bytes. Names lie: half of what ends in {@code .xls} is something else. */
public enum FileKind {
    EMPTY,
    /** A ZIP container: a workbook, if it holds one. */
    ZIP,
    /** The container of Office 97: an old workbook, or an encrypted new one. */
    OLE2,
    /** Excel 2 to 4: records without a container. */
    OLD_EXCEL,
    PDF,
    RAR,
    SEVEN_ZIP,
    GZIP,
    IMAGE,
    HTML,
    /** A web page with its pictures in one file. */
    MHT,
    XML,
    /** A workbook as Excel 2003 wrote it into XML. */
    SPREADSHEET_ML,
    RTF,
    /** Anything else: taken for CSV if it can be decoded. */
    TEXT;

    private static final int HEAD = 1024;

    /** JPEG, PNG, GIF, TIFF in either order of bytes. */
    private static final List<String> IMAGES = List.of("ffd8ff", "89504e47", "474946383", "49492a00", "4d4d002a");

    /** The last part of message keys about this kind. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    public static FileKind of(byte[] head) {
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
        if (hex.startsWith("09000400") || hex.startsWith("09020600") || hex.startsWith("09040600")) {
            return OLD_EXCEL;
        }
        if (hex.startsWith("377abcaf271c")) {
            return SEVEN_ZIP;
        }
        if (hex.startsWith("1f8b")) {
            return GZIP;
        }
        if (IMAGES.stream().anyMatch(hex::startsWith) || isHeic(head)) {
            return IMAGE;
        }
        return ofText(new String(head, StandardCharsets.ISO_8859_1));
    }

    /** The photographs of some telephones. */
    private static boolean isHeic(byte[] head) {
        return head.length > 12 && new String(head, 4, 7, StandardCharsets.ISO_8859_1).startsWith("ftyphei");
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
        if (start.startsWith("mime-version:") || start.startsWith("from: <saved by")) {
            return MHT;
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? HTML : start.contains("excel.sheet") ? SPREADSHEET_ML : XML;
        }
        return TEXT;
    }
}
