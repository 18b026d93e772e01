package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.CellKey;

/** Judges listed cells against last month's figures. A cell that lacks one of the two stays undecided. */
record AgainstLastMonth(List<CellKey> cells) {

    /** Judges one cell that has both figures. */
    interface OneCell {

        Judgement judge(CellKey cell, BigDecimal before, BigDecimal now);
    }

    Judgement judge(Evidence evidence, OneCell rule) {
        return new EachCell("finding.history", cells).judge(evidence, cell -> one(cell, evidence, rule));
    }

    private static Judgement one(CellKey cell, Evidence evidence, OneCell rule) {
        Optional<BigDecimal> now = evidence.now(cell).number();
        Optional<BigDecimal> before = evidence.before(cell).number();
        if (now.isEmpty() || before.isEmpty()) {
            Gap here = now.isPresent() ? Gap.NONE : Gap.of(cell);
            return Judgement.undecided(before.isPresent() ? here : here.plus(Gap.ELSEWHERE));
        }
        return rule.judge(cell, before.get(), now.get());
    }
}
