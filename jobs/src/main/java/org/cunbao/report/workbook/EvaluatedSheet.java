package org.cunbao.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** A sheet whose cells are read once. */
final class EvaluatedSheet implements EvaluationSheet {

    private final XSSFSheet sheet;
    private final int index;
    private final int lastRow;
    private final Map<CellAddress, EvaluatedCell> cells = new HashMap<>();

    EvaluatedSheet(XSSFSheet sheet, int index) {
        this.sheet = sheet;
        this.index = index;
        this.lastRow = sheet.getLastRowNum();
    }

    int index() {
        return index;
    }

    EvaluatedCell cell(XSSFCell cell) {
        return cells.computeIfAbsent(cell.getAddress(), address -> new EvaluatedCell(this, cell));
    }

    @Override
    public @Nullable EvaluatedCell getCell(int rowIndex, int columnIndex) {
        EvaluatedCell known = cells.get(new CellAddress(rowIndex, columnIndex));
        if (known != null) {
            return known;
        }
        XSSFRow row = sheet.getRow(rowIndex);
        XSSFCell cell = row == null ? null : row.getCell(columnIndex);
        return cell == null ? null : cell(cell);
    }

    @Override
    public int getLastRowNum() {
        return lastRow;
    }

    @Override
    public boolean isRowHidden(int rowIndex) {
        XSSFRow row = sheet.getRow(rowIndex);
        return row != null && row.getZeroHeight();
    }

    @Override
    public void clearAllCachedResultValues() {
        cells.clear();
    }
}
