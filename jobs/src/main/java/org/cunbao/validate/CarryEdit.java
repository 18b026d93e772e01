package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Text;

/** Names 累计 and 本月 both: nothing tells which of the two is wrong. */
record CarryEdit(Condition.Carry condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.carry", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        CellKey month = new CellKey(cell.indicator(), Column.MONTH);
        Optional<BigDecimal> cumulative = evidence.now(cell).number();
        Optional<BigDecimal> added = evidence.now(month).number();
        Optional<BigDecimal> carried = evidence.carried(cell);
        if (cumulative.isEmpty() || added.isEmpty() || carried.isEmpty()) {
            Gap here = (cumulative.isPresent() ? Gap.NONE : Gap.of(cell))
                    .plus(added.isPresent() ? Gap.NONE : Gap.of(month));
            return Judgement.undecided(carried.isPresent() ? here : here.plus(Gap.ELSEWHERE));
        }
        BigDecimal expected = carried.get().add(added.get());
        if (cumulative.get().compareTo(expected) == 0) {
            return Judgement.PASSED;
        }
        return Judgement.failed(
                List.of(cell, month),
                Text.of(
                        "finding.carry.item",
                        wording.name(cell),
                        Wording.plain(cumulative.get()),
                        Wording.plain(carried.get()),
                        Wording.plain(added.get()),
                        Wording.plain(expected),
                        Wording.plain(cumulative.get().subtract(expected).abs())));
    }
}
