package org.cunbao.report.content;

import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;

/** A finding in words. */
public final class FindingText {

    private final ReportMonth month;

    public FindingText(ReportMonth month) {
        this.month = month;
    }

    /** What a rule or check is called; its code when it has no name. */
    public String label(String code) {
        return month.catalogue()
                .rule(code)
                .map(rule -> rule.label())
                .orElseGet(() -> month.messages().textOr("finding." + code + ".label", code));
    }

    /** Such as {@code 永清镇马沟村}; empty when a file belongs to no unit. */
    public String area(Finding finding) {
        return finding.area().isEmpty() ? "" : month.catalogue().areas().fullNameOf(finding.area());
    }

    /** The first place that it names, such as {@code 马沟村.xlsx › 村级月报 › D17}; empty when it names none. */
    public String place(Finding finding) {
        return finding.cells().stream()
                .findFirst()
                .map(place -> place.source().place())
                .orElse("");
    }

    /** What is wrong; of what could not be decided, which check that was, for that does not stand in the finding. */
    public String detail(Finding finding) {
        String detail = month.messages().text(finding.detail());
        return finding.outcome() == Outcome.UNDECIDED
                ? month.messages().text("report.quality.undecided", label(finding.code()), detail)
                : detail;
    }
}
