package org.cunbao.parse.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the cell formats of a workbook make of a number: an amount, a date or a percentage. */
final class XlsxStyles {

    private static final XlsxStyles NONE = new XlsxStyles(List.of());

    /** Texts, escaped characters, spaces as wide as a character, colours, conditions and currencies. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?![hms]+])[^]]*]");

    private static final Pattern TIME = Pattern.compile("[ymdhs]");

    private final List<Cell.Style> formats;

    private XlsxStyles(List<Cell.Style> formats) {
        this.formats = formats;
    }

    static XlsxStyles read(XlsxArchive archive, XlsxWorkbook workbook) throws IOException, Unreadable {
        if (workbook.styles().isEmpty()) {
            return NONE;
        }
        try (Xml xml = archive.open(workbook.styles().get())) {
            return read(xml, workbook.date());
        }
    }

    private static XlsxStyles read(Xml xml, Cell.Style date) throws Unreadable {
        Map<String, String> codes = new HashMap<>();
        List<Cell.Style> formats = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(
                        xml.attribute("numFmtId").orElse(""),
                        xml.attribute("formatCode").orElse(""));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.isStart();
            } else if (cells && xml.starts("xf")) {
                String id = xml.attribute("numFmtId").orElse("0");
                formats.add(Optional.ofNullable(codes.get(id))
                        .map(code -> ofCode(code, date))
                        .orElseGet(() -> ofBuiltIn(id, date)));
            }
            if (formats.size() > Limits.STYLES || codes.size() > Limits.STYLES) {
                throw Unreadable.tooLarge("styles", String.valueOf(Limits.STYLES));
            }
        }
        return new XlsxStyles(List.copyOf(formats));
    }

    /** The format of a cell with this {@code s}; empty when there is none of that number. */
    Optional<Cell.Style> at(String index) {
        if (formats.isEmpty()) {
            return Optional.of(Cell.Style.GENERAL);
        }
        return Index.of(index, formats.size()).map(formats::get);
    }

    /** The first section of a format, for numbers that are not negative, decides. */
    private static Cell.Style ofCode(String code, Cell.Style date) {
        String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        int end = bare.indexOf(';');
        String first = end < 0 ? bare : bare.substring(0, end);
        if (TIME.matcher(first.replace("general", "")).find()) {
            return date;
        }
        return first.contains("%") ? Cell.Style.PERCENT : Cell.Style.GENERAL;
    }

    /** ECMA-376, part 1, 18.8.30; 27 to 36 and 50 to 58 are the dates of Chinese and Japanese programs. */
    private static Cell.Style ofBuiltIn(String id, Cell.Style date) {
        int number = Index.of(id, Limits.STYLES).orElse(0);
        boolean time = (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
        return time ? date : number == 9 || number == 10 ? Cell.Style.PERCENT : Cell.Style.GENERAL;
    }
}
