package org.cunbao.report.word;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The text of a document, one paragraph below the other. */
final class WordText {

    private final XWPFDocument document;
    private boolean broken;

    WordText(XWPFDocument document) {
        this.document = document;
    }

    XWPFDocument document() {
        return document;
    }

    /** The next paragraph begins a page. */
    void breakPage() {
        broken = true;
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (broken) {
            paragraph.setPageBreak(true);
            broken = false;
        }
        fill(paragraph, text);
        return paragraph;
    }

    /** Puts a text into a paragraph, its lines broken and its tabs set where they are. */
    static XWPFRun fill(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        for (String piece : text.split("(?<=[\\n\\t])|(?=[\\n\\t])", -1)) {
            if (piece.equals("\n")) {
                run.addBreak();
            } else if (piece.equals("\t")) {
                run.addTab();
            } else if (!piece.isEmpty()) {
                run.setText(piece);
            }
        }
        return run;
    }
}
