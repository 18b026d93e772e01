package org.cunbao.report.pdf;

import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.PdfTextRenderer;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;

/**
 * Gives the last line of a justified paragraph room to spare. JasperReports allows it just the width that Java
 * measured, and where the PDF's own sum of the same widths is larger in the last binary digit, the full stop would go
 * to a line of its own. Lines of other alignments have such room already.
 */
final class JustifiedTextRenderer extends PdfTextRenderer {

    /** Of the line's own width. */
    private static final float ROOM = 0.01f;

    JustifiedTextRenderer(JasperReportsContext jasper, PdfTextRendererContext text) {
        super(jasper, text.getAwtIgnoreMissingFont(), text.getIndentFirstLine(), text.getJustifyLastLine());
    }

    @Override
    public void draw() {
        rightOffsetFactor = segments.get(segmentIndex).isLastLine ? ROOM : 0;
        super.draw();
    }
}
