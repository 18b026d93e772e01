package org.cunbao.report.workbook;

import java.math.BigDecimal;
import org.cunbao.domain.Value;

/** What a cell of the finished workbook shows. */
sealed interface Content {

    /** Text, never taken for a formula. */
    record Words(String text) implements Content {

        /** An empty cell that keeps its look. */
        static final Content NONE = new Words("");
    }

    /** Text in place of a figure, or beside it. */
    record Mark(String text, Look look) implements Content {}

    record Amount(BigDecimal amount, Look look) implements Content {}

    /**
     * A figure as a formula.
     *
     * @param mark what the formula gives when the value is missing
     */
    record Total(String formula, Value expected, String mark, Look look) implements Content {}

    /** The name of a sheet that leads there. */
    record Link(String sheet) implements Content {}

    /**
     * How a figure is shown where the template leaves it to the program.
     *
     * @param decimals digits after the point
     * @param flag whether 1 and 0 are shown as 是 and 否
     * @param complete false for a total that lacks a unit
     */
    record Look(int decimals, boolean flag, boolean complete) {

        static Look plain(int decimals) {
            return new Look(decimals, false, true);
        }
    }

    /** As text within other text. */
    default String inText() {
        if (this instanceof Words words) {
            return words.text();
        }
        if (this instanceof Mark mark) {
            return mark.text();
        }
        if (this instanceof Link link) {
            return link.sheet();
        }
        throw new IllegalStateException("a figure within text: " + this);
    }
}
