package org.cunbao.prove;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/**
 * What a sheet shows: of each cell its number or text, of a formula the result stored with it.
 *
 * @param rows by row and column, both from 0; cells that show nothing are left out
 */
record SheetReading(String name, NavigableMap<Integer, NavigableMap<Integer, Shown>> rows) {

    /** What one cell shows; a number has no text. */
    record Shown(Optional<BigDecimal> number, String text) {

        static final Shown NOTHING = new Shown(Optional.empty(), "");

        static Shown text(String text) {
            return new Shown(Optional.empty(), text);
        }

        static Shown number(BigDecimal amount) {
            return new Shown(Optional.of(amount), "");
        }

        /** As a reader would write it. */
        String written() {
            return number.map(BigDecimal::toPlainString).orElse(text);
        }

        /** A workbook holds binary numbers: equal is what is the nearest one to the same decimal. */
        boolean isNumber(BigDecimal amount) {
            return number.isPresent() && Double.compare(number.get().doubleValue(), amount.doubleValue()) == 0;
        }
    }

    static SheetReading of(Sheet sheet) {
        NavigableMap<Integer, NavigableMap<Integer, Shown>> rows = new TreeMap<>();
        for (Row row : sheet) {
            NavigableMap<Integer, Shown> cells = new TreeMap<>();
            for (Cell cell : row) {
                Shown shown = shown(cell);
                if (!shown.equals(Shown.NOTHING)) {
                    cells.put(cell.getColumnIndex(), shown);
                }
            }
            rows.put(row.getRowNum(), cells);
        }
        return new SheetReading(sheet.getSheetName(), rows);
    }

    private static Shown shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> new Shown(Optional.of(BigDecimal.valueOf(cell.getNumericCellValue())), "");
            case STRING -> new Shown(Optional.empty(), cell.getStringCellValue());
            case BOOLEAN -> new Shown(Optional.empty(), Boolean.toString(cell.getBooleanCellValue()));
            case ERROR -> new Shown(Optional.empty(), "#" + cell.getErrorCellValue());
            case BLANK, FORMULA, _NONE -> Shown.NOTHING;
        };
    }

    Shown at(int row, int column) {
        return rows.getOrDefault(row, new TreeMap<>()).getOrDefault(column, Shown.NOTHING);
    }

    /** The texts of a row from one column to another, without empty ones. */
    List<String> texts(int row, int firstColumn, int lastColumn) {
        return rows.getOrDefault(row, new TreeMap<>()).subMap(firstColumn, true, lastColumn, true).values().stream()
                .map(Shown::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static String address(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }
}
