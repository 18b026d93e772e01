package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/** Whole numbers where the indicator counts, so many digits after the point where it measures; never negative. */
record IntegerEdit(Condition.IntegerCount condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.integer", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        Optional<BigDecimal> amount = evidence.now(cell).number();
        if (amount.isEmpty()) {
            return Judgement.undecided(Gap.of(cell));
        }
        int decimals = wording.catalogue()
                .indicators()
                .find(cell.indicator())
                .map(indicator -> indicator.decimals())
                .orElse(0);
        if (amount.get().signum() < 0) {
            return failed(cell, "finding.integer.negative", amount.get(), decimals);
        }
        if (amount.get().scale() > decimals) {
            String key = decimals == 0 ? "finding.integer.whole" : "finding.integer.decimals";
            return failed(cell, key, amount.get(), decimals);
        }
        return Judgement.PASSED;
    }

    private Judgement failed(CellKey cell, String key, BigDecimal amount, int decimals) {
        return Judgement.failed(
                List.of(cell), Text.of(key, wording.name(cell), Wording.plain(amount), String.valueOf(decimals)));
    }
}
