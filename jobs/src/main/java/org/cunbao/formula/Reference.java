package org.cunbao.formula;

import java.util.Locale;
import java.util.Optional;
import org.cunbao.domain.Column;

/** What a formula speaks of. Groups are named by id; an empty group means all units. */
public sealed interface Reference {

    /**
     * A figure.
     *
     * @param column empty for the indicator's main column: 累计 of a flow, 期末 of a stock
     */
    record Figure(String indicator, Optional<Column> column, String group) implements Reference {}

    /** How many units reported an indicator. */
    record Reporting(String indicator, String group) implements Reference {}

    /** How many areas of a kind the register holds. */
    record Count(String kind, String group) implements Reference {}

    /**
     * A figure of another form, as a unit's rule sees it.
     *
     * @param column empty for the indicator's main column
     */
    record Across(Level level, String indicator, Optional<Column> column) implements Reference {}

    /** Where the other form stands. */
    enum Level {
        /** The form of the township that a village belongs to. */
        TOWNSHIP,
        /** The sum over the forms of all villages of a township. */
        VILLAGES,
        /** The sum over the forms of all units of the county that report the figure. */
        COUNTY;

        /** The word used in formulas, such as {@code villages}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A named number that the caller knows, such as a published figure {@code P70}. */
    record Name(String name) implements Reference {}
}
