package org.cunbao.parse.file;

import java.util.Map;
import java.util.regex.Pattern;

/** What the number formats of an old workbook make of a number. */
final class XlsFormats {

    /** Texts in quotation marks, conditions and colours in brackets, and single characters to be shown as they are. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DATE = Pattern.compile("[yYmMdDhHsS]");
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);

    private XlsFormats() {}

    /**
     * What a format makes of a number.
     *
     * @param formats those that the workbook states itself, by index
     * @param date what a date of this workbook is: its days are counted from 1900 or from 1904
     */
    static Cell.Style style(int index, Map<Integer, String> formats, Cell.Style date) {
        String format = formats.get(index);
        return format == null ? builtIn(index, date) : of(format, date);
    }

    private static Cell.Style of(String format, Cell.Style date) {
        String first = format.split(";", -1)[0];
        String code = LITERAL.matcher(first).replaceAll("");
        if (code.equalsIgnoreCase("General")) {
            return Cell.Style.GENERAL;
        }
        if (DATE.matcher(code).find() || ELAPSED.matcher(first).find()) {
            return date;
        }
        return code.contains("%") ? Cell.Style.PERCENT : Cell.Style.GENERAL;
    }

    /** Those that every workbook has without stating them; 27 to 36 and 50 to 58 are the dates of Chinese editions. */
    private static Cell.Style builtIn(int index, Cell.Style date) {
        if (index == 9 || index == 10) {
            return Cell.Style.PERCENT;
        }
        boolean time = (index >= 14 && index <= 22)
                || (index >= 27 && index <= 36)
                || (index >= 45 && index <= 47)
                || (index >= 50 && index <= 58);
        return time ? date : Cell.Style.GENERAL;
    }
}
