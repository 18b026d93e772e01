package org.cunbao.report.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * A chart to draw: one bar below the other, from the top.
 *
 * @param bars at least one
 * @param mean where to draw a line across all bars
 */
public record ReportChart(List<Bar> bars, BigDecimal mean) {

    /**
     * A bar.
     *
     * @param length zero when there is no figure
     * @param label what stands at its end: the figure as written in the report, or the mark of a missing one
     */
    public record Bar(String name, BigDecimal length, String label) {}

    public ReportChart {
        bars = List.copyOf(bars);
    }
}
