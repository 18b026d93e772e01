package org.cunbao.report.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookLine;
import org.cunbao.domain.CellKey;

/** The named ranges of the finished workbook: formulas add them up, readers and the proof find columns by them. */
final class Names {

    private final XSSFWorkbook workbook;
    private final Set<String> known = new HashSet<>();

    Names(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Such as {@code 村_A01_本月}: the block, then the piece or the figure. */
    static String of(BookBlock block, String field) {
        return name(block.caption(), field);
    }

    /** Such as {@code 乡镇估计_A13_期末}. */
    static String ofEstimate(BookBlock block, String field) {
        return name(block.caption() + "估计", field);
    }

    private static String name(String before, String field) {
        return before + "_" + field.replace('.', '_');
    }

    boolean has(String name) {
        return known.contains(name);
    }

    /** Names what stands in the columns of a sheet; a group's names hold on its own sheet only. */
    void put(Page page) {
        for (BookLine line : page.sheet().lines()) {
            if (line.block() != BookBlock.ONCE && page.count(line.row()) > 0) {
                line.texts()
                        .forEach((column, text) -> BookBlank.only(text)
                                .filter(blank -> blank.block() == line.block())
                                .ifPresent(blank -> put(page, line, page.columnsOf(column), blank)));
            }
        }
    }

    private void put(Page page, BookLine line, List<Integer> columns, BookBlank blank) {
        for (int column : columns) {
            Page.Column shown = page.columns().get(column);
            shown.figure()
                    .map(CellKey::toString)
                    .ifPresent(key -> put(
                            shown.estimate() ? ofEstimate(line.block(), key) : of(line.block(), key),
                            page,
                            line,
                            column,
                            column));
        }
        if (!columns.isEmpty() && page.columns().get(columns.get(0)).figure().isEmpty()) {
            put(of(line.block(), blank.field()), page, line, columns.get(0), columns.get(columns.size() - 1));
        }
    }

    private void put(String name, Page page, BookLine line, int firstColumn, int lastColumn) {
        XSSFName made = workbook.createName();
        made.setNameName(name);
        if (page.group().isPresent()) {
            made.setSheetIndex(workbook.getSheetIndex(page.name()));
        }
        String first = new CellReference(page.firstRow(line.row()), firstColumn, true, true).formatAsString();
        String last = new CellReference(page.lastRow(line.row()), lastColumn, true, true).formatAsString();
        made.setRefersToFormula(
                "'" + page.name().replace("'", "''") + "'!" + (first.equals(last) ? first : first + ":" + last));
        known.add(name);
    }
}
