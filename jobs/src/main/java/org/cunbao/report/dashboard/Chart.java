package org.cunbao.report.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * What a chart shows; how is the page's script's business.
 *
 * @param id the id of the element that it is drawn in
 * @param description for those who cannot see it
 * @param series the names of the figures of each row
 * @param mean a figure to which all rows are held; empty when there is none
 */
record Chart(String id, String description, String unit, List<String> series, List<Row> rows, Optional<Figure> mean) {

    /** A bar, or a stack of bars. */
    record Row(String name, List<Figure> figures) {

        Row {
            figures = List.copyOf(figures);
        }
    }

    Chart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }
}
