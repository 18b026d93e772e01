package org.cunbao.report.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of the report, one below the other. The layouts in {@code templates/reports/} have a band for each kind.
 *
 * @param text what is written; empty when the piece is nothing but its table
 * @param table of a table, or the parts of a piece that has several
 * @param chart of a chart; the text is its caption
 */
public record ReportBlock(Kind kind, String text, Optional<ReportTable> table, Optional<ReportChart> chart) {

    /** The kinds; the lower-case name is the one used in the layouts. */
    public enum Kind {
        /** What stands above the red line of a letter. */
        LETTERHEAD,
        TITLE,
        /** Whom the letter addresses. */
        ADDRESSEE,
        HEADING1,
        HEADING2,
        PARAGRAPH,
        CAPTION,
        TABLE,
        NOTE,
        CHART,
        /** What follows begins a page. */
        BREAK,
        /** The list of what is attached, a line each. */
        ATTACHMENT,
        /** The issuing office, and the date below it. */
        CLOSING,
        /** The statutory head of an annex table; a new sheet begins with it. */
        ANNEX,
        /** The signature line below an annex table. */
        SIGNATURES,
        /** Who gets copies, who printed it and when: at the foot of the last page. */
        IMPRINT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it must not stand alone at the foot of a page. */
        public boolean opensSection() {
            return this == HEADING1 || this == HEADING2 || this == CAPTION;
        }
    }

    static ReportBlock of(Kind kind, String text) {
        return new ReportBlock(kind, text, Optional.empty(), Optional.empty());
    }

    static ReportBlock of(Kind kind, ReportTable table) {
        return new ReportBlock(kind, "", Optional.of(table), Optional.empty());
    }

    /** A piece of one row of parts. */
    static ReportBlock of(Kind kind, Map<String, String> parts) {
        return of(kind, new ReportTable(kind.key(), List.of(), List.of(parts)));
    }

    static ReportBlock of(String caption, ReportChart chart) {
        return new ReportBlock(Kind.CHART, caption, Optional.empty(), Optional.of(chart));
    }
}
