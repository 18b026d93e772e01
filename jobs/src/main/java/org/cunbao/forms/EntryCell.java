package org.cunbao.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.FormEntries;

/** Writes what a unit entered: a plain number as a number, anything else as the text that it is. */
final class EntryCell {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    /** A spreadsheet program keeps no more digits than these and would round the rest away. */
    private static final int DIGITS_KEPT = 15;

    private EntryCell() {}

    /** Makes the entry cell of an indicator's column and writes into it what was entered there. */
    static void write(Paper paper, int place, Indicator indicator, Column column, FormEntries entries) {
        Look look = indicator.isFlag() ? Look.ENTRY_FLAG : Look.ENTRY;
        XSSFCell cell = paper.cell(place, look, indicator.decimals());
        write(cell, entries.values().getOrDefault(new CellKey(indicator.code(), column), ""));
    }

    static void write(XSSFCell cell, String text) {
        if (isNumber(text)) {
            write(cell, new BigDecimal(text));
        } else {
            writeText(cell, text);
        }
    }

    /** Writes a text as it is, even one of digits; nothing for an empty one. */
    static void writeText(XSSFCell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Writes the shortest exact digits, not those of the nearest binary number. */
    static void write(XSSFCell cell, BigDecimal number) {
        cell.setCellValue(0);
        cell.getCTCell().setV(plain(number));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && new BigDecimal(text).precision() <= DIGITS_KEPT;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
