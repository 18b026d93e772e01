package org.cunbao.parse.file;

import org.cunbao.domain.Severity;

/** What is checked while reading. Each has its texts under {@code finding.<code>} in the messages. */
public enum Check {
    FILE_EMPTY,
    FILE_EXTENSION(Severity.INFO),
    FILE_KIND,
    FILE_SIZE,
    FILE_DAMAGED,
    FILE_TEXT,
    FILE_ENCODING(Severity.INFO),
    FILE_SEPARATOR(Severity.INFO),
    FILE_CSV,
    FILE_HEADER,
    FILE_NO_FORM,
    /** Sheets with macros of the old kind; what they would do to the cells when opened, nobody can tell. */
    FILE_MACRO_SHEET(Severity.QUERY),
    FILE_MACROS(Severity.INFO),
    SHEET_IGNORED(Severity.QUERY),
    SHEET_HIDDEN(Severity.QUERY),
    SHEET_COMMENT(Severity.QUERY),
    SHEET_DRAWING(Severity.QUERY),
    FILE_MONTH,
    FILE_UNIT,
    FORM_TWICE,
    FORM_REPEATED(Severity.INFO),
    FORM_SEVERAL,
    FORM_MISSING_CELLS,
    FORM_EXTRA_COLUMN(Severity.QUERY),
    ID_FORM,
    ID_VERSION,
    ID_PERIOD,
    ID_PERIOD_TEXT,
    ID_PERIOD_SHORT(Severity.QUERY),
    ID_CODE,
    ID_KIND,
    ID_NAME,
    ID_ALIAS(Severity.INFO),
    ID_TWICE,
    CONTROL_TOTAL,
    CONTROL_STALE(Severity.QUERY),
    CONTROL_ABSENT(Severity.QUERY),
    ID_NORMALISED(Severity.INFO),
    ROSTER_REFUSED,
    ROSTER_TOTAL(Severity.INFO),
    ROSTER_DIFFERS(Severity.QUERY),
    ROW_NAME,
    ROW_UNIT,
    ROW_CODE,
    ROW_DUPLICATE,
    ROW_SAMPLE,
    ROW_NO_FIGURES(Severity.INFO),
    CELL_NO_VALUE,
    CELL_ERROR,
    CELL_NUMBER,
    CELL_APPROXIMATE,
    CELL_ANNOTATED,
    CELL_LOOKALIKE,
    CELL_NOTATION,
    CELL_NUMERAL,
    CELL_SEPARATOR,
    CELL_FORMULA,
    CELL_SAMPLE,
    CELL_UNIT,
    CELL_SHARE,
    CELL_PERCENT,
    CELL_DATE,
    CELL_CONVERTED(Severity.QUERY),
    CELL_MISPLACED(Severity.QUERY),
    CELL_FLAG,
    CELL_NEGATIVE,
    CELL_DECIMALS,
    CELL_STALE(Severity.QUERY),
    CELL_EXTERNAL(Severity.QUERY),
    CELL_VOLATILE(Severity.QUERY),
    CELL_NORMALISED(Severity.INFO);

    private final Severity severity;

    Check() {
        this(Severity.FATAL);
    }

    Check(Severity severity) {
        this.severity = severity;
    }

    /** Such as {@code FILE-EMPTY}. */
    public String code() {
        return name().replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** The key of the sentence that states the circumstance. */
    public String key() {
        return "finding." + code();
    }

    /** The key of another sentence for the same check. */
    public String key(String variant) {
        return key() + "." + variant;
    }
}
