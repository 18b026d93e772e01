package org.cunbao.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.prove.PdfPageText.Line;

/** The sentences of the chapters: each number in them must be a figure, a change or a coverage of that chapter. */
final class PdfSentences {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]+、(.+)");
    private static final float BODY = 14;

    private record Sentence(int page, Chapter chapter, StringBuilder text) {}

    private final PdfLedger ledger;
    private final List<Sentence> sentences = new ArrayList<>();

    private PdfSentences(PdfLedger ledger) {
        this.ledger = ledger;
    }

    static Proof check(List<PdfPageText> pages, PdfLedger ledger) {
        PdfSentences sentences = new PdfSentences(ledger);
        sentences.collect(pages);
        return sentences.sentences.stream().map(sentences::check).reduce(Proof.NOTHING, Proof::plus);
    }

    private void collect(List<PdfPageText> pages) {
        Optional<Chapter> chapter = Optional.empty();
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : pages.get(i).lines()) {
                if (line.size() < BODY || line.text().startsWith("—")) {
                    continue;
                }
                Matcher heading = HEADING.matcher(line.text());
                if (heading.matches()) {
                    chapter = chapter(heading.group(1));
                    int page = i + 1;
                    chapter.ifPresent(found -> sentences.add(new Sentence(page, found, new StringBuilder())));
                } else if (chapter.isPresent()) {
                    // A figure may be broken between two lines, and even two pages.
                    sentences.get(sentences.size() - 1).text().append(line.text());
                }
            }
        }
    }

    private Optional<Chapter> chapter(String name) {
        return ledger.catalogue().indicators().chapters().stream()
                .filter(chapter -> chapter.name().equals(name))
                .findFirst();
    }

    private Proof check(Sentence sentence) {
        Set<String> known = known(sentence.chapter());
        List<String> strange = new ArrayList<>();
        int printed = 0;
        Matcher numbers = NUMBER.matcher(sentence.text());
        while (numbers.find()) {
            printed++;
            if (!known.contains(PdfFigures.plain(numbers.group()))) {
                strange.add(ledger.catalogue()
                        .messages()
                        .text(
                                "prove.pdf.sentence",
                                sentence.page(),
                                sentence.chapter().name(),
                                numbers.group()));
            }
        }
        return new Proof(printed, printed, strange);
    }

    private Set<String> known(Chapter chapter) {
        Set<String> known = new HashSet<>();
        for (Indicator indicator : ledger.catalogue()
                .indicators()
                .ofChapter(chapter.code(), ledger.result().period())) {
            for (CellKey cell : indicator.cells()) {
                known.add(ledger.figures().value(ledger.total(ledger.county(), cell), indicator.decimals()));
                Coverage coverage = ledger.coverage(ledger.county(), cell);
                known.add(String.valueOf(coverage.reported()));
                known.add(String.valueOf(coverage.expected()));
            }
            ledger.comparison(indicator)
                    .ifPresent(found ->
                            known.add(ledger.figures().number(found.change().abs(), indicator.decimals())));
            NUMBER.matcher(indicator.name()).results().forEach(match -> known.add(match.group()));
        }
        return known;
    }
}
