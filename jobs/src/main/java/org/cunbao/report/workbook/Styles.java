package org.cunbao.report.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells; each is made once, in the order in which it is first asked for. */
final class Styles {

    private static final String FONT = "宋体";
    private static final byte[] GREY = {(byte) 0xE7, (byte) 0xEC, (byte) 0xF2};
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF6, (byte) 0xD5};
    private static final byte[] BLUE = {(byte) 0x1F, (byte) 0x4E, (byte) 0x9E};

    /**
     * How a figure is shown.
     *
     * @param decimals digits after the point
     * @param flag whether 1 and 0 are shown as 是 and 否
     * @param complete false for a total that lacks a unit
     */
    record FigureLook(int decimals, boolean flag, boolean complete) {}

    private final XSSFWorkbook workbook;
    private final Map<FigureLook, XSSFCellStyle> figures = new HashMap<>();
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle link;
    private final XSSFCellStyle plain;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 10);
        this.title = style(style -> style.setFont(font(font -> {
            font.setBold(true);
            font.setFontHeightInPoints((short) 16);
        })));
        this.note = style(style -> style.setFont(font(font -> font.setColor(new XSSFColor(new byte[] {90, 90, 90})))));
        this.head = style(style -> {
            box(style);
            fill(style, GREY);
            style.setFont(font(font -> font.setBold(true)));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
        });
        this.text = style(style -> {
            box(style);
            style.setWrapText(true);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        });
        this.link = style(style -> style.setFont(font(font -> {
            font.setUnderline(XSSFFont.U_SINGLE);
            font.setColor(new XSSFColor(BLUE));
        })));
        this.plain = style(style -> style.setWrapText(true));
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle link() {
        return link;
    }

    XSSFCellStyle plain() {
        return plain;
    }

    XSSFCellStyle figure(FigureLook look) {
        return figures.computeIfAbsent(
                look,
                wanted -> style(style -> {
                    box(style);
                    style.setAlignment(HorizontalAlignment.RIGHT);
                    style.setDataFormat(workbook.createDataFormat().getFormat(format(wanted)));
                    if (!wanted.complete()) {
                        fill(style, YELLOW);
                    }
                }));
    }

    private static String format(FigureLook look) {
        if (look.flag()) {
            return "[=1]\"是\";[=0]\"否\";0";
        }
        return look.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(look.decimals());
    }

    private XSSFCellStyle style(Consumer<XSSFCellStyle> look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        look.accept(style);
        return style;
    }

    private XSSFFont font(Consumer<XSSFFont> look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 10);
        look.accept(font);
        return font;
    }

    private static void box(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
