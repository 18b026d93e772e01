package org.cunbao.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/**
 * The imprint (版记): by GB/T 9704 its last line is the last of the page. Its paragraphs stand in a frame at the lower
 * margin, which grows upward when somebody writes more.
 */
final class WordImprint {

    /** Draws the thin line between two; LibreOffice shows no border between the paragraphs of a frame. */
    private static final String RULE = "ImprintRule";

    private final WordText text;
    private final WordPage page;

    WordImprint(WordText text, WordPage page) {
        this.text = text;
        this.page = page;
    }

    void write(List<String> lines) {
        // styles of an earlier version have a border in its place
        boolean ruled = text.document().getStyles().styleExist(RULE);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && ruled) {
                frame(text.paragraph(RULE, "\t"));
            }
            frame(text.paragraph("Imprint", lines.get(i)));
        }
        // what a frame is tied to
        text.paragraph("SectionEnd", "");
    }

    private void frame(XWPFParagraph paragraph) {
        CTFramePr frame = paragraph.getCTP().getPPr().addNewFramePr();
        frame.setW(BigInteger.valueOf(page.textWidth()));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setYAlign(STYAlign.BOTTOM);
    }
}
