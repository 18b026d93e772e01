package org.cunbao.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.FieldType;
import org.cunbao.report.table.Columns.Allowed;

/** What failed or is undecided, with everything that is needed to call the sender. */
public final class FindingTable {

    private static final Columns COLUMNS = new Columns()
            .withRequired("code", FieldType.TEXT)
            .withRequired("severity", FieldType.TEXT)
            .withRequired("outcome", FieldType.TEXT)
            .withRequired("label", FieldType.TEXT)
            .with("area_code", FieldType.TEXT)
            .with("area_name", FieldType.TEXT)
            .with("file", FieldType.TEXT)
            .with("sheet", FieldType.TEXT)
            .with("cell", FieldType.TEXT)
            .with("raw", FieldType.TEXT)
            .with("detail", FieldType.TEXT)
            .with("reason", FieldType.TEXT)
            .with("remedy", FieldType.TEXT)
            .with("explanation", FieldType.TEXT)
            .withRequired("occurrences", FieldType.COUNT)
            .withRequired("status", FieldType.TEXT)
            .with("remark", FieldType.TEXT);

    private static final List<String> STATUSES =
            List.of("passed", "undecided", "shadow", "waived", "failed", "open", "explained", "info");

    private static final String COMMA = "、";

    private final Catalogue catalogue;
    private final Words words;

    public FindingTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = new Words(catalogue);
    }

    public TextTable of(RevisionResult result) {
        return COLUMNS.table(
                result.findings().stream().map(finding -> row(result, finding)).toList());
    }

    /** No key: two findings may say the same of one figure. */
    TableSchema schema(RevisionResult result) {
        return COLUMNS.schema(
                "findings.csv",
                words.text("table.title.findings", words.period(result)),
                words,
                List.of(),
                List.of(
                        new Allowed("severity", words.all("severity", Severity.values())),
                        new Allowed("outcome", words.all("outcome", Outcome.values())),
                        new Allowed(
                                "status",
                                STATUSES.stream()
                                        .map(status -> words.text("table.finding." + status))
                                        .toList())));
    }

    private List<String> row(RevisionResult result, Finding finding) {
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
                words.accepted(result, finding),
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
