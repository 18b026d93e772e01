package org.cunbao.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.prove.PdfPageText.Line;

/** The sentences of the chapters, put together from the lines of the pages. */
final class PdfSentences {

    private static final float BODY = 14;

    private record Sentence(int page, Chapter chapter, StringBuilder text) {}

    private final List<Sentence> sentences = new ArrayList<>();

    private PdfSentences() {}

    static Proof check(List<PdfPageText> pages, ReportLedger ledger) {
        ChapterSentences chapters = new ChapterSentences(ledger);
        PdfSentences sentences = new PdfSentences();
        sentences.collect(pages, chapters);
        return sentences.sentences.stream()
                .map(sentence -> chapters.check(
                        ledger.catalogue().messages().text("prove.pdf.page", sentence.page()),
                        sentence.chapter(),
                        sentence.text()))
                .reduce(Proof.NOTHING, Proof::plus);
    }

    private void collect(List<PdfPageText> pages, ChapterSentences chapters) {
        Optional<Chapter> chapter = Optional.empty();
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : pages.get(i).lines()) {
                if (line.size() < BODY || line.text().startsWith("—")) {
                    continue;
                }
                if (ChapterSentences.isHeading(line.text())) {
                    chapter = chapters.chapter(line.text());
                    int page = i + 1;
                    chapter.ifPresent(found -> sentences.add(new Sentence(page, found, new StringBuilder())));
                } else if (chapter.isPresent()) {
                    // A figure may be broken between two lines, and even two pages.
                    sentences.get(sentences.size() - 1).text().append(line.text());
                }
            }
        }
    }
}
