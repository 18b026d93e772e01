package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/** A change is too large only when it exceeds both bounds, so that small numbers may double. */
record HistoryEdit(Condition.History condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.history", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        Optional<BigDecimal> now = evidence.now(cell).number();
        Optional<BigDecimal> before = evidence.before(cell).number();
        if (now.isEmpty() || before.isEmpty()) {
            Gap here = now.isPresent() ? Gap.NONE : Gap.of(cell);
            return Judgement.undecided(before.isPresent() ? here : here.plus(Gap.ELSEWHERE));
        }
        BigDecimal change = now.get().subtract(before.get()).abs();
        BigDecimal allowed = condition.relative().multiply(before.get().abs());
        if (change.compareTo(condition.absolute()) <= 0 || change.compareTo(allowed) <= 0) {
            return Judgement.PASSED;
        }
        return Judgement.failed(
                List.of(cell),
                Text.of(
                        "finding.history.item",
                        wording.name(cell),
                        Wording.plain(before.get()),
                        Wording.plain(now.get()),
                        Wording.plain(change),
                        Wording.plain(condition.absolute()),
                        Wording.plain(condition.relative())));
    }
}
