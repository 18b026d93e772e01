package org.cunbao.forms;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once, when it is first asked for. */
final class Palette {

    private static final XSSFColor BORDER = Ink.colour(0x808080);

    private record Key(Look look, int decimals) {}

    private final XSSFWorkbook workbook;
    private final Map<Ink, XSSFFont> fonts = new EnumMap<>(Ink.class);
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

    Palette(XSSFWorkbook workbook) {
        this.workbook = workbook;
        fonts.put(Ink.BODY, Ink.BODY.font(workbook));
    }

    XSSFCellStyle style(Look look) {
        return style(look, 0);
    }

    /** A style that shows at least so many digits after the point, and any further ones that were written. */
    XSSFCellStyle style(Look look, int decimals) {
        return styles.computeIfAbsent(new Key(look, decimals), this::make);
    }

    private XSSFCellStyle make(Key key) {
        Look look = key.look();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.ink(), ink -> ink.font(workbook)));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setIndention((short) (look.isIndented() ? 1 : 0));
        style.setWrapText(look.wraps());
        style.setLocked(!look.isUnlocked());
        style.setDataFormat(workbook.createDataFormat().getFormat(format(key)));
        if (look.ground().rgb() != Look.Ground.WHITE.rgb()) {
            style.setFillForegroundColor(Ink.colour(look.ground().rgb()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        border(style, look.frame());
        return style;
    }

    private static String format(Key key) {
        if (key.look().holdsText()) {
            return "@";
        }
        return key.decimals() == 0 ? "General" : "0." + "0".repeat(key.decimals()) + "####";
    }

    private static void border(XSSFCellStyle style, Look.Frame frame) {
        if (frame == Look.Frame.NONE) {
            return;
        }
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(BORDER);
        if (frame == Look.Frame.BOX) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setTopBorderColor(BORDER);
            style.setLeftBorderColor(BORDER);
            style.setRightBorderColor(BORDER);
        }
    }
}
