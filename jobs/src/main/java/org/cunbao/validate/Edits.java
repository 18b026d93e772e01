package org.cunbao.validate;

import org.cunbao.catalogue.Condition;

/** Finds the judgement for a kind of condition. */
record Edits(Wording wording, Peers peers) {

    Edit of(Condition condition) {
        if (condition instanceof Condition.Required required) {
            return new RequiredEdit(required, wording);
        }
        if (condition instanceof Condition.Range range) {
            return new RangeEdit(range, wording);
        }
        if (condition instanceof Condition.IntegerCount integer) {
            return new IntegerEdit(integer, wording);
        }
        if (condition instanceof Condition.Compare compare) {
            return new CompareEdit(compare, wording);
        }
        if (condition instanceof Condition.Balance balance) {
            return new BalanceEdit(balance, wording);
        }
        if (condition instanceof Condition.Ratio ratio) {
            return new RatioEdit(ratio, wording);
        }
        if (condition instanceof Condition.History history) {
            return new HistoryEdit(history, wording);
        }
        if (condition instanceof Condition.HidiroglouBerthelot outlier) {
            return new OutlierEdit(outlier, peers, wording);
        }
        if (condition instanceof Condition.Slip slip) {
            return new SlipEdit(slip, wording);
        }
        if (condition instanceof Condition.Carry carry) {
            return new CarryEdit(carry, wording);
        }
        if (condition instanceof Condition.Explained explained) {
            return new ExplainedEdit(explained, wording);
        }
        if (condition instanceof Condition.RollUp rollUp) {
            return new RollUpEdit(rollUp, wording);
        }
        if (condition instanceof Condition.Unchanged unchanged) {
            return new UnchangedEdit(unchanged);
        }
        return new ExpressionEdit((Condition.Expression) condition, wording);
    }
}
