package org.cunbao.report.word;

import java.util.List;

/**
 * How a table stands on the page.
 *
 * @param padding left and right of a cell's text, in points
 */
record TableLayout(int padding, List<Column> columns) {

    /** Where a text stands in its cell. */
    enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * A column.
     *
     * @param head the text of its header
     * @param field the name of its texts in the rows
     * @param width in points
     * @param size of its letters, in half points
     * @param headSize of the header's letters, in half points
     */
    record Column(String head, String field, int width, Side side, int size, int headSize) {}

    TableLayout {
        columns = List.copyOf(columns);
    }

    /** The widths of the columns when they fill so much together; in the unit of what they fill. */
    List<Integer> widths(int filled) {
        int drawn = columns.stream().mapToInt(Column::width).sum();
        int[] edge = {0, 0};
        return columns.stream()
                .map(column -> {
                    edge[0] += column.width();
                    int right = edge[0] * filled / drawn;
                    int width = right - edge[1];
                    edge[1] = right;
                    return width;
                })
                .toList();
    }
}
