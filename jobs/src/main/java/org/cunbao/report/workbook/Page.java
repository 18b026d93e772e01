package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookSheet;
import org.cunbao.domain.CellKey;

/**
 * How a sheet of the template unfolds in the finished workbook: which of its columns come several times or not at all,
 * and how often each of its rows comes.
 *
 * @param sheet of the template
 * @param name of the finished sheet
 * @param group that it shows; empty for all sheets but those of groups
 * @param width how many columns of the template count; what is to their right comes once
 * @param columns from the left
 * @param counts how often a row of the template comes, by its number from 0; once when it is not named
 */
record Page(
        BookSheet sheet,
        String name,
        Optional<Area> group,
        int width,
        List<Column> columns,
        Map<Integer, Integer> counts) {

    /**
     * A column of the finished sheet.
     *
     * @param template the column of the template that it looks like, from 0
     * @param figure that it shows
     * @param estimate whether it shows what was estimated of that figure
     * @param member the place of a group's member, from 0; -1 when it shows none
     */
    record Column(int template, Optional<CellKey> figure, boolean estimate, int member) {

        static Column plain(int template) {
            return new Column(template, Optional.empty(), false, -1);
        }
    }

    Page {
        columns = List.copyOf(columns);
        counts = Map.copyOf(new HashMap<>(counts));
    }

    /** The first row of the finished sheet for a row of the template. */
    int firstRow(int row) {
        int first = row;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            first += count.getKey() < row ? count.getValue() - 1 : 0;
        }
        return first;
    }

    /** The last one; before the first when the row does not come. */
    int lastRow(int row) {
        return firstRow(row) + count(row) - 1;
    }

    int count(int row) {
        return counts.getOrDefault(row, 1);
    }

    /** The columns of the finished sheet that come from one of the template; behind its last, one for one. */
    List<Integer> columnsOf(int template) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).template() == template) {
                found.add(i);
            }
        }
        if (template >= width) {
            found.add(columns.size() + template - width);
        }
        return found;
    }

    /** The first column that comes from one of the template or from one to its right. */
    int firstColumn(int template) {
        for (int i = template; i < width; i++) {
            if (!columnsOf(i).isEmpty()) {
                return columnsOf(i).get(0);
            }
        }
        return columns.size() + Math.max(0, template - width);
    }

    /** The finished columns in which a block's piece stands; none when the template does not show it. */
    List<Integer> columnsOf(BookBlock block, String field) {
        return sheet.lines().stream()
                .filter(line -> line.block() == block)
                .flatMap(line -> line.texts().entrySet().stream())
                .filter(cell -> BookBlank.only(cell.getValue())
                        .filter(new BookBlank(block, field)::equals)
                        .isPresent())
                .flatMap(cell -> columnsOf(cell.getKey()).stream())
                .distinct()
                .toList();
    }
}
