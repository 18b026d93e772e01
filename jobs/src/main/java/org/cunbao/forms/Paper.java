package org.cunbao.forms;

import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is written row by row from the top. Columns are counted from 0. */
final class Paper {

    /** The height of a line of body text, in points. */
    static final int LINE = 20;

    private static final int FURTHER_LINE = 14;

    private final XSSFSheet sheet;
    private final Palette palette;
    private XSSFRow row;

    Paper(XSSFSheet sheet, Palette palette) {
        this.sheet = sheet;
        this.palette = palette;
        sheet.setDefaultRowHeightInPoints(LINE);
        sheet.setDisplayGridlines(false);
        this.row = sheet.createRow(0);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The row that is being written, counted from 0. */
    int row() {
        return row.getRowNum();
    }

    /** Begins the next row. */
    void next() {
        row = sheet.createRow(row.getRowNum() + 1);
    }

    /** Makes this row as high as so many points; a row without this grows with what is written into it. */
    void height(int points) {
        row.setHeightInPoints(points);
    }

    /** Makes this row high enough for so many lines; one line leaves it to grow by itself. */
    void lines(int lines) {
        if (lines > 1) {
            height(LINE + (lines - 1) * FURTHER_LINE);
        }
    }

    XSSFCell cell(int column, Look look, int decimals) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(palette.style(look, decimals));
        return cell;
    }

    XSSFCell cell(int column, Look look) {
        return cell(column, look, 0);
    }

    void put(int column, String text, Look look) {
        cell(column, look).setCellValue(text);
    }

    /** One text over several columns. */
    void spread(int from, int to, String text, Look look) {
        put(from, text, look);
        join(from, to, look);
    }

    /** Lets the cell in the first of several columns run over the others. */
    void join(int from, int to, Look look) {
        for (int column = from + 1; column <= to; column++) {
            cell(column, look);
        }
        if (to > from) {
            // the blocks never overlap, and the checked variant compares each region with all before it
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row(), row(), from, to));
        }
    }

    /** Tells Excel that digits in these cells are meant as text, so that it puts no warning sign on a code. */
    void digitsAreText(int firstRow, int lastRow, int column) {
        sheet.addIgnoredErrors(
                new CellRangeAddress(firstRow, lastRow, column, column), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    void width(int column, int digits) {
        sheet.setColumnWidth(column, digits * 256 + 180);
    }

    /** How many lines a text takes in a column of so many digits: a Chinese character is as wide as two. */
    static int lines(String text, int digits) {
        int wide = text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
        return Math.max(1, (wide + digits - 1) / digits);
    }
}
