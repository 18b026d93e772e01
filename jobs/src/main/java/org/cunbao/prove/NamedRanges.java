package org.cunbao.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.BookBlock;

/** The named ranges of {@code summary.xlsx}, by which its columns are found wherever the template puts them. */
final class NamedRanges {

    /**
     * A range of cells, all from 0.
     *
     * @param sheet on which it is
     */
    record Range(String sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {

        List<Integer> rows() {
            List<Integer> rows = new ArrayList<>();
            for (int row = firstRow; row <= lastRow; row++) {
                rows.add(row);
            }
            return rows;
        }
    }

    private final Map<String, Range> everywhere = new TreeMap<>();
    private final Map<String, Map<String, Range>> local = new TreeMap<>();

    NamedRanges(XSSFWorkbook workbook) {
        for (Name name : workbook.getAllNames()) {
            if (name.getNameName().startsWith("_xl") || name.isFunctionName() || name.isDeleted()) {
                continue;
            }
            AreaReference area = new AreaReference(name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
            Range range = new Range(
                    String.valueOf(area.getFirstCell().getSheetName()),
                    area.getFirstCell().getRow(),
                    area.getLastCell().getRow(),
                    area.getFirstCell().getCol(),
                    area.getLastCell().getCol());
            if (name.getSheetIndex() < 0) {
                everywhere.put(name.getNameName(), range);
            } else {
                local.computeIfAbsent(workbook.getSheetName(name.getSheetIndex()), sheet -> new TreeMap<>())
                        .put(name.getNameName(), range);
            }
        }
    }

    /** Such as {@code 村_A01_本月}. */
    static String name(String block, String field) {
        return block + "_" + field.replace('.', '_');
    }

    Optional<Range> find(BookBlock block, String field) {
        return find(name(block.caption(), field));
    }

    Optional<Range> find(String name) {
        return Optional.ofNullable(everywhere.get(name));
    }

    /** A name that holds on one sheet only. */
    Optional<Range> find(String sheet, BookBlock block, String field) {
        return Optional.ofNullable(local.getOrDefault(sheet, Map.of()).get(name(block.caption(), field)));
    }

    /** The sheets that have names of their own. */
    List<String> sheetsWithNames() {
        return List.copyOf(local.keySet());
    }
}
