package org.cunbao.parse.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cell formats of a workbook make of a number: an amount, a date or a percentage. */
final class XlsxStyles {

    private static final XlsxStyles NONE = new XlsxStyles(List.of());

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
                        .map(code -> NumberFormat.ofCode(code, date))
                        .orElseGet(() -> NumberFormat.ofBuiltIn(
                                Index.of(id, Limits.STYLES).orElse(0), date)));
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
        return Index.in(formats, index);
    }
}
