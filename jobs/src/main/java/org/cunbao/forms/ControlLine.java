package org.cunbao.forms;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cunbao.domain.ControlTotal;

/**
 * The check figure below a table and how many rows the table has. The check figure is a formula whose result, as of the
 * figures filled in so far, is stored with it.
 */
final class ControlLine {

    private final Words words;
    private final CellRangeAddress figures;
    private final int rows;

    /**
     * A line about a table that has been written.
     *
     * @param figures all cells of the table that figures may be filled into
     * @param rows how many rows of the table have a code
     */
    ControlLine(Words words, CellRangeAddress figures, int rows) {
        this.words = words;
        this.figures = figures;
        this.rows = rows;
    }

    /** Label and check figure, the figure over one column or several. */
    void total(Paper paper, int label, int last) {
        paper.put(label, words.say("control.total"), Look.CONTROL_LABEL);
        XSSFCell cell = paper.cell(label + 1, Look.CONTROL);
        paper.join(label + 1, last, Look.CONTROL);
        cell.setCellFormula(ControlTotal.formula(figures.formatAsString()));
        cell.setCellValue(0);
        cell.getCTCell().setV(total(paper.sheet()).toPlainString());
    }

    /** Label and number of rows. */
    void rows(Paper paper, int label) {
        paper.put(label, words.say("control.rows"), Look.CONTROL_LABEL);
        EntryCell.write(paper.cell(label + 1, Look.CONTROL), BigDecimal.valueOf(rows));
    }

    private BigDecimal total(XSSFSheet sheet) {
        ControlTotal total = new ControlTotal();
        for (int r = figures.getFirstRow(); r <= figures.getLastRow(); r++) {
            XSSFRow row = sheet.getRow(r);
            for (int c = figures.getFirstColumn(); c <= figures.getLastColumn(); c++) {
                XSSFCell cell = row.getCell(c);
                if (cell != null) {
                    add(total, cell);
                }
            }
        }
        return total.rounded();
    }

    private static void add(ControlTotal total, XSSFCell cell) {
        int row = cell.getRowIndex() + 1;
        int column = cell.getColumnIndex() + 1;
        switch (cell.getCellType()) {
            case NUMERIC -> total.add(row, column, new BigDecimal(cell.getRawValue()));
            case STRING -> total.add(row, column, cell.getStringCellValue());
            default -> {
                // nothing filled in
            }
        }
    }
}
