package org.cunbao.returns;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes what others have written: digits as they stand, and text that can never become a formula. */
final class PlainCell {

    /** The most characters that a cell of a workbook holds. */
    private static final int LIMIT = 32_767;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,300}(\\.[0-9]+)?([eE][-+]?[0-9]{1,2})?");

    /** Characters that XML 1.0 cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"
                    + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");

    /** What readers of workbooks take for an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private PlainCell() {}

    static void write(XSSFCell cell, String text) {
        cell.setCellValue(legible(text));
    }

    /** Writes the digits themselves, not those of the nearest binary number; anything else as text. */
    static void writeNumber(XSSFCell cell, String digits) {
        if (NUMBER.matcher(digits).matches()) {
            cell.setCellValue(0);
            cell.getCTCell().setV(new BigDecimal(digits).toString());
        } else {
            write(cell, digits);
        }
    }

    /** Only characters that the file format can hold, and no more than it can hold. */
    static String legible(String text) {
        String clean =
                ESCAPE.matcher(NOT_XML.matcher(text).replaceAll("\uFFFD")).replaceAll("_x005F_");
        return clean.length() <= LIMIT ? clean : clean.substring(0, LIMIT - 1) + "…";
    }
}
