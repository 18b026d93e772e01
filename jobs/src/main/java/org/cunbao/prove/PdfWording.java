package org.cunbao.prove;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Wording;
import org.cunbao.prove.PdfPageText.Line;

/**
 * Whether the pages say every sentence of the report, word by word and in its order: a number in a paragraph is then
 * the one that stands there, and no other.
 */
record PdfWording(Messages messages) {

    private static final String SENTENCE = "。";

    Proof check(List<PdfPageText> pages, Wording wording) {
        String printed = text(pages, WordReading.squeezed(wording.header()));
        List<String> missing = new ArrayList<>();
        int from = 0;
        for (String text : wording.texts()) {
            String expected = WordReading.squeezed(text);
            if (expected.endsWith(SENTENCE)) {
                int found = printed.indexOf(expected, from);
                if (found < 0) {
                    missing.add(messages.text("prove.pdf.said", expected));
                } else {
                    from = found + expected.length();
                }
            }
        }
        return new Proof(0, 0, missing);
    }

    /** All pages, without what stands at their head and their foot: a sentence may go on over the page. */
    private static String text(List<PdfPageText> pages, String header) {
        StringBuilder text = new StringBuilder();
        for (PdfPageText page : pages) {
            for (Line line : page.lines()) {
                if (!header.equals(line.text()) && !line.text().matches("—\\d+—")) {
                    text.append(line.text());
                }
            }
        }
        return text.toString();
    }
}
