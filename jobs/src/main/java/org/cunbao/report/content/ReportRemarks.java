package org.cunbao.report.content;

import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Finding;
import org.cunbao.report.font.Repertoire;

/** What units say of unusual figures, in their words, as far as the statistician has released them. */
final class ReportRemarks {

    private final ReportMonth month;
    private final FindingText text;

    ReportRemarks(ReportMonth month) {
        this.month = month;
        this.text = new FindingText(month);
    }

    void write(ReportPage page) {
        Messages messages = month.messages();
        page.chapter(messages.text("report.remarks.heading"));
        List<Finding> explained = month.result().findings().stream()
                .filter(finding -> !finding.explanation().isEmpty())
                .toList();
        List<Map<String, String>> rows = explained.stream()
                .filter(finding -> !month.result().publicExplanation(finding).isEmpty())
                .map(this::row)
                .distinct()
                .toList();
        long withheld = explained.stream()
                .filter(finding -> month.result().publicExplanation(finding).isEmpty())
                .count();
        page.paragraph(
                explained.isEmpty()
                        ? messages.text("report.remarks.none")
                        : messages.text("report.remarks.counts", explained.size(), withheld));
        if (!rows.isEmpty()) {
            page.table(messages.text("report.remarks.caption"), "remark-table", rows);
        }
    }

    private Map<String, String> row(Finding finding) {
        return Map.of(
                "unit", text.area(finding),
                "detail", Repertoire.legible(text.label(finding.code()) + "：" + text.detail(finding)),
                "remark", Repertoire.legible(finding.explanation()));
    }
}
