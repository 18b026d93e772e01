package org.cunbao.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.Finding;
import org.cunbao.domain.SourceCell;

/** What each sender is told, file by file. */
final class Notes {

    private final Catalogue catalogue;
    private final Messages messages;

    Notes(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /**
     * The findings of each file in which something has to be corrected or explained, by its path. A finding about cells
     * of several files stands under each of them.
     */
    static SortedMap<String, List<Finding>> byFile(List<Finding> findings) {
        TreeMap<String, List<Finding>> byFile = new TreeMap<>();
        for (Finding finding : findings) {
            LinkedHashSet<String> files = new LinkedHashSet<>();
            finding.cells().forEach(place -> files.add(place.source().file()));
            files.remove("");
            files.forEach(file ->
                    byFile.computeIfAbsent(file, path -> new ArrayList<>()).add(finding));
        }
        byFile.values()
                .removeIf(all ->
                        all.stream().noneMatch(finding -> Weight.of(finding).isOpen()));
        return byFile;
    }

    /** The notes to one file, the heaviest first, otherwise in the order in which they were found. */
    List<Note> of(String file, List<Finding> findings) {
        return findings.stream()
                .map(finding -> note(file, finding))
                .sorted(Comparator.comparing(Note::weight))
                .toList();
    }

    private Note note(String file, Finding finding) {
        Optional<Rule> rule = catalogue.rule(finding.code());
        String key = "finding." + finding.code();
        Weight weight = Weight.of(finding);
        String detail = messages.text(finding.detail());
        String what = weight == Weight.EXPLAINED
                ? messages.text("returns.what.explained", detail, finding.explanation())
                : detail;
        List<SourceCell> cells = finding.cells().stream()
                .map(Finding.Place::source)
                .filter(source -> source.file().equals(file))
                .distinct()
                .toList();
        return new Note(
                weight,
                finding.code(),
                cells,
                what,
                rule.map(Rule::reason).filter(text -> !text.isEmpty()).orElseGet(() -> said(key + ".label")),
                rule.map(Rule::remedy).orElseGet(() -> said(key + ".remedy")));
    }

    private String said(String key) {
        return messages.has(key) ? messages.text(key) : "";
    }
}
