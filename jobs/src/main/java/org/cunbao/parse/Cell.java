package org.cunbao.parse;

/**
 * A cell as delivered, before anybody asks what it means.
 *
 * @param raw the text exactly as stored
 * @param style what the cell's number format makes of a number
 */
record Cell(Address address, Type type, String raw, Style style) {

    Cell(Address address, Type type, String raw) {
        this(address, type, raw, Style.GENERAL);
    }

    /** How a spreadsheet program shows a stored number. */
    enum Style {
        GENERAL,
        /** As a date or a time: the number counts days. */
        DATE,
        /** As so many per cent: 0.85 is shown as 85%. */
        PERCENT
    }

    /** What the file says that the cell holds. */
    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** An error such as {@code #REF!}. */
        ERROR,
        /** A formula whose result was not stored. */
        NO_VALUE,
        /** A text that the file's own list of texts does not hold. */
        NO_TEXT
    }

    static Cell blank(Address address) {
        return new Cell(address, Type.TEXT, "");
    }

    /** Whether nothing but white space stands here. */
    boolean isBlank() {
        return type == Type.TEXT && PlainText.isBlank(raw);
    }

    /** The text without white space, full-width forms made half-width; empty for anything but text. */
    String caption() {
        return type == Type.TEXT ? PlainText.compact(raw) : "";
    }
}
