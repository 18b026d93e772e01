package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/** A change is too large only when it exceeds both bounds, so that small numbers may double. */
record HistoryEdit(Condition.History condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new AgainstLastMonth(condition.cells()).judge(evidence, this::one);
    }

    private Judgement one(CellKey cell, BigDecimal before, BigDecimal now) {
        BigDecimal change = now.subtract(before).abs();
        BigDecimal allowed = condition.relative().multiply(before.abs());
        if (change.compareTo(condition.absolute()) <= 0 || change.compareTo(allowed) <= 0) {
            return Judgement.PASSED;
        }
        return Judgement.failed(
                List.of(cell),
                Text.of(
                        "finding.history.item",
                        wording.name(cell),
                        Wording.plain(before),
                        Wording.plain(now),
                        Wording.plain(change),
                        Wording.plain(condition.absolute()),
                        Wording.plain(condition.relative())));
    }
}
