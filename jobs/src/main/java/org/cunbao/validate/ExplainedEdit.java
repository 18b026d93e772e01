package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Text;

/** An adjustment that nobody explains takes the 累计 with it, which rests on it. */
record ExplainedEdit(Condition.Explained condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.explained", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        CellKey cumulative = new CellKey(cell.indicator(), Column.CUMULATIVE);
        Optional<BigDecimal> amount = evidence.adjustment(cumulative).number();
        if (amount.isEmpty()) {
            return Judgement.undecided(Gap.of(cell));
        }
        return amount.get().signum() == 0 || evidence.explains(cell.indicator())
                ? Judgement.PASSED
                : Judgement.failed(
                        List.of(cell, cumulative),
                        Text.of(
                                "finding.explained.item",
                                wording.name(cell),
                                Wording.plain(amount.get()),
                                wording.name(cumulative)));
    }
}
