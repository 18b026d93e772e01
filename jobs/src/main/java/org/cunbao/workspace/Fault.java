package org.cunbao.workspace;

import org.cunbao.domain.Text;

/** The work cannot go on, and it is not the data's fault. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is; each has its exit code. */
    public enum Kind {
        /** What was asked for cannot be done as asked. */
        USAGE,
        /** Another run holds the workspace. */
        BUSY,
        /** Disk, permissions, file system. */
        ENVIRONMENT,
        /** The program itself: what it wrote does not agree with what it knows. */
        OURS
    }

    private final Kind kind;
    private final transient Text text;

    public Fault(Kind kind, Text text) {
        super(text.key() + text.arguments());
        this.kind = kind;
        this.text = text;
    }

    public Fault(Kind kind, Text text, Throwable cause) {
        super(text.key() + text.arguments(), cause);
        this.kind = kind;
        this.text = text;
    }

    public Kind kind() {
        return kind;
    }

    /** What to tell the user. */
    public Text text() {
        return text;
    }
}
