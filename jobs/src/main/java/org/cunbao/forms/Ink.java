package org.cunbao.forms;

import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The fonts of a form. They are named, never measured: the machine that writes the form need not have them. */
enum Ink {
    /** 五号, the usual size of a table. Column widths are counted in its digits of 7 pixels. */
    BODY("宋体", 10.5, false, 0x000000),
    STRONG("宋体", 10.5, true, 0x000000),
    TITLE("黑体", 16, false, 0x000000),
    SMALL("宋体", 9, false, 0x404040),
    FAINT("宋体", 9, false, 0x595959),
    LOUD("黑体", 12, false, 0xC00000);

    private static final int TWENTIETHS = 20;

    private final String family;
    private final int twentiethsOfPoint;
    private final boolean bold;
    private final int rgb;

    Ink(String family, double points, boolean bold, int rgb) {
        this.family = family;
        this.twentiethsOfPoint = (int) (points * TWENTIETHS);
        this.bold = bold;
        this.rgb = rgb;
    }

    XSSFFont font(XSSFWorkbook workbook) {
        // the first font decides how wide the columns are, so it must be the body's
        XSSFFont font = this == BODY ? workbook.getFontAt(0) : workbook.createFont();
        font.setFontName(family);
        font.setFontHeight((short) twentiethsOfPoint);
        font.setBold(bold);
        font.setColor(colour(rgb));
        font.setCharSet(FontCharset.GB2312);
        return font;
    }

    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
