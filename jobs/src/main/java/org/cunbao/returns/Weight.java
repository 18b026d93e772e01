package org.cunbao.returns;

import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;

/** What a sender has to do about a finding, and how its cells are marked. The heaviest comes first. */
enum Weight {
    /** To be corrected. Darker and in a thicker frame, so that it is told apart without colours. */
    ERROR(0xF4A79D, 0xA61C00, BorderStyle.MEDIUM),
    /** To be corrected or explained. */
    QUERY(0xFFE7A0, 0x7F6000, BorderStyle.MEDIUM_DASHED),
    EXPLAINED(0xFFFFFF, 0x808080, BorderStyle.THIN),
    UNDECIDED(0xFFFFFF, 0x808080, BorderStyle.THIN),
    INFO(0xFFFFFF, 0x808080, BorderStyle.THIN);

    private final int fill;
    private final int frame;
    private final BorderStyle border;

    Weight(int fill, int frame, BorderStyle border) {
        this.fill = fill;
        this.frame = frame;
        this.border = border;
    }

    static Weight of(Finding finding) {
        if (finding.rejectsCells()) {
            return ERROR;
        }
        if (finding.isOpenQuery()) {
            return QUERY;
        }
        if (finding.outcome() == Outcome.UNDECIDED) {
            return UNDECIDED;
        }
        return finding.severity() == Severity.QUERY && !finding.explanation().isEmpty() ? EXPLAINED : INFO;
    }

    /** Whether the sender has to do anything. */
    boolean isOpen() {
        return this == ERROR || this == QUERY;
    }

    int fill() {
        return fill;
    }

    int frame() {
        return frame;
    }

    BorderStyle border() {
        return border;
    }

    /** The last part of message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
