package org.cunbao.parse.file;

import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.DeliveredSheet.Kind;

/**
 * A cell as delivered, before anybody asks what it means.
 *
 * @param raw the text exactly as stored
 * @param style what the cell's number format makes of a number
 */
public record Cell(Address address, Type type, String raw, Style style) {

    public Cell(Address address, Type type, String raw) {
        this(address, type, raw, Style.GENERAL);
    }

    /** How a spreadsheet program shows a stored number. */
    public enum Style {
        GENERAL,
        /** As a date or a time: the number counts days. */
        DATE,
        /** The same in a workbook whose days are counted from 1904. */
        DATE_1904,
        /** As so many per cent: 0.85 is shown as 85%. */
        PERCENT;

        public boolean isDate() {
            return this == DATE || this == DATE_1904;
        }
    }

    /** What the file says that the cell holds. */
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** An error such as {@code #REF!}. */
        ERROR,
        /** A formula whose result was not stored. */
        NO_VALUE
    }

    public static Cell blank(Address address) {
        return new Cell(address, Type.TEXT, "");
    }

    /** Whether nothing but white space stands here. */
    public boolean isBlank() {
        return type == Type.TEXT && PlainText.isBlank(raw);
    }

    DeliveredSheet.Cell delivered() {
        Kind kind = switch (type) {
            case NUMBER ->
                switch (style) {
                    case GENERAL, DATE_1904 -> Kind.NUMBER;
                    case DATE -> Kind.DATE;
                    case PERCENT -> Kind.PERCENT;
                };
            case BOOLEAN -> Kind.BOOLEAN;
            case TEXT, ERROR, NO_VALUE -> Kind.TEXT;
        };
        return new DeliveredSheet.Cell(address.toString(), kind, raw);
    }

    /** The text without white space, full-width forms made half-width; empty for anything but text. */
    public String caption() {
        return type == Type.TEXT ? PlainText.compact(raw) : "";
    }
}
