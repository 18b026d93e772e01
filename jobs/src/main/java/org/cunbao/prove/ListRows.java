package org.cunbao.prove;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;

/** The list of findings: its numbers run from 1, and each row is a finding of the ledger, its detail word for word. */
final class ListRows implements RowBinding {

    private final Messages messages;
    private final Set<String> details;
    private final Set<String> places;
    private int last;

    ListRows(ReportLedger ledger, Messages messages) {
        this.messages = messages;
        this.details = ledger.result().findings().stream()
                .map(finding -> squeezed(detail(ledger, messages, finding)))
                .collect(Collectors.toCollection(HashSet::new));
        this.places = ledger.result().findings().stream()
                .flatMap(ListRows::places)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What could not be decided is told with the rule's label, since it names no cells. */
    private static String detail(ReportLedger ledger, Messages messages, Finding finding) {
        String detail = messages.text(finding.detail());
        return finding.outcome() != Outcome.UNDECIDED
                ? detail
                : ledger.catalogue()
                        .rule(finding.code())
                        .map(rule -> messages.text("report.quality.undecided", rule.label(), detail))
                        .orElse(detail);
    }

    private static Stream<String> places(Finding finding) {
        return finding.cells().stream().map(place -> squeezed(place.source().place()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.number"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        String place = messages.text("prove.report.column.place");
        String detail = messages.text("prove.report.column.detail");
        if (!details.contains(row.cells().getOrDefault(detail, ""))) {
            return Optional.empty();
        }
        last++;
        Map<String, String> texts = new HashMap<>();
        texts.put(row.headers().get(0), String.valueOf(last));
        texts.put(detail, row.cells().getOrDefault(detail, ""));
        String printed = row.cells().getOrDefault(place, "");
        texts.put(place, printed.isEmpty() || places.contains(printed) ? printed : "?");
        return Optional.of(texts);
    }
}
