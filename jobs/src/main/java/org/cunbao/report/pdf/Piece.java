package org.cunbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Piece> pieces = new ArrayList<>();
        List<JRPrintElement> elements = endless.getPages().get(0).getElements();
        int seen = 0;
        int begun = top;
        int waiting = -1;
        for (ReportBlock block : blocks) {
            Optional<Integer> found = next(block, elements, seen);
            if (found.isPresent()) {
                seen = found.get() + 1;
                int here = elements.get(found.get()).getY();
                int before = Math.max(waiting, 0);
                if (!pieces.isEmpty()) {
                    pieces.set(before, new Piece(pieces.get(before).block(), here - begun));
                }
                begun = here;
                waiting = pieces.size();
            }
            pieces.add(new Piece(block, 0));
        }
        return pieces;
    }

    private static Optional<Integer> next(ReportBlock block, List<JRPrintElement> elements, int from) {
        for (int i = from; i < elements.size(); i++) {
            if (shows(elements.get(i), block)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean shows(JRPrintElement element, ReportBlock block) {
        return block.chart().isPresent()
                ? element instanceof JRPrintImage
                : !block.text().isEmpty()
                        && element instanceof JRPrintText text
                        && block.text().equals(text.getFullText());
    }
}
