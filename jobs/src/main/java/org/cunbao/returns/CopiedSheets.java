package org.cunbao.returns;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.DeliveredSheet.Kind;

/** Delivered cells at their own addresses in a new workbook. */
final class CopiedSheets {

    private static final int WIDEST = 40;
    private static final int MARGIN = 2;
    private static final int WIDTH_UNIT = 256;

    private final XSSFWorkbook workbook;
    private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);

    CopiedSheets(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont font = workbook.getFontAt(0);
        font.setFontName("宋体");
        font.setCharSet(FontCharset.GB2312);
        style(Kind.TEXT, "@");
        style(Kind.NUMBER, "General");
        style(Kind.BOOLEAN, "General");
        style(Kind.DATE, "yyyy-mm-dd");
        style(Kind.PERCENT, "0.00%");
    }

    private void style(Kind kind, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        styles.put(kind, style);
    }

    void write(List<DeliveredSheet> sheets) {
        for (DeliveredSheet delivered : sheets) {
            XSSFSheet sheet = delivered.name().isEmpty()
                    ? workbook.createSheet(ExplanationSheet.COPIED)
                    : workbook.createSheet(WorkbookUtil.createSafeSheetName(delivered.name()));
            Map<Integer, Integer> widths = new TreeMap<>();
            for (DeliveredSheet.Cell cell : delivered.cells()) {
                CellAddress address = new CellAddress(cell.address());
                write(sheet, address, cell);
                widths.merge(address.getColumn(), TextWidth.of(cell.raw()), Math::max);
            }
            widths.forEach(
                    (column, width) -> sheet.setColumnWidth(column, (Math.min(width, WIDEST) + MARGIN) * WIDTH_UNIT));
        }
    }

    private void write(XSSFSheet sheet, CellAddress address, DeliveredSheet.Cell delivered) {
        XSSFRow row = sheet.getRow(address.getRow());
        XSSFCell cell = (row == null ? sheet.createRow(address.getRow()) : row).createCell(address.getColumn());
        cell.setCellStyle(styles.get(delivered.kind()));
        switch (delivered.kind()) {
            case TEXT -> PlainCell.write(cell, delivered.raw());
            case NUMBER, DATE, PERCENT -> PlainCell.writeNumber(cell, delivered.raw());
            case BOOLEAN -> cell.setCellValue("1".equals(delivered.raw()) || "TRUE".equalsIgnoreCase(delivered.raw()));
        }
    }
}
