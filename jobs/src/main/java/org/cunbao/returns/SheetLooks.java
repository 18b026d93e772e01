package org.cunbao.returns;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the first sheet's cells; added to the sender's, which stay as they are. */
final class SheetLooks {

    private static final int HEAD = 0xDDE6F0;
    private static final int LINK = 0x1F4E9E;
    private static final int LINE = 0x808080;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle centred;
    private final XSSFCellStyle link;
    private final Map<Weight, XSSFCellStyle> weights = new EnumMap<>(Weight.class);

    SheetLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont body = font("宋体", 10, font -> {});
        XSSFFont bold = font("宋体", 10, font -> font.setBold(true));
        this.title = style(font("黑体", 16, font -> {}), style -> style.setVerticalAlignment(VerticalAlignment.CENTER));
        this.plain = style(body, style -> {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
        this.head = style(bold, style -> {
            box(style);
            fill(style, HEAD);
            style.setAlignment(HorizontalAlignment.CENTER);
        });
        this.text = style(body, SheetLooks::box);
        this.centred = style(body, style -> {
            box(style);
            style.setAlignment(HorizontalAlignment.CENTER);
        });
        this.link = style(
                font("宋体", 10, font -> {
                    font.setUnderline(XSSFFont.U_SINGLE);
                    font.setColor(colour(LINK));
                }),
                SheetLooks::box);
        for (Weight weight : Weight.values()) {
            weights.put(weight, style(weight.isOpen() ? bold : body, style -> {
                box(style);
                style.setAlignment(HorizontalAlignment.CENTER);
                if (weight.isOpen()) {
                    fill(style, weight.fill());
                }
            }));
        }
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle plain() {
        return plain;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle centred() {
        return centred;
    }

    XSSFCellStyle link() {
        return link;
    }

    XSSFCellStyle weight(Weight weight) {
        return weights.getOrDefault(weight, centred);
    }

    private XSSFFont font(String family, int points, Consumer<XSSFFont> look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(family);
        font.setFontHeightInPoints((short) points);
        font.setCharSet(FontCharset.GB2312);
        look.accept(font);
        return font;
    }

    /** Everything here is text: what looks like a formula stays what it is, even when the cell is edited. */
    private XSSFCellStyle style(XSSFFont font, Consumer<XSSFCellStyle> look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        look.accept(style);
        return style;
    }

    private static void box(XSSFCellStyle style) {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
