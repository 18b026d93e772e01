package org.cunbao.prove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;

/** The table of findings by rule. */
record FindingRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.rule"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        List<Finding> findings = ledger.result().findings().stream()
                .filter(finding -> finding.code().equals(row.key()))
                .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(texts(findings));
    }

    private Map<String, String> texts(List<Finding> findings) {
        Predicate<Finding> failed = finding -> finding.outcome() == Outcome.FAILED;
        Predicate<Finding> query = finding -> finding.severity() == Severity.QUERY && !finding.shadow();
        Predicate<Finding> fatal = finding -> finding.severity() == Severity.FATAL && !finding.shadow();
        Predicate<Finding> waived = Finding::isWaived;
        Predicate<Finding> silent = finding -> finding.explanation().isEmpty() && !finding.isWaived();
        return Map.of(
                messages.text("prove.report.column.fatal"),
                        count(findings, failed.and(fatal).and(waived.negate())),
                messages.text("prove.report.column.open"),
                        count(findings, failed.and(query).and(silent)),
                messages.text("prove.report.column.explained"),
                        count(findings, failed.and(query.or(waived)).and(silent.negate())),
                messages.text("prove.report.column.info"),
                        count(findings, failed.and(query.or(fatal).negate())),
                messages.text("prove.report.column.undecided"),
                        count(findings, finding -> finding.outcome() == Outcome.UNDECIDED));
    }

    private static String count(List<Finding> findings, Predicate<Finding> meant) {
        return String.valueOf(
                findings.stream().filter(meant).mapToLong(Finding::occurrences).sum());
    }
}
