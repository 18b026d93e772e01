package org.cunbao.forms;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Indicator;

/**
 * Which spreadsheet columns of a roster hold what, counted from 0: code, name, the figures of each indicator, and at
 * the far right one explanation an indicator.
 */
final class RosterColumns {

    static final int CODE = 0;
    static final int NAME = 1;
    static final int FIRST = 2;

    static final int EXPLANATION_WIDTH = 16;
    private static final int IDENTITY_WIDTH = 15;
    private static final int ENTRY_WIDTH = 10;

    /** What fits beside the identity columns on a landscape page in letters that are still read easily, in digits. */
    private static final int PAGE_WIDTH = 160;

    /** The columns of one indicator, both ends included. */
    record Span(Indicator indicator, int from, int to, int explanation) {}

    private final List<Span> spans = new ArrayList<>();

    RosterColumns(List<Indicator> indicators) {
        int explanation = FIRST
                + indicators.stream()
                        .mapToInt(indicator -> indicator.columns().size())
                        .sum();
        int column = FIRST;
        for (Indicator indicator : indicators) {
            int next = column + indicator.columns().size();
            spans.add(new Span(indicator, column, next - 1, explanation++));
            column = next;
        }
    }

    List<Span> spans() {
        return spans;
    }

    int end() {
        return spans.get(spans.size() - 1).explanation();
    }

    void applyWidths(Paper paper) {
        paper.width(CODE, IDENTITY_WIDTH);
        paper.width(NAME, IDENTITY_WIDTH);
        for (int column = FIRST; column <= end(); column++) {
            paper.width(column, width(column));
        }
    }

    /** How many pages side by side keep the roster legible. */
    int pages() {
        int total = 0;
        for (int column = FIRST; column <= end(); column++) {
            total += width(column);
        }
        return (total + PAGE_WIDTH - 1) / PAGE_WIDTH;
    }

    private int width(int column) {
        return column < spans.get(0).explanation() ? ENTRY_WIDTH : EXPLANATION_WIDTH;
    }
}
