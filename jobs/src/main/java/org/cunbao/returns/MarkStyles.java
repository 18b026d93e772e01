package org.cunbao.returns;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorderPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STBorderStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * Marked variants of a workbook's own cell styles. Only ground and frame differ; font, number format, alignment and
 * protection stay. {@code cloneStyleFrom} is no help here: within one workbook it writes over the named style as well.
 */
final class MarkStyles {

    private record Key(short style, Weight weight) {}

    private final StylesTable table;
    private final Map<Key, XSSFCellStyle> made = new HashMap<>();

    MarkStyles(XSSFWorkbook workbook) {
        this.table = workbook.getStylesSource();
    }

    XSSFCellStyle marked(XSSFCellStyle style, Weight weight) {
        return made.computeIfAbsent(new Key(style.getIndex(), weight), key -> make(style, weight));
    }

    private XSSFCellStyle make(XSSFCellStyle style, Weight weight) {
        CTXf format = (CTXf) style.getCoreXf().copy();
        format.setFillId(fill(weight));
        format.setApplyFill(true);
        format.setBorderId(frame(weight));
        format.setApplyBorder(true);
        return table.getStyleAt(table.putCellXf(format) - 1);
    }

    /** The same look without our ground and frame. */
    XSSFCellStyle plain(XSSFCellStyle style) {
        CTXf format = (CTXf) style.getCoreXf().copy();
        format.setFillId(0);
        format.setBorderId(0);
        return table.getStyleAt(table.putCellXf(format) - 1);
    }

    private int fill(Weight weight) {
        XSSFCellFill fill = new XSSFCellFill();
        CTPatternFill pattern = fill.getCTFill().addNewPatternFill();
        pattern.setPatternType(STPatternType.SOLID);
        pattern.addNewFgColor().setRgb(rgb(weight.fill()));
        pattern.addNewBgColor().setIndexed(64);
        return table.putFill(fill);
    }

    private int frame(Weight weight) {
        XSSFCellBorder framed = new XSSFCellBorder();
        CTBorder border = framed.getCTBorder();
        // as the file format numbers its lines, the first being none
        STBorderStyle.Enum line = STBorderStyle.Enum.forInt(weight.border().getCode() + 1);
        for (CTBorderPr side :
                new CTBorderPr[] {border.addNewLeft(), border.addNewRight(), border.addNewTop(), border.addNewBottom()
                }) {
            side.setStyle(line);
            side.addNewColor().setRgb(rgb(weight.frame()));
        }
        return table.putBorder(framed);
    }

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) 0xFF, (byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    /** Whether a style has the ground of one of our marks. */
    static boolean isOurs(XSSFCellStyle style) {
        XSSFColor colour = style.getFillForegroundXSSFColor();
        byte[] rgb = colour == null ? null : colour.getRGB();
        if (rgb == null || rgb.length != 3) {
            return false;
        }
        int fill = ((rgb[0] & 0xFF) << 16) | ((rgb[1] & 0xFF) << 8) | (rgb[2] & 0xFF);
        return fill == Weight.ERROR.fill() || fill == Weight.QUERY.fill();
    }
}
