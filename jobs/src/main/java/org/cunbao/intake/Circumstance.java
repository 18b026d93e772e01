package org.cunbao.intake;

import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;

/** Why something in the folder did not arrive. Each has its texts under {@code finding.<code>}. */
enum Circumstance {
    FILE_IGNORED("FILE-IGNORED", Severity.INFO),
    FILE_HIDDEN("FILE-HIDDEN", Severity.INFO),
    FILE_FOLDER("FILE-FOLDER", Severity.INFO),
    FILE_GROWING("FILE-GROWING", Severity.FATAL),
    FILE_NOT_REGULAR("FILE-NOT-REGULAR", Severity.FATAL),
    FILE_UNREADABLE("FILE-UNREADABLE", Severity.FATAL),
    FILE_VANISHED("FILE-VANISHED", Severity.INFO),
    FILE_SAME_NAME("FILE-SAME-NAME", Severity.FATAL);

    private final String code;
    private final Severity severity;

    Circumstance(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** Whether the same file may well be received when it is looked at again. */
    boolean mayPass() {
        return this == FILE_GROWING || this == FILE_UNREADABLE;
    }

    String code() {
        return code;
    }

    Severity severity() {
        return severity;
    }

    Finding of(String path) {
        return Finding.at(code, severity, "", SourceCell.of(path), Text.of("finding." + code));
    }
}
