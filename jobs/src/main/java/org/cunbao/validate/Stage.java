package org.cunbao.validate;

import org.cunbao.catalogue.Condition;

/** The order of judging. What a stage refuses is missing in the later ones, so that one mistake is told once. */
enum Stage {
    /** One cell by itself, and whether the form is this month's at all. */
    CELLS,
    /** Cells that determine each other, or that other forms determine; together they show which cell is wrong. */
    ARITHMETIC,
    /** What is unlikely, and what other months and other forms say. */
    CONTEXT;

    static Stage of(Condition condition) {
        if (condition instanceof Condition.Required
                || condition instanceof Condition.IntegerCount
                || condition instanceof Condition.Range
                || condition instanceof Condition.Explained
                || condition instanceof Condition.Unchanged) {
            return CELLS;
        }
        return condition instanceof Condition.Compare
                        || condition instanceof Condition.Balance
                        || condition instanceof Condition.Carry
                        || condition instanceof Condition.RollUp
                ? ARITHMETIC
                : CONTEXT;
    }
}
