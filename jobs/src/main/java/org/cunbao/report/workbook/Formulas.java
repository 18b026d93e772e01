package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.domain.Value;

/** The formulas of a workbook and what each must give. */
final class Formulas {

    private record Promise(XSSFCell cell, Value value, String mark) {

        boolean isKept() {
            if (value instanceof Value.Reported reported) {
                // both are the nearest binary number to the same decimal, because the formula rounds
                return cell.getCachedFormulaResultType() == CellType.NUMERIC
                        && Double.compare(
                                        cell.getNumericCellValue(),
                                        reported.amount().doubleValue())
                                == 0;
            }
            return cell.getCachedFormulaResultType() == CellType.STRING
                    && cell.getStringCellValue().equals(mark);
        }
    }

    private final List<Promise> promises = new ArrayList<>();

    /**
     * Puts a formula into a cell.
     *
     * @param mark what the formula gives when the value is missing
     */
    void put(XSSFCell cell, String formula, Value value, String mark) {
        cell.setCellFormula(formula);
        promises.add(new Promise(cell, value, mark));
    }

    /**
     * Computes all formulas and stores their results in the workbook.
     *
     * @throws IllegalStateException when one gives anything but the figure it stands for
     */
    void evaluate(XSSFWorkbook workbook) {
        XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        for (Promise promise : promises) {
            evaluator.evaluateFormulaCell(promise.cell());
            if (!promise.isKept()) {
                throw new IllegalStateException(promise.cell().getSheet().getSheetName() + "!"
                        + promise.cell().getReference() + " =" + promise.cell().getCellFormula() + " gives "
                        + promise.cell().getRawValue() + " and should give " + promise.value());
            }
        }
    }
}
