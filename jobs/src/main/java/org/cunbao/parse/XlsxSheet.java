package org.cunbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the cells of one worksheet. Rows and cells may leave their place out, but never go back. */
final class XlsxSheet {

    private final Xml xml;
    private final XlsxStrings strings;
    private int room;

    /** @param room how many cells may still be read from this file */
    XlsxSheet(Xml xml, XlsxStrings strings, int room) {
        this.xml = xml;
        this.strings = strings;
        this.room = room;
    }

    int room() {
        return room;
    }

    List<Sheet.Row> rows() throws Unreadable {
        List<Sheet.Row> rows = new ArrayList<>();
        boolean read = false;
        while (xml.next()) {
            if (xml.starts("sheetData")) {
                if (read) {
                    throw Unreadable.damaged("table");
                }
                read = true;
                data(rows);
            } else if (xml.isStart() && !xml.starts("worksheet")) {
                xml.skip();
            }
        }
        return rows;
    }

    private void data(List<Sheet.Row> rows) throws Unreadable {
        int last = 0;
        while (xml.next() && !xml.ends("sheetData")) {
            if (!xml.starts("row")) {
                throw Unreadable.damaged("table");
            }
            Optional<String> place = xml.attribute("r");
            int number = place.isPresent() ? Address.row(place.get()) : last + 1;
            if (number <= last || number > Limits.ROWS) {
                throw Unreadable.damaged("order", String.valueOf(number));
            }
            last = number;
            SortedMap<Integer, Cell> cells = row(number);
            if (!cells.isEmpty()) {
                rows.add(new Sheet.Row(number, cells));
            }
        }
    }

    private SortedMap<Integer, Cell> row(int number) throws Unreadable {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        int last = 0;
        while (xml.next() && !xml.ends("row")) {
            if (!xml.starts("c")) {
                xml.skip();
                continue;
            }
            Optional<String> place = xml.attribute("r");
            Address address = place.isPresent() ? Address.parse(place.get()) : new Address(number, last + 1);
            if (address.row() != number || address.column() <= last || address.column() > Limits.COLUMNS) {
                throw Unreadable.damaged("order", address.toString());
            }
            last = address.column();
            Cell cell = XlsxCell.read(xml, address, strings);
            if (!cell.type().equals(Cell.Type.TEXT) || !cell.raw().isEmpty()) {
                cells.put(last, cell);
                room--;
            }
            if (room < 0) {
                throw Unreadable.tooLarge("cells", String.valueOf(Limits.CELLS));
            }
        }
        return cells;
    }
}
