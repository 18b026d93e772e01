package org.cunbao.parse.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;

/** Reads the cells of one worksheet of an old workbook. Cells stand in their order and never go back. */
final class XlsSheet {

    private static final int BLANK = 0x201;
    private static final int NUMBER = 0x203;
    private static final int LABEL = 0x204;
    private static final int BOOL_ERR = 0x205;
    private static final int RK = 0x27E;
    private static final int MUL_RK = 0xBD;
    private static final int MUL_BLANK = 0xBE;
    private static final int RICH_STRING = 0xD6;
    private static final int LABEL_SST = 0xFD;
    private static final int FORMULA = 0x06;
    private static final int ROW = 0x208;
    private static final int COLUMN_INFO = 0x7D;
    private static final int FILTER_MODE = 0x9B;

    private static final int ROW_HIDDEN = 0x20;
    private static final int COLUMN_HIDDEN = 1;

    /** What one number of a MULRK takes, and the index behind the last. */
    private static final int RK_BYTES = 6;

    private static final int LAST_BYTES = 2;

    /** As many as the format has. */
    private static final int COLUMNS = 256;

    /** What stands between the number of a row or the numbers of columns and their options. */
    private static final int ROW_FIELDS = 10;

    private static final int COLUMN_FIELDS = 4;

    private final XlsRecords records;
    private final XlsWorkbook workbook;
    private final Room room;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private SortedMap<Integer, Cell> cells = new TreeMap<>();
    private int row;
    private int column;
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private boolean filtered;

    /** @param room what may still be read from this file */
    XlsSheet(XlsRecords records, XlsWorkbook workbook, Room room) {
        this.records = records;
        this.workbook = workbook;
        this.room = room;
    }

    List<Sheet.Row> rows() throws Unreadable {
        if (records.type() != XlsRecords.WORKSHEET) {
            throw Unreadable.damaged("records");
        }
        while (records.next()) {
            record();
        }
        flush();
        return rows;
    }

    /** What else has been read; to be asked after the rows. */
    SheetFeatures features(boolean hidden) {
        return new SheetFeatures(
                hidden,
                hiddenRows.stream().boxed().toList(),
                hiddenColumns.stream()
                        .mapToObj(hiddenColumn -> new SheetFeatures.Columns(hiddenColumn, hiddenColumn))
                        .toList(),
                filtered,
                Map.of(),
                List.of(),
                List.of(),
                false,
                workbook.linked());
    }

    private void feature() throws Unreadable {
        RecordInputStream in = records.data();
        switch (records.sid()) {
            case ROW -> {
                int number = in.readUShort() + 1;
                records.skip(ROW_FIELDS);
                if ((in.readUShort() & ROW_HIDDEN) != 0) {
                    hiddenRows.set(number);
                }
            }
            case COLUMN_INFO -> {
                int first = in.readUShort() + 1;
                int last = in.readUShort() + 1;
                records.skip(COLUMN_FIELDS);
                if ((in.readUShort() & COLUMN_HIDDEN) != 0 && first <= last) {
                    hiddenColumns.set(first, last + 1);
                }
            }
            case FILTER_MODE -> filtered = true;
            default -> {
                // nothing that changes what a person sees
            }
        }
    }

    private void record() throws Unreadable {
        RecordInputStream in = records.data();
        switch (records.sid()) {
            case NUMBER -> {
                Address address = place(in);
                Cell.Style style = workbook.style(in.readUShort());
                put(new Cell(address, Cell.Type.NUMBER, XlsNumber.text(in.readDouble()), style));
            }
            case RK -> rk(place(in), in);
            case MUL_RK -> {
                Address first = place(in);
                rk(first, in);
                while (in.remaining() >= RK_BYTES + LAST_BYTES) {
                    rk(at(row, column + 1), in);
                }
                if (in.remaining() != LAST_BYTES || in.readUShort() != column - 1) {
                    throw Unreadable.damaged("cell", first.toString());
                }
            }
            case LABEL, RICH_STRING -> {
                Address address = place(in);
                in.readUShort();
                put(new Cell(address, Cell.Type.TEXT, records.text(in.readUShort())));
            }
            case LABEL_SST -> {
                Address address = place(in);
                in.readUShort();
                int index = in.readInt();
                put(new Cell(
                        address,
                        Cell.Type.TEXT,
                        workbook.string(index)
                                .orElseThrow(() -> Unreadable.damaged(
                                        "text", address.toString(), Integer.toUnsignedString(index)))));
            }
            case BOOL_ERR -> {
                Address address = place(in);
                in.readUShort();
                int value = in.readUByte();
                put(in.readUByte() == 0 ? XlsFormula.truth(address, value) : XlsFormula.error(address, value));
            }
            case FORMULA -> {
                Address address = place(in);
                put(XlsFormula.read(records, address, workbook.style(in.readUShort())));
            }
            case BLANK -> place(in);
            case MUL_BLANK -> {
                Address first = place(in);
                int columns = (in.remaining() - LAST_BYTES) / 2;
                at(first.row(), first.column() + Math.max(0, columns - 1));
            }
            default -> feature();
        }
    }

    private void rk(Address address, RecordInputStream in) throws Unreadable {
        Cell.Style style = workbook.style(in.readUShort());
        double number = RKUtil.decodeNumber(in.readInt());
        put(new Cell(address, Cell.Type.NUMBER, XlsNumber.text(number), style));
    }

    private Address place(RecordInputStream in) throws Unreadable {
        int next = in.readUShort() + 1;
        return at(next, in.readUShort() + 1);
    }

    /** Goes on to a place, which must lie behind the one before. */
    private Address at(int nextRow, int nextColumn) throws Unreadable {
        Address address = new Address(nextRow, nextColumn);
        if (nextRow < row || (nextRow == row && nextColumn <= column) || nextColumn > COLUMNS) {
            throw Unreadable.damaged("order", address.toString());
        }
        if (nextRow > row) {
            flush();
        }
        row = nextRow;
        column = nextColumn;
        return address;
    }

    private void put(Cell cell) throws Unreadable {
        if (cell.type() == Cell.Type.TEXT && cell.raw().isEmpty()) {
            return;
        }
        cells.put(cell.address().column(), cell);
        room.cell();
    }

    private void flush() {
        if (!cells.isEmpty()) {
            rows.add(new Sheet.Row(row, cells));
            cells = new TreeMap<>();
        }
    }
}
