package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;
import org.cunbao.validate.Evidence.VillageSum;

/** A township's control total against the sum of what its villages reported. */
record RollUpEdit(Condition.RollUp condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.roll-up", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        Optional<BigDecimal> control = evidence.now(cell).number();
        Optional<VillageSum> villages = evidence.villages(cell);
        if (control.isEmpty() || villages.isEmpty()) {
            Gap here = control.isPresent() ? Gap.NONE : Gap.of(cell);
            return Judgement.undecided(villages.isPresent() ? here : here.plus(Gap.ELSEWHERE));
        }
        BigDecimal sum = villages.get().sum();
        if (control.get().compareTo(sum) == 0) {
            return Judgement.PASSED;
        }
        return Judgement.failed(
                List.of(cell),
                Text.of(
                        "finding.roll-up.item",
                        wording.name(cell),
                        Wording.plain(control.get()),
                        String.valueOf(villages.get().villages()),
                        Wording.plain(sum),
                        Wording.plain(control.get().subtract(sum).abs())));
    }
}
