package org.cunbao.report.workbook;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * What stands in a cell of the workbook; its formula's stored result is not looked at. The same cell is the same
 * object.
 */
final class EvaluatedCell implements EvaluationCell {

    private final EvaluatedSheet sheet;
    private final CellAddress address;
    private final CellType type;
    private final String text;
    private final double number;

    /** @throws IllegalStateException when the cell holds what {@link SheetWriter} never writes */
    EvaluatedCell(EvaluatedSheet sheet, XSSFCell cell) {
        this.sheet = sheet;
        this.address = cell.getAddress();
        this.type = cell.getCellType();
        this.text = switch (type) {
            case STRING -> cell.getStringCellValue();
            case FORMULA -> cell.getCTCell().getF().getStringValue();
            case NUMERIC, BLANK -> "";
            case BOOLEAN, ERROR, _NONE -> throw new IllegalStateException(address + " is " + type);
        };
        this.number = type == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
    }

    /** The formula, without its =. */
    String formula() {
        return text;
    }

    @Override
    public Object getIdentityKey() {
        return this;
    }

    @Override
    public EvaluationSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return address.getRow();
    }

    @Override
    public int getColumnIndex() {
        return address.getColumn();
    }

    @Override
    public CellType getCellType() {
        return type;
    }

    @Override
    public double getNumericCellValue() {
        return number;
    }

    @Override
    public String getStringCellValue() {
        return text;
    }

    @Override
    public boolean getBooleanCellValue() {
        throw new IllegalStateException(address + " is " + type);
    }

    @Override
    public int getErrorCellValue() {
        throw new IllegalStateException(address + " is " + type);
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        throw new IllegalStateException(address + " is no array formula");
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return false;
    }

    @Override
    public CellType getCachedFormulaResultType() {
        throw new IllegalStateException(address + " has not been computed yet");
    }
}
