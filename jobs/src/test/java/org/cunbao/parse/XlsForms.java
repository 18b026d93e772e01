package org.cunbao.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes old workbooks out of new ones, as a clerk does with “save as”. */
final class XlsForms {

    private XlsForms() {}

    /** The same cells in the old format; the results of formulas are kept as they were stored. */
    static byte[] of(byte[] xlsx) throws IOException {
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                HSSFWorkbook to = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (var sheet : from) {
                var copy = to.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    var line = copy.createRow(row.getRowNum());
                    for (Cell cell : row) {
                        copy(cell, line.createCell(cell.getColumnIndex()));
                    }
                }
            }
            to.write(out);
            return out.toByteArray();
        }
    }

    private static void copy(Cell from, Cell to) {
        switch (from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case FORMULA -> {
                to.setCellFormula(from.getCellFormula());
                to.setCellValue(from.getNumericCellValue());
            }
            default -> {
                // a blank cell
            }
        }
    }
}
