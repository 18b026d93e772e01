package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.report.font.Repertoire;

/** Who has reported, and what the checks have found. */
final class ReportQuality {

    private static final int SHOWN = 40;

    private final ReportMonth month;
    private final FindingText text;

    ReportQuality(ReportMonth month) {
        this.month = month;
        this.text = new FindingText(month);
    }

    void write(ReportPage page) {
        Messages messages = month.messages();
        page.chapter(messages.text("report.quality.heading"));
        page.section(messages.text("report.quality.coverage"));
        if (!month.result().extent().period().isMonth()) {
            new ReportMonths(month).write(page);
        }
        ReportCoverage coverage = new ReportCoverage(month);
        page.table(messages.text("report.quality.townships.caption"), "coverage-table", coverage.townships());
        page.table(messages.text("report.quality.departments.caption"), "department-table", coverage.departments());
        if (!month.result().estimates().isEmpty()) {
            page.section(messages.text("report.quality.estimates"));
            page.paragraph(new ReportEstimates(month).text());
        }
        page.section(messages.text("report.quality.findings"));
        if (month.result().findings().isEmpty()) {
            page.paragraph(messages.text("report.quality.no-findings"));
        } else {
            findings(page, messages);
        }
    }

    private void findings(ReportPage page, Messages messages) {
        List<Finding> findings = month.result().findings();
        ReportFindingCounts all = ReportFindingCounts.of(findings);
        page.paragraph(messages.text(
                "report.quality.counts",
                all.fatal(),
                all.open(),
                all.explained(),
                all.info(),
                all.undecided(),
                all.open() + all.explained()));
        page.table(
                messages.text("report.quality.rules.caption"),
                "rule-table",
                ReportFindingCounts.byCode(findings).entrySet().stream()
                        .map(entry -> entry.getValue().row(entry.getKey(), text.label(entry.getKey())))
                        .toList());
        List<Finding> shown = findings.stream()
                .sorted(Comparator.comparing(ReportQuality::rank))
                .limit(SHOWN)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Finding finding : shown) {
            rows.add(row(rows.size() + 1, finding));
        }
        page.table(messages.text("report.quality.findings.caption"), "finding-table", rows);
        page.note(
                shown.size() == findings.size()
                        ? messages.text("report.quality.shown-all", findings.size())
                        : messages.text("report.quality.shown", findings.size(), shown.size()));
    }

    /** What stands first in the list: errors, open queries, explained queries, undecided, the rest. */
    private static int rank(Finding finding) {
        return switch (FindingKind.of(finding)) {
            case FATAL -> 0;
            case OPEN -> 1;
            case UNDECIDED -> 3;
            case EXPLAINED, INFO -> finding.explanation().isEmpty() && !finding.isWaived() ? 4 : 2;
        };
    }

    private Map<String, String> row(int number, Finding finding) {
        Messages messages = month.messages();
        boolean undecided = finding.outcome() == Outcome.UNDECIDED;
        String severity = undecided ? "undecided" : finding.severity().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "number", String.valueOf(number),
                "severity", messages.text("report.severity." + severity),
                "area", text.area(finding),
                "place", Repertoire.legible(text.place(finding)),
                "detail", Repertoire.legible(text.detail(finding)));
    }
}
