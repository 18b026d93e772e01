package org.cunbao.report.content;

import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.RevisionResult;

/** The first page: what was received, and the figures that everybody asks for. */
final class ReportSummary {

    private final ReportMonth month;

    ReportSummary(ReportMonth month) {
        this.month = month;
    }

    void write(ReportPage page) {
        Messages messages = month.messages();
        page.plainHeading(messages.text("report.summary.heading"));
        page.paragraph(coverage());
        page.table(
                messages.text("report.summary.caption"),
                "headline-table",
                month.catalogue().report().headlines().stream()
                        .map(headline -> new ReportHeadline(month, headline).row())
                        .toList());
        ReportNotes notes = new ReportNotes(messages, page.lastRows());
        page.note(messages.text("report.note.headline"), notes.noComparison(), notes.marks(), notes.restated());
    }

    private String coverage() {
        Messages messages = month.messages();
        RevisionResult result = month.result();
        long open = result.openQueries();
        return (result.coverage().isComplete() ? complete() : incomplete())
                + (open > 0
                        ? messages.text("report.summary.queries", open)
                        : messages.text("report.summary.no-queries"))
                + (result.comparisons().isEmpty() ? messages.text("report.summary.first-month") : "");
    }

    private String complete() {
        RevisionResult result = month.result();
        return month.messages()
                .text(
                        "report.summary.all-counted",
                        result.coverage().expected(),
                        result.coverage(AreaKind.VILLAGE).expected(),
                        result.coverage(AreaKind.TOWNSHIP).expected(),
                        result.coverage(AreaKind.DEPARTMENT).expected());
    }

    private String incomplete() {
        Messages messages = month.messages();
        RevisionResult result = month.result();
        Coverage all = result.coverage();
        Coverage villages = result.coverage(AreaKind.VILLAGE);
        Coverage townships = result.coverage(AreaKind.TOWNSHIP);
        Coverage departments = result.coverage(AreaKind.DEPARTMENT);
        return messages.text(
                        "report.summary.coverage",
                        all.expected(),
                        all.reported(),
                        villages.expected(),
                        villages.reported(),
                        townships.expected(),
                        townships.reported(),
                        departments.expected(),
                        departments.reported())
                + messages.text("report.summary.incomplete");
    }
}
