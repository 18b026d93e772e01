package org.cunbao.report.pdf;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JasperReport;

/**
 * The body of a layout's pages, in points.
 *
 * @param top where it begins, below the edge of the paper
 * @param heading the room that a heading must have below its own upper edge; the others likewise
 * @see Opening
 */
record PageFrame(int top, int height, int heading, int section, int stack, int close) {

    static PageFrame of(JasperReport layout) {
        int top = layout.getTopMargin() + layout.getPageHeader().getHeight();
        int bottom = layout.getBottomMargin() + layout.getPageFooter().getHeight();
        return new PageFrame(
                top,
                layout.getPageHeight() - top - bottom,
                room(layout, "heading"),
                room(layout, "section"),
                room(layout, "stack"),
                room(layout, "close"));
    }

    private static int room(JasperReport layout, String group) {
        return Arrays.stream(layout.getGroups())
                .filter(found -> found.getName().equals(group))
                .mapToInt(JRGroup::getMinHeightToStartNewPage)
                .findFirst()
                .orElse(0);
    }

    /** What there must be room for where something begins; 0 where nothing does. */
    int room(Opening opening) {
        return IntStream.of(
                        opening.heading() ? heading : 0,
                        opening.section() ? section : 0,
                        opening.stack() ? stack : 0,
                        opening.close() ? close : 0)
                .max()
                .orElseThrow();
    }
}
