package org.cunbao.report.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunbao.domain.Finding;
import org.cunbao.report.content.FindingKind;
import org.cunbao.report.content.FindingText;
import org.cunbao.report.content.PlainText;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.table.Words;

/** What was found about a figure. */
final class FindingRows {

    private final ReportMonth month;
    private final FindingText texts;
    private final Words words;

    FindingRows(ReportMonth month) {
        this.month = month;
        this.texts = new FindingText(month);
        this.words = new Words(month.catalogue());
    }

    /** {@code code label severity kind kindName detail accepted} of each. */
    List<Map<String, String>> of(List<Finding> findings) {
        return findings.stream().map(this::row).toList();
    }

    private Map<String, String> row(Finding finding) {
        FindingKind kind = FindingKind.of(finding);
        return Map.of(
                "code",
                finding.code(),
                "label",
                texts.label(finding.code()),
                "severity",
                finding.severity().name().toLowerCase(Locale.ROOT),
                "kind",
                kind.key(),
                "kindName",
                month.messages().text("report.kind." + kind.key()),
                "detail",
                PlainText.of(month.messages().text(finding.detail())),
                "accepted",
                PlainText.of(words.accepted(month.result(), finding)));
    }
}
