package org.cunbao.domain;

import java.util.Arrays;
import java.util.Optional;

/** The column of a form in which a figure stands. The captions are part of the form and of the file formats. */
public enum Column {
    /** What happened during the month (flows). */
    MONTH("本月", "month"),
    /** What happened since the pilot began, this month included (flows). */
    CUMULATIVE("累计", "cumulative"),
    /** The state at the end of the month (stocks). */
    END("期末", "end"),
    /** What corrects the cumulative figure for earlier months (flows); may be negative. Entered, never released. */
    ADJUSTMENT("调整", "adjustment");

    private final String caption;
    private final String key;

    Column(String caption, String key) {
        this.caption = caption;
        this.key = key;
    }

    /** The header text on forms and in files, such as {@code 本月}. */
    public String caption() {
        return caption;
    }

    /** The English word used in expressions, such as {@code A01.month}. */
    public String key() {
        return key;
    }

    /** Finds a column by caption or key. */
    public static Optional<Column> of(String text) {
        return Arrays.stream(values())
                .filter(column -> column.caption.equals(text) || column.key.equals(text))
                .findFirst();
    }
}
