package org.cunbao.report.table;

import java.util.List;
import java.util.Set;

/**
 * A table before it becomes a CSV file or a sheet.
 *
 * @param columns ids of the columns; the header of a CSV file
 * @param numeric the columns that hold plain numbers or nothing
 * @param rows as many texts each as there are columns
 */
public record TextTable(List<String> columns, Set<String> numeric, List<List<String>> rows) {

    public TextTable {
        columns = List.copyOf(columns);
        numeric = Set.copyOf(numeric);
        rows = List.copyOf(rows);
    }

    public boolean isNumeric(int column) {
        return numeric.contains(columns.get(column));
    }
}
