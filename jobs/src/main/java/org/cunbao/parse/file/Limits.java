package org.cunbao.parse.file;

import java.time.Duration;

/**
 * How much of anything a delivery may hold. A month's form has some hundred cells and a township's roster some
 * thousand; these leave room for thirtyfold. Together they keep what is held for any one file below 64 MiB: the file
 * itself, one inflated part, the shared texts and the cells.
 */
public final class Limits {

    static final Duration TIME = Duration.ofSeconds(10);
    public static final long FILE_BYTES = 16L << 20;
    public static final long CSV_BYTES = 8L << 20;
    static final int ENTRIES = 1000;
    /** A part up to this size is inflated once, into memory; a larger one is never held as a whole. */
    public static final int INFLATED_HELD = 8 << 20;
    /** A million rows that hold nothing but formats take some hundred bytes each. */
    public static final long INFLATED_ENTRY = 144L << 20;

    static final long INFLATED_FILE = 160L << 20;
    static final int SHEETS = 256;
    public static final int CELLS = 100_000;
    static final int STRINGS = 100_000;
    /** Characters of all shared strings together. */
    static final int STRING_CHARACTERS = 4 << 20;
    /** Characters that the cells of one file hold themselves. */
    static final int CELL_TEXT = 4 << 20;
    /** What a spreadsheet program accepts in one cell. */
    static final int CELL_CHARACTERS = 32_767;
    /** What a spreadsheet program accepts in one formula. */
    static final int FORMULA_CHARACTERS = 8_192;

    public static final int STYLES = 65_536;
    static final int NOTES = 10_000;
    public static final int ROWS = 1 << 20;
    public static final int COLUMNS = 1 << 14;
    /** Bytes of one tag or one text. */
    static final int XML_TAG = 512 << 10;
    /** Different names of elements and attributes in one part that is larger than that. */
    static final int XML_NAMES = 2_000;

    static final int XML_DEPTH = 64;
    static final int XML_ATTRIBUTES = 256;

    private Limits() {}
}
