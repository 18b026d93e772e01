package org.cunbao.parse.file;

import java.util.Optional;

/** Reads the cells of one worksheet. */
final class XlsxCell {

    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final Room room;
    private final XlsxFormulas formulas = new XlsxFormulas();

    /** @param room what may still be read from this file */
    XlsxCell(XlsxStrings strings, XlsxStyles styles, Room room) {
        this.strings = strings;
        this.styles = styles;
        this.room = room;
    }

    XlsxFormulas formulas() {
        return formulas;
    }

    /** Reads up to the end of the element {@code c} that starts here. */
    Cell read(Xml xml, Address address) throws Unreadable {
        String type = xml.attribute("t").orElse("n");
        Cell.Style style = styles.at(xml.attribute("s").orElse("0"))
                .orElseThrow(() -> Unreadable.damaged("cell", address.toString()));
        Optional<String> value = Optional.empty();
        Optional<String> inline = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v") && value.isEmpty()) {
                value = Optional.of(xml.text(Limits.CELL_CHARACTERS));
            } else if (xml.starts("is") && inline.isEmpty()) {
                inline = Optional.of(XlsxText.read(xml));
            } else if (xml.starts("f") && !formulas.has(address)) {
                formulas.read(xml, address, room);
            } else if (xml.starts("v") || xml.starts("is") || xml.starts("f")) {
                throw Unreadable.damaged("cell", address.toString());
            } else {
                xml.skip();
            }
        }
        String stored = type.equals("inlineStr") ? inline.orElse("") : value.orElse("");
        room.text(stored);
        Cell cell = type.equals("inlineStr")
                ? new Cell(address, Cell.Type.TEXT, stored, style)
                : of(address, type, value, style);
        if (cell.type() != Cell.Type.TEXT || !cell.raw().isEmpty()) {
            room.cell();
        }
        return cell;
    }

    private Cell of(Address address, String type, Optional<String> value, Cell.Style style) throws Unreadable {
        String stored = value.orElse("");
        boolean text = type.equals("s") || type.equals("str");
        if (value.isEmpty() || (stored.isEmpty() && !text)) {
            return formulas.has(address) ? new Cell(address, Cell.Type.NO_VALUE, "", style) : Cell.blank(address);
        }
        return switch (type) {
            case "n" -> new Cell(address, Cell.Type.NUMBER, stored, style);
            case "b" -> new Cell(address, Cell.Type.BOOLEAN, truth(stored, address), style);
            case "e" -> new Cell(address, Cell.Type.ERROR, stored, style);
            case "str", "d" -> new Cell(address, Cell.Type.TEXT, XlsxText.unescaped(stored), style);
            case "s" -> new Cell(address, Cell.Type.TEXT, shared(stored, address), style);
            default -> throw Unreadable.damaged("cell", address.toString());
        };
    }

    private String shared(String index, Address address) throws Unreadable {
        return strings.at(index)
                .orElseThrow(() -> Unreadable.damaged("text", address.toString(), PlainText.quoted(index)));
    }

    private static String truth(String stored, Address address) throws Unreadable {
        return switch (stored) {
            case "1", "true" -> "TRUE";
            case "0", "false" -> "FALSE";
            default -> throw Unreadable.damaged("cell", address.toString());
        };
    }
}
