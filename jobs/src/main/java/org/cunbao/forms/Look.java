package org.cunbao.forms;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell looks and whether it may be written into. */
enum Look {
    MARK(Ink.LOUD, Ground.WHITE, Frame.NONE, HorizontalAlignment.CENTER),
    MARK_LEFT(Ink.LOUD, Ground.WHITE, Frame.NONE, HorizontalAlignment.LEFT),
    TITLE(Ink.TITLE, Ground.WHITE, Frame.NONE, HorizontalAlignment.CENTER),
    TITLE_LEFT(Ink.TITLE, Ground.WHITE, Frame.NONE, HorizontalAlignment.LEFT),
    LABEL(Ink.BODY, Ground.WHITE, Frame.NONE, HorizontalAlignment.RIGHT),
    VALUE(Ink.BODY, Ground.WHITE, Frame.LINE, HorizontalAlignment.LEFT),
    HINT(Ink.LOUD, Ground.WHITE, Frame.NONE, HorizontalAlignment.LEFT),
    NOTE(Ink.SMALL, Ground.WHITE, Frame.NONE, HorizontalAlignment.LEFT),
    /** A note in one line over the cells beside it. */
    REMARK(Ink.SMALL, Ground.WHITE, Frame.NONE, HorizontalAlignment.LEFT),
    HEAD(Ink.STRONG, Ground.HEAD, Frame.BOX, HorizontalAlignment.CENTER),
    HEAD_SMALL(Ink.SMALL, Ground.HEAD, Frame.BOX, HorizontalAlignment.CENTER),
    CAPTION(Ink.STRONG, Ground.CAPTION, Frame.BOX, HorizontalAlignment.LEFT),
    NAME(Ink.BODY, Ground.WHITE, Frame.BOX, HorizontalAlignment.LEFT),
    CODE(Ink.BODY, Ground.WHITE, Frame.BOX, HorizontalAlignment.CENTER),
    CONTROL_LABEL(Ink.FAINT, Ground.WHITE, Frame.NONE, HorizontalAlignment.RIGHT),
    /** A figure for machines, held back so that it does not distract. */
    CONTROL(Ink.FAINT, Ground.WHITE, Frame.LINE, HorizontalAlignment.LEFT),
    /** A cell that does not apply to its row. */
    OFF(Ink.BODY, Ground.OFF, Frame.BOX, HorizontalAlignment.CENTER),
    LAST(Ink.FAINT, Ground.LAST, Frame.BOX, HorizontalAlignment.RIGHT),
    LAST_FLAG(Ink.FAINT, Ground.LAST, Frame.BOX, HorizontalAlignment.CENTER),
    ENTRY(Ink.BODY, Ground.ENTRY, Frame.BOX, HorizontalAlignment.RIGHT),
    ENTRY_FLAG(Ink.BODY, Ground.ENTRY, Frame.BOX, HorizontalAlignment.CENTER),
    ENTRY_TEXT(Ink.SMALL, Ground.ENTRY, Frame.BOX, HorizontalAlignment.LEFT),
    ENTRY_LINE(Ink.BODY, Ground.ENTRY, Frame.LINE, HorizontalAlignment.LEFT);

    /** What lies behind the text. Cells to be written into are white, and only those are unlocked. */
    enum Ground {
        WHITE(0xFFFFFF),
        ENTRY(0xFFFFFF),
        HEAD(0xDDE6F0),
        CAPTION(0xEEF3F8),
        OFF(0xD9D9D9),
        LAST(0xF0F0F0);

        private final int rgb;

        Ground(int rgb) {
            this.rgb = rgb;
        }

        int rgb() {
            return rgb;
        }
    }

    /** Which borders are drawn. */
    enum Frame {
        NONE,
        /** Below only, to be written upon. */
        LINE,
        BOX
    }

    private final Ink ink;
    private final Ground ground;
    private final Frame frame;
    private final HorizontalAlignment alignment;

    Look(Ink ink, Ground ground, Frame frame, HorizontalAlignment alignment) {
        this.ink = ink;
        this.ground = ground;
        this.frame = frame;
        this.alignment = alignment;
    }

    Ink ink() {
        return ink;
    }

    Ground ground() {
        return ground;
    }

    Frame frame() {
        return frame;
    }

    HorizontalAlignment alignment() {
        return alignment;
    }

    boolean isUnlocked() {
        return ground == Ground.ENTRY;
    }

    /** Text stays text in these: a telephone number keeps its 0, and 1-2 does not become a date. */
    boolean holdsText() {
        return this == CODE || this == VALUE || this == ENTRY_TEXT || this == ENTRY_LINE;
    }

    /** Holds a text off the cell's edge; figures and centred words need none. */
    boolean isIndented() {
        return this == LABEL || this == VALUE || this == NAME || this == CAPTION || this == ENTRY_LINE;
    }

    /** Long text goes on in a second line; elsewhere it runs over into the empty cells beside it. */
    boolean wraps() {
        return frame == Frame.BOX || this == NOTE;
    }
}
