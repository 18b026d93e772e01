package org.cunbao.report.pdf;

import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.cunbao.report.content.ReportBlock;

/**
 * A piece of the report and the height that it takes, in points.
 *
 * @param height up to the beginning of the next piece whose beginning is known
 */
record Piece(ReportBlock block, int height) {

    /**
     * Measures the pieces of a report that was filled without page ends. A piece begins where its text stands, or its
     * chart; one without either is counted with the piece before it.
     *
     * @param top where the first piece begins
     */
    static List<Piece> measured(List<ReportBlock> blocks, JasperPrint endless, int top) {
        List<JRPrintElement> elements = endless.getPages().get(0).getElements();
        int[] heights = new int[blocks.size()];
        int measured = 0;
        int begun = top;
        int seen = 0;
        for (int i = 0; i < heights.length; i++) {
            int found = next(blocks.get(i), elements, seen);
            if (found < elements.size()) {
                int begins = elements.get(found).getY();
                heights[measured] = begins - begun;
                measured = i;
                begun = begins;
                seen = found + 1;
            }
        }
        return IntStream.range(0, heights.length)
                .mapToObj(i -> new Piece(blocks.get(i), heights[i]))
                .toList();
    }

    /** Where a piece begins; behind all elements when it has no text or chart of its own. */
    private static int next(ReportBlock block, List<JRPrintElement> elements, int from) {
        return IntStream.range(from, elements.size())
                .filter(i -> shows(elements.get(i), block))
                .findFirst()
                .orElse(elements.size());
    }

    private static boolean shows(JRPrintElement element, ReportBlock block) {
        return block.chart().isPresent()
                ? element instanceof JRPrintImage
                : !block.text().isEmpty()
                        && element instanceof JRPrintText text
                        && block.text().equals(text.getFullText());
    }
}
