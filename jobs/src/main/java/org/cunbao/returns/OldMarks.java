package org.cunbao.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Takes the marks of an earlier return away. How a cell had looked is kept on the first sheet itself, in a hidden
 * column whose cells name the marked ones and carry their former style: that survives any spreadsheet program, however
 * it numbers its styles. A marked cell that is not named there, because rows were moved, loses colour and frame.
 */
final class OldMarks {

    private final XSSFWorkbook workbook;
    private final MarkStyles styles;
    private final Map<Short, XSSFCellStyle> plain = new HashMap<>();

    OldMarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new MarkStyles(workbook);
    }

    void clear() {
        for (XSSFSheet sheet : ours()) {
            restore(sheet);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            clearComments(workbook.getSheetAt(i));
            clearColours(workbook.getSheetAt(i));
        }
        ours().forEach(sheet -> workbook.removeSheetAt(workbook.getSheetIndex(sheet)));
    }

    private List<XSSFSheet> ours() {
        List<XSSFSheet> ours = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            boolean named = sheet.getSheetName().startsWith(ExplanationSheet.NAME);
            if (named && text(sheet, new CellAddress(0, 0)).startsWith(ExplanationSheet.NAME)) {
                ours.add(sheet);
            }
        }
        return ours;
    }

    private void restore(XSSFSheet explanation) {
        for (int i = 0; i <= explanation.getLastRowNum(); i++) {
            XSSFRow row = explanation.getRow(i);
            XSSFCell kept = row == null ? null : row.getCell(ExplanationSheet.KEPT);
            String place = kept != null && kept.getCellType() == CellType.STRING ? kept.getStringCellValue() : "";
            int end = place.lastIndexOf('!');
            XSSFSheet sheet = end < 0 ? null : workbook.getSheet(place.substring(0, end));
            XSSFCell cell = sheet == null ? null : cell(sheet, new CellAddress(place.substring(end + 1)));
            if (kept != null && cell != null && MarkStyles.isOurs(cell.getCellStyle())) {
                cell.setCellStyle(kept.getCellStyle());
            }
        }
    }

    private static void clearComments(XSSFSheet sheet) {
        for (Map.Entry<CellAddress, XSSFComment> entry :
                List.copyOf(sheet.getCellComments().entrySet())) {
            XSSFComment comment = entry.getValue();
            int start = Comments.start(comment);
            if (Comments.isOurs(comment)) {
                XSSFCell cell = cell(sheet, entry.getKey());
                XSSFRow row = sheet.getRow(entry.getKey().getRow());
                if (cell == null) {
                    cell = (row == null ? sheet.createRow(entry.getKey().getRow()) : row)
                            .createCell(entry.getKey().getColumn());
                }
                cell.removeCellComment();
            } else if (start > 0) {
                comment.setString(comment.getString().getString().substring(0, start));
            }
        }
    }

    private void clearColours(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCellStyle style = ((XSSFCell) cell).getCellStyle();
                if (style != null && MarkStyles.isOurs(style)) {
                    cell.setCellStyle(plain.computeIfAbsent(style.getIndex(), index -> styles.plain(style)));
                }
            }
        }
    }

    private static String text(XSSFSheet sheet, CellAddress address) {
        XSSFCell cell = cell(sheet, address);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static @Nullable XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = sheet.getRow(address.getRow());
        return row == null ? null : row.getCell(address.getColumn());
    }
}
