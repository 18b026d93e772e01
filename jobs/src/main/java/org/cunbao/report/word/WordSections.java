package org.cunbao.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.cunbao.report.content.ReportBlock;
import org.cunbao.report.content.ReportHead;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The sections of a document: runs of pages that stand or lie, each with its headers and page numbers. */
final class WordSections {

    private static final int LINE = 579;

    private final WordText text;
    private final ReportHead head;
    private WordPage page = WordPage.UPRIGHT;
    private boolean empty = true;

    WordSections(WordText text, ReportHead head) {
        this.text = text;
        this.head = head;
    }

    /** Begins a part of the report on such a page, unless there is nothing in it. */
    WordPage begin(WordPage next, List<ReportBlock> blocks) {
        if (!blocks.isEmpty()) {
            if (!empty) {
                XWPFParagraph last = text.document().createParagraph();
                last.setStyle("SectionEnd");
                lay(last.getCTP().getPPr().addNewSectPr());
            }
            page = next;
            empty = false;
        }
        return next;
    }

    /** The last section has its description at the end of the document. */
    void end() {
        lay(text.document().getDocument().getBody().addNewSectPr());
    }

    private void lay(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(page.width()));
        size.setH(twips(page.height()));
        if (page == WordPage.LYING) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(page.top()));
        margins.setRight(twips(page.right()));
        margins.setBottom(twips(page.bottom()));
        margins.setLeft(twips(page.left()));
        margins.setHeader(twips(page.header()));
        margins.setFooter(twips(page.footer()));
        margins.setGutter(BigInteger.ZERO);
        section.addNewDocGrid().setLinePitch(twips(LINE));
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(text.document(), section);
        header(policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT));
        header(policy.createHeader(XWPFHeaderFooterPolicy.EVEN));
        footer(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), HeaderFooterType.DEFAULT);
        footer(policy.createFooter(XWPFHeaderFooterPolicy.EVEN), HeaderFooterType.EVEN);
    }

    private void header(XWPFHeaderFooter header) {
        XWPFParagraph line = header.createParagraph();
        line.setStyle("Header");
        CTTabStop stop = line.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(twips(page.textWidth()));
        line.createRun().setText(head.mark());
        line.createRun().addTab();
        line.createRun().setText(head.revision());
    }

    /** The page's number on the outer side, one character from the edge of the text. */
    private static void footer(XWPFHeaderFooter footer, HeaderFooterType pages) {
        boolean even = pages == HeaderFooterType.EVEN;
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Footer");
        line.setAlignment(even ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
        CTInd indent = line.getCTP().getPPr().addNewInd();
        if (even) {
            indent.setLeftChars(BigInteger.valueOf(100));
            indent.setLeft(twips(280));
        } else {
            indent.setRightChars(BigInteger.valueOf(100));
            indent.setRight(twips(280));
        }
        line.createRun().setText("— ");
        CTSimpleField number = line.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        number.addNewR().addNewT().setStringValue("1");
        line.createRun().setText(" —");
    }

    private static BigInteger twips(int number) {
        return BigInteger.valueOf(number);
    }
}
