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

/** What the sentences of a chapter may say: each number must be a figure, a change or a coverage of that chapter. */
record ChapterSentences(ReportLedger ledger) {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]+、(.+)");

    static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    /** The chapter that a heading opens; empty when the heading opens another part of the report. */
    Optional<Chapter> chapter(String heading) {
        Matcher matcher = HEADING.matcher(heading);
        return !matcher.matches()
                ? Optional.empty()
                : ledger.catalogue().indicators().chapters().stream()
                        .filter(chapter -> chapter.name().equals(matcher.group(1)))
                        .findFirst();
    }

    /**
     * Compares a text of a chapter.
     *
     * @param where the file and the page or paragraph, as a message names them
     */
    Proof check(String where, Chapter chapter, CharSequence text) {
        Set<String> known = known(chapter);
        List<String> strange = new ArrayList<>();
        int printed = 0;
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            printed++;
            if (!known.contains(PlainFigures.plain(numbers.group()))) {
                strange.add(ledger.catalogue()
                        .messages()
                        .text("prove.report.sentence", where, chapter.name(), numbers.group()));
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
