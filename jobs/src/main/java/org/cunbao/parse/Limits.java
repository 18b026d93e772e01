package org.cunbao.parse;

/**
 * How much of anything a delivery may hold. A month's form has some hundred cells; these leave room for a thousandfold.
 */
final class Limits {

    static final long FILE_BYTES = 64L << 20;
    static final long CSV_BYTES = 32L << 20;
    /** An old workbook is held in memory whole. */
    static final long XLS_BYTES = 16L << 20;

    static final int ENTRIES = 1000;
    static final long INFLATED_ENTRY = 64L << 20;
    static final long INFLATED_FILE = 128L << 20;
    static final int SHEETS = 256;
    static final int CELLS = 500_000;
    static final int STRINGS = 500_000;
    /** Characters of all shared strings together. */
    static final int STRING_CHARACTERS = 16 << 20;
    /** What a spreadsheet program accepts in one cell. */
    static final int CELL_CHARACTERS = 32_767;

    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;
    static final int XML_DEPTH = 64;
    static final int XML_ATTRIBUTES = 256;

    private Limits() {}
}
