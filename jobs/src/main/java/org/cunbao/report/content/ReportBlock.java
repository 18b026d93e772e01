package org.cunbao.report.content;

import java.util.Locale;
import java.util.Optional;

/** A piece of the report, one below the other. {@code monthly.jrxml} has a band for each kind. */
public record ReportBlock(Kind kind, String text, Optional<ReportTable> table) {

    /** The kinds; the lower-case name is the one used in {@code monthly.jrxml}. */
    public enum Kind {
        TITLE,
        HEADING1,
        HEADING2,
        PARAGRAPH,
        CAPTION,
        TABLE,
        NOTE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it must not stand alone at the foot of a page. */
        public boolean opensSection() {
            return this == HEADING1 || this == HEADING2 || this == CAPTION;
        }
    }

    static ReportBlock of(Kind kind, String text) {
        return new ReportBlock(kind, text, Optional.empty());
    }

    static ReportBlock of(ReportTable table) {
        return new ReportBlock(Kind.TABLE, "", Optional.of(table));
    }
}
