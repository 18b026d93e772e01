package org.cunbao.parse;

import java.util.Optional;

/** Reads one cell of a worksheet. */
final class XlsxCell {

    private XlsxCell() {}

    /** Reads up to the end of the element {@code c} that starts here. */
    static Cell read(Xml xml, Address address, XlsxStrings strings) throws Unreadable {
        String type = xml.attribute("t").orElse("n");
        Optional<String> value = Optional.empty();
        Optional<String> inline = Optional.empty();
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v") && value.isEmpty()) {
                value = Optional.of(xml.text(Limits.CELL_CHARACTERS));
            } else if (xml.starts("is") && inline.isEmpty()) {
                inline = Optional.of(XlsxText.read(xml));
            } else if (xml.starts("v") || xml.starts("is")) {
                throw Unreadable.damaged("cell", address.toString());
            } else {
                formula = formula || xml.starts("f");
                xml.skip();
            }
        }
        if (type.equals("inlineStr")) {
            return new Cell(address, Cell.Type.TEXT, inline.orElse(""));
        }
        return of(address, type, value, formula, strings);
    }

    private static Cell of(Address address, String type, Optional<String> value, boolean formula, XlsxStrings strings)
            throws Unreadable {
        String stored = value.orElse("");
        boolean text = type.equals("s") || type.equals("str") || type.equals("d");
        if (value.isEmpty() || (stored.isEmpty() && !text)) {
            return formula ? new Cell(address, Cell.Type.NO_VALUE, "") : Cell.blank(address);
        }
        return switch (type) {
            case "n" -> new Cell(address, Cell.Type.NUMBER, stored);
            case "b" -> new Cell(address, Cell.Type.BOOLEAN, truth(stored, address));
            case "e" -> new Cell(address, Cell.Type.ERROR, stored);
            case "str", "d" -> new Cell(address, Cell.Type.TEXT, XlsxText.unescaped(stored));
            case "s" ->
                strings.at(stored)
                        .map(shared -> new Cell(address, Cell.Type.TEXT, shared))
                        .orElse(new Cell(address, Cell.Type.NO_TEXT, stored));
            default -> throw Unreadable.damaged("cell", address.toString());
        };
    }

    private static String truth(String stored, Address address) throws Unreadable {
        return switch (stored) {
            case "1", "true" -> "TRUE";
            case "0", "false" -> "FALSE";
            default -> throw Unreadable.damaged("cell", address.toString());
        };
    }
}
