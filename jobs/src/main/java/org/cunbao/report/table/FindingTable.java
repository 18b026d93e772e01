package org.cunbao.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.SourceCell;

/** What failed or is undecided, with everything that is needed to call the sender. */
public final class FindingTable {

    private static final List<String> COLUMNS = List.of(
            "code",
            "severity",
            "outcome",
            "label",
            "area_code",
            "area_name",
            "file",
            "sheet",
            "cell",
            "raw",
            "detail",
            "reason",
            "remedy",
            "explanation",
            "occurrences",
            "status",
            "remark");

    private static final String COMMA = "、";

    private final Catalogue catalogue;
    private final Words words;

    public FindingTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
    }

    public TextTable of(MonthlyResult result) {
        return new TextTable(
                COLUMNS,
                Set.of("occurrences"),
                result.findings().stream().map(this::row).toList());
    }

    private List<String> row(Finding finding) {
        Optional<Rule> rule = catalogue.rule(finding.code());
        String key = "finding." + finding.code();
        List<SourceCell> sources =
                finding.cells().stream().map(Finding.Place::source).toList();
        return List.of(
                finding.code(),
                words.word("severity", finding.severity()),
                words.word("outcome", finding.outcome()),
                rule.map(Rule::label).orElseGet(() -> textOr(key + ".label", finding.code())),
                finding.area(),
                finding.area().isEmpty() ? "" : catalogue.areas().fullNameOf(finding.area()),
                distinct(sources.stream().map(SourceCell::file).toList()),
                distinct(sources.stream().map(SourceCell::sheet).toList()),
                addresses(sources),
                raw(sources),
                catalogue.messages().text(finding.detail()),
                rule.map(Rule::reason).orElse(""),
                rule.map(Rule::remedy).orElseGet(() -> textOr(key + ".remedy", "")),
                finding.isWaived() ? finding.waiver() : finding.explanation(),
                Integer.toString(finding.occurrences()),
                words.text("table.finding." + status(finding)),
                words.remark());
    }

    private String textOr(String key, String otherwise) {
        return catalogue.messages().has(key) ? words.text(key) : otherwise;
    }

    private static String status(Finding finding) {
        return switch (finding.outcome()) {
            case PASSED -> "passed";
            case UNDECIDED -> "undecided";
            case FAILED -> finding.shadow() ? "shadow" : failed(finding);
        };
    }

    private static String failed(Finding finding) {
        if (finding.isWaived()) {
            return "waived";
        }
        return switch (finding.severity()) {
            case FATAL -> "failed";
            case QUERY -> finding.isOpenQuery() ? "open" : "explained";
            case INFO -> "info";
        };
    }

    private static String distinct(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(COMMA));
    }

    /** The addresses of each sheet together; the sheets apart by a semicolon, in the order in which they come. */
    private static String addresses(List<SourceCell> sources) {
        Map<List<String>, List<String>> bySheet = new LinkedHashMap<>();
        for (SourceCell source : sources) {
            if (!source.address().isEmpty()) {
                bySheet.computeIfAbsent(List.of(source.file(), source.sheet()), sheet -> new ArrayList<>())
                        .add(source.address());
            }
        }
        return bySheet.values().stream().map(FindingTable::distinct).collect(Collectors.joining("；"));
    }

    private String raw(List<SourceCell> sources) {
        if (sources.stream().allMatch(source -> source.raw().isEmpty())) {
            return "";
        }
        return sources.stream()
                .map(source -> source.raw().isEmpty() ? words.text("mark.blank") : source.raw())
                .collect(Collectors.joining(COMMA));
    }
}
