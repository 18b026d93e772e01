package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/** Both bounds are allowed values. */
record RangeEdit(Condition.Range condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.range", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        Optional<BigDecimal> amount = evidence.now(cell).number();
        if (amount.isEmpty()) {
            return Judgement.undecided(Gap.of(cell));
        }
        if (lies(amount.get(), condition.min(), condition.max())) {
            return Judgement.PASSED;
        }
        return Judgement.failed(
                List.of(cell),
                Text.of("finding.range.item", wording.name(cell), Wording.plain(amount.get()))
                        .with(Wording.bounds(condition.min(), condition.max())));
    }

    static boolean lies(BigDecimal amount, Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return min.filter(bound -> amount.compareTo(bound) < 0).isEmpty()
                && max.filter(bound -> amount.compareTo(bound) > 0).isEmpty();
    }
}
