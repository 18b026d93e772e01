package org.cunbao.report.content;

import java.util.Locale;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;

/** What a finding means for the release. */
public enum FindingKind {
    /** Refuses figures, or stands for units that did not report. */
    FATAL,
    /** A query that nobody has explained. */
    OPEN,
    /** A query that was explained, and whatever a person has accepted. */
    EXPLAINED,
    /** Worth knowing; also what a rule on trial reports. */
    INFO,
    /** Something that the rule needs is missing. */
    UNDECIDED;

    public static FindingKind of(Finding finding) {
        if (finding.outcome() == Outcome.UNDECIDED) {
            return UNDECIDED;
        }
        if (finding.rejectsCells()) {
            return FATAL;
        }
        if (finding.isOpenQuery()) {
            return OPEN;
        }
        return finding.isWaived() || (finding.severity() == Severity.QUERY && !finding.shadow()) ? EXPLAINED : INFO;
    }

    /** The word used in templates and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
