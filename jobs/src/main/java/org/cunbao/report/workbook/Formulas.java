package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.domain.Value;

/** The formulas of a workbook and what each must give. */
final class Formulas {

    private record Promise(XSSFCell cell, Value value, String mark) {

        boolean isKept(ValueEval given) {
            if (value instanceof Value.Reported reported) {
                // both are the nearest binary number to the same decimal, because the formula rounds
                return given instanceof NumberEval number
                        && Double.compare(
                                        number.getNumberValue(),
                                        reported.amount().doubleValue())
                                == 0;
            }
            return given instanceof StringEval text && text.getStringValue().equals(mark);
        }

        void store() {
            if (value instanceof Value.Reported reported) {
                cell.setCellValue(reported.amount().doubleValue());
            } else {
                cell.setCellValue(mark);
            }
        }
    }

    private final List<Promise> promises = new ArrayList<>();

    /**
     * Puts a formula into a cell.
     *
     * @param mark what the formula gives when the value is missing
     */
    void put(XSSFCell cell, String formula, Value value, String mark) {
        // not parsed yet: evaluate() does, when all names are there
        cell.getCTCell().addNewF().setStringValue(formula);
        promises.add(new Promise(cell, value, mark));
    }

    /**
     * Computes all formulas and stores their results in the workbook.
     *
     * @throws IllegalStateException when one gives anything but the figure it stands for
     */
    void evaluate(XSSFWorkbook workbook) {
        EvaluatedBook book = new EvaluatedBook(workbook);
        WorkbookEvaluator evaluator = new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
        for (Promise promise : promises) {
            ValueEval given = evaluator.evaluate(book.cell(promise.cell()));
            if (!promise.isKept(given)) {
                throw new IllegalStateException(promise.cell().getSheet().getSheetName() + "!"
                        + promise.cell().getReference() + " =" + promise.cell().getCellFormula() + " gives " + given
                        + " and should give " + promise.value());
            }
            promise.store();
        }
    }
}
