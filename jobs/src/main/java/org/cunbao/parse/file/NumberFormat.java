package org.cunbao.parse.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a number format makes of a number, in new workbooks as in old ones: an amount, a date or a percentage. */
final class NumberFormat {

    /** Texts, escaped characters, spaces as wide as a character, colours, conditions and currencies. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?![hms]+])[^]]*]");

    private static final Pattern TIME = Pattern.compile("[ymdhs]");

    private NumberFormat() {}

    /**
     * The first section of a format, for numbers that are not negative, decides.
     *
     * @param date what a date of the workbook is: its days are counted from 1900 or from 1904
     */
    static Cell.Style ofCode(String code, Cell.Style date) {
        String bare = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        String first = bare.split(";", 2)[0].replace("general", "");
        if (TIME.matcher(first).find()) {
            return date;
        }
        return first.contains("%") ? Cell.Style.PERCENT : Cell.Style.GENERAL;
    }

    /** ECMA-376, part 1, 18.8.30; 27 to 36 and 50 to 58 are the dates of Chinese and Japanese programs. */
    static Cell.Style ofBuiltIn(int number, Cell.Style date) {
        boolean time = (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
        return time ? date : number == 9 || number == 10 ? Cell.Style.PERCENT : Cell.Style.GENERAL;
    }
}
