package org.cunbao.parse.file;

import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;

/** The result that an old workbook stored with a formula. The formula itself is never evaluated. */
final class XlsFormula {

    private static final int STRING = 0x207;

    /** Records that may stand between a formula and its text: what it shares with other cells. */
    private static final int SHARED = 0x4BC;

    private static final int ARRAY = 0x221;
    private static final int TABLE = 0x236;

    /** The stored number is not to be believed before the workbook has been calculated. */
    private static final int CALCULATE_ON_OPEN = 2;

    /** The upper half of these eight bytes marks a result that is no number; the lowest byte tells which. */
    private static final long NO_NUMBER = 0xFFFFL << 48;

    private static final Map<Integer, String> ERRORS = Map.of(
            0x00, "#NULL!",
            0x07, "#DIV/0!",
            0x0F, "#VALUE!",
            0x17, "#REF!",
            0x1D, "#NAME?",
            0x24, "#NUM!",
            0x2A, "#N/A");

    private XlsFormula() {}

    /** Reads a record FORMULA from its result on, and the record STRING where its result is a text. */
    static Cell read(XlsRecords records, Address address, Cell.Style style) throws Unreadable {
        RecordInputStream in = records.data();
        long result = in.readLong();
        boolean open = (in.readUShort() & CALCULATE_ON_OPEN) != 0;
        if ((result & NO_NUMBER) != NO_NUMBER) {
            double number = Double.longBitsToDouble(result);
            return open && number == 0
                    ? new Cell(address, Cell.Type.NO_VALUE, "")
                    : new Cell(address, Cell.Type.NUMBER, XlsNumber.text(number), style);
        }
        int value = (int) (result >> 16) & 0xFF;
        return switch ((int) result & 0xFF) {
            case 0 -> text(records, address);
            case 1 -> truth(address, value);
            case 2 -> error(address, value);
            case 3 -> Cell.blank(address);
            default -> throw Unreadable.damaged("cell", address.toString());
        };
    }

    private static Cell text(XlsRecords records, Address address) throws Unreadable {
        while (records.next()) {
            int sid = records.sid();
            if (sid == STRING) {
                return new Cell(
                        address, Cell.Type.TEXT, records.text(records.data().readUShort()));
            }
            if (sid != SHARED && sid != ARRAY && sid != TABLE) {
                break;
            }
        }
        throw Unreadable.damaged("cell", address.toString());
    }

    static Cell truth(Address address, int value) throws Unreadable {
        if (value > 1) {
            throw Unreadable.damaged("cell", address.toString());
        }
        return new Cell(address, Cell.Type.BOOLEAN, value == 1 ? "TRUE" : "FALSE");
    }

    static Cell error(Address address, int value) {
        return new Cell(address, Cell.Type.ERROR, ERRORS.getOrDefault(value, "#" + value));
    }
}
