package org.cunbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cunbao.report.content.ReportBlock.Kind;

/**
 * What begins with a piece of the report. For each the layout has a group, which says how much room there must be, or
 * the page ends. The groups lie within each other, the last named outermost: where one begins, those before it begin
 * too.
 */
enum Opening {
    NOTHING,
    /** A heading or caption with text directly below it. */
    HEADING,
    /** One with no text directly below it, but a table. */
    SECTION,
    /**
     * Several headings, one below the other, and then a table; or a table that is not much higher than what a section
     * must have room for, and stays whole.
     */
    STACK,
    /** The list of what is attached, below which the letter is closed. */
    CLOSE;

    /** The name of the group. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One for each piece. A heading directly below another one opens nothing: the two stay together. */
    static List<Opening> of(List<Piece> pieces, PageFrame frame) {
        List<Opening> openings = new ArrayList<>();
        boolean afterHeading = false;
        for (int i = 0; i < pieces.size(); i++) {
            Kind kind = pieces.get(i).block().kind();
            boolean opens = kind.opensSection();
            if (opens && !afterHeading) {
                openings.add(opening(pieces, i, frame));
            } else {
                openings.add(kind == Kind.ATTACHMENT ? CLOSE : NOTHING);
            }
            afterHeading = opens;
        }
        return openings;
    }

    private static Opening opening(List<Piece> pieces, int heading, PageFrame frame) {
        if (isStack(pieces, heading) || isWhole(pieces, heading, frame)) {
            return STACK;
        }
        return is(pieces, heading + 1, Kind.PARAGRAPH) ? HEADING : SECTION;
    }

    private static boolean is(List<Piece> pieces, int place, Kind kind) {
        return place < pieces.size() && pieces.get(place).block().kind() == kind;
    }

    private static int belowHeadings(List<Piece> pieces, int heading) {
        int below = heading + 1;
        while (below < pieces.size() && pieces.get(below).block().kind().opensSection()) {
            below++;
        }
        return below;
    }

    private static boolean isStack(List<Piece> pieces, int heading) {
        int below = belowHeadings(pieces, heading);
        return below > heading + 1 && is(pieces, below, Kind.TABLE);
    }

    private static boolean isWhole(List<Piece> pieces, int heading, PageFrame frame) {
        int table = belowHeadings(pieces, heading);
        if (!is(pieces, table, Kind.TABLE)) {
            return false;
        }
        int end = is(pieces, table + 1, Kind.NOTE) ? table + 2 : table + 1;
        int height =
                pieces.subList(heading, end).stream().mapToInt(Piece::height).sum();
        return height > frame.room(SECTION) && height <= frame.room(STACK);
    }
}
