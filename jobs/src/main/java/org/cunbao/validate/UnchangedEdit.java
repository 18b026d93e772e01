package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/** One figure that moved shows that the form is no copy, whatever else is missing. */
record UnchangedEdit(Condition.Unchanged condition) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        List<CellKey> compared = new ArrayList<>();
        int filled = 0;
        Gap gap = Gap.NONE;
        for (CellKey cell : condition.cells()) {
            if (!evidence.asks(cell)) {
                continue;
            }
            Optional<BigDecimal> now = evidence.now(cell).number();
            Optional<BigDecimal> before = evidence.before(cell).number();
            if (now.isEmpty() || before.isEmpty()) {
                gap = gap.plus(now.isPresent() ? Gap.ELSEWHERE : Gap.of(cell));
            } else if (now.get().compareTo(before.get()) != 0) {
                return Judgement.PASSED;
            } else {
                compared.add(cell);
                filled += now.get().signum() == 0 ? 0 : 1;
            }
        }
        if (gap.isOpen()) {
            return Judgement.undecided(gap);
        }
        return filled < condition.atLeast()
                ? Judgement.PASSED
                : Judgement.failed(
                        compared,
                        Text.of("finding.unchanged", String.valueOf(compared.size()), String.valueOf(filled)));
    }
}
