package org.cunbao.report.pdf;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JasperReport;

/**
 * The body of a layout's pages, in points.
 *
 * @param top where it begins, below the edge of the paper
 * @param rooms by the names of the layout's groups: what there must be room for where one begins
 */
record PageFrame(int top, int height, Map<String, Integer> rooms) {

    PageFrame {
        rooms = Map.copyOf(rooms);
    }

    static PageFrame of(JasperReport layout) {
        int top = layout.getTopMargin() + layout.getPageHeader().getHeight();
        int bottom = layout.getBottomMargin() + layout.getPageFooter().getHeight();
        return new PageFrame(
                top,
                layout.getPageHeight() - top - bottom,
                Arrays.stream(layout.getGroups())
                        .collect(Collectors.toMap(JRGroup::getName, JRGroup::getMinHeightToStartNewPage)));
    }

    /** What there must be room for where something begins; 0 where nothing does, or the layout has no such group. */
    int room(Opening opening) {
        return rooms.getOrDefault(opening.key(), 0);
    }
}
