package org.cunbao.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Finds things on a written sheet by its words, as a reader of the form would. */
final class FormReader {

    private final XSSFSheet sheet;

    private FormReader(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static XSSFWorkbook open(byte[] workbook) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormReader sheet(byte[] workbook, String name) {
        return new FormReader(open(workbook).getSheet(name));
    }

    XSSFSheet sheet() {
        return sheet;
    }

    List<XSSFCell> cells() {
        List<XSSFCell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add((XSSFCell) cell);
            }
        }
        return cells;
    }

    /** What stands in a cell: a number as the digits in the file, empty when there is nothing. */
    static String text(XSSFCell cell) {
        return cell.getCellType() == CellType.NUMERIC ? cell.getRawValue() : cell.toString();
    }

    XSSFCell find(String text) {
        return cells().stream()
                .filter(cell -> text(cell).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nowhere: " + text));
    }

    /** The cell at the right of a label. */
    XSSFCell beside(String label) {
        XSSFCell cell = find(label);
        return sheet.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex() + 1);
    }

    /** The cell in the row of one text and the column of another. */
    XSSFCell at(String rowText, String columnText) {
        return sheet.getRow(find(rowText).getRowIndex())
                .getCell(find(columnText).getColumnIndex());
    }

    /** Text of every cell below a column's head, by the text in another column. */
    Map<String, String> column(String keyHead, String head) {
        int keys = find(keyHead).getColumnIndex();
        XSSFCell top = find(head);
        Map<String, String> column = new HashMap<>();
        for (Row row : sheet) {
            if (row.getRowNum() > top.getRowIndex()
                    && row.getCell(keys) != null
                    && row.getCell(top.getColumnIndex()) != null) {
                column.put(text((XSSFCell) row.getCell(keys)), text((XSSFCell) row.getCell(top.getColumnIndex())));
            }
        }
        return column;
    }

    Optional<XSSFDataValidation> validation(XSSFCell cell) {
        return sheet.getDataValidations().stream()
                .filter(check -> List.of(check.getRegions().getCellRangeAddresses()).stream()
                        .anyMatch(range -> range.isInRange(cell)))
                .findFirst();
    }

    void hasOnlyUnlocked(List<XSSFCell> expected) {
        assertThat(cells().stream()
                        .filter(cell -> !cell.getCellStyle().getLocked())
                        .map(FormReader::place))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(FormReader::place).toList());
    }

    static String place(Cell cell) {
        return new CellReference(cell).formatAsString();
    }
}
