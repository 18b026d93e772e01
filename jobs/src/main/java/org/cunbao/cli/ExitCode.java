package org.cunbao.cli;

import org.cunbao.workspace.Fault;

/** What the process returns. */
enum ExitCode {
    DONE(0),
    /** A fault of ours. */
    FAULT(1),
    /** The command was wrong. */
    USAGE(2),
    /** The templates are invalid; nothing has run. */
    TEMPLATES(3),
    /** Finished, but the answer is no: a draft, a failed check, an unsound packet, a contradiction. */
    NO(4),
    /** Another run holds the workspace. */
    BUSY(5),
    /** Disk, permissions, file system. */
    ENVIRONMENT(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ExitCode of(Fault.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case BUSY -> BUSY;
            case ENVIRONMENT -> ENVIRONMENT;
            case OURS -> FAULT;
        };
    }
}
