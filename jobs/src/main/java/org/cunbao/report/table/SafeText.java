package org.cunbao.report.table;

import java.util.regex.Pattern;

/** Text from deliveries, made harmless for a spreadsheet program. */
public final class SafeText {

    /** The most characters that a cell of a workbook holds. */
    private static final int CELL_LIMIT = 32_767;

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /** Characters that XML 1.0 cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"
                    + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");

    /** What readers of workbooks take for an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    /** For CSV: an apostrophe before what would become a formula when the file is opened. */
    static String csv(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** For a text cell: only characters that the file format can hold, and no more than it can hold. */
    public static String cell(String text) {
        String clean =
                ESCAPE.matcher(NOT_XML.matcher(text).replaceAll("\uFFFD")).replaceAll("_x005F_");
        return clean.length() <= CELL_LIMIT ? clean : clean.substring(0, CELL_LIMIT - 1) + "…";
    }
}
