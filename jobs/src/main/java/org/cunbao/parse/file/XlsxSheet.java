package org.cunbao.parse.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one worksheet. Rows and cells may leave their place out, but never go back. */
final class XlsxSheet {

    private final Xml xml;
    private final XlsxCell cells;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<SheetFeatures.Columns> hiddenColumns = new ArrayList<>();
    private boolean filtered;
    private boolean embedded;

    XlsxSheet(Xml xml, XlsxCell cells) {
        this.xml = xml;
        this.cells = cells;
    }

    void read() throws Unreadable {
        boolean read = false;
        while (xml.next()) {
            if (xml.starts("sheetData")) {
                if (read) {
                    throw Unreadable.damaged("table");
                }
                read = true;
                data();
            } else if (xml.starts("col")) {
                column();
            } else if (xml.starts("filterColumn")) {
                filtered = true;
                xml.skip();
            } else if (xml.starts("oleObjects") || xml.starts("controls")) {
                embedded = true;
                xml.skip();
            } else if (xml.startsChoice()) {
                choice();
            } else if (xml.isStart() && !(xml.starts("worksheet") || xml.starts("cols") || xml.starts("autoFilter"))) {
                xml.skip();
            }
        }
    }

    /** Excel puts controls into a choice for older programs. Figures that only some programs see are refused. */
    private void choice() throws Unreadable {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.starts("sheetData")) {
                throw Unreadable.damaged("table");
            }
            embedded |= xml.starts("oleObjects") || xml.starts("controls");
        }
    }

    List<Sheet.Row> rows() {
        return rows;
    }

    /** Whether other documents or controls lie on the sheet. */
    boolean embedded() {
        return embedded;
    }

    SheetFeatures features(XlsxWorkbook workbook, XlsxWorkbook.Tab tab, XlsxOverlay overlay) {
        return new SheetFeatures(
                tab.hidden(),
                hiddenRows,
                hiddenColumns,
                filtered,
                cells.formulas().all(),
                overlay.notes(),
                overlay.drawings(),
                workbook.recalculated(),
                workbook.linked());
    }

    private void column() throws Unreadable {
        if (xml.flag("hidden") || isZero(xml.attribute("width"))) {
            int first = Index.of(xml.attribute("min").orElse(""), Limits.COLUMNS + 1)
                    .orElse(0);
            int last = Index.of(xml.attribute("max").orElse(""), Limits.COLUMNS + 1)
                    .orElse(0);
            if (first < 1 || last < first || hiddenColumns.size() >= Limits.COLUMNS) {
                throw Unreadable.damaged("table");
            }
            hiddenColumns.add(new SheetFeatures.Columns(first, last));
        }
        xml.skip();
    }

    private static boolean isZero(Optional<String> size) {
        return size.isPresent() && size.get().matches("0+(\\.0*)?");
    }

    private void data() throws Unreadable {
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
            boolean hidden = xml.flag("hidden") || isZero(xml.attribute("ht"));
            SortedMap<Integer, Cell> row = row(number);
            if (!row.isEmpty()) {
                rows.add(new Sheet.Row(number, row));
                if (hidden) {
                    hiddenRows.add(number);
                }
            }
        }
    }

    private SortedMap<Integer, Cell> row(int number) throws Unreadable {
        TreeMap<Integer, Cell> row = new TreeMap<>();
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
            Cell cell = cells.read(xml, address);
            if (cell.type() != Cell.Type.TEXT || !cell.raw().isEmpty()) {
                row.put(last, cell);
            }
        }
        return row;
    }
}
