package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Text;

/**
 * Counts what is equal to last month and names of it what is not 0. What is missing leaves the rule undecided only when
 * it could tip the balance.
 */
record UnchangedEdit(Condition.Unchanged condition) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        List<CellKey> copied = new ArrayList<>();
        int equal = 0;
        int moved = 0;
        int happened = 0;
        int open = 0;
        int openMonths = 0;
        Gap gap = Gap.NONE;
        for (CellKey cell : condition.cells()) {
            if (!evidence.asks(cell)) {
                continue;
            }
            Optional<BigDecimal> now = evidence.now(cell).number();
            Optional<BigDecimal> before = evidence.before(cell).number();
            boolean month = cell.column() == Column.MONTH;
            if (now.isEmpty() || before.isEmpty()) {
                gap = gap.plus(now.isPresent() ? Gap.ELSEWHERE : Gap.of(cell));
                open++;
                openMonths += month ? 1 : 0;
            } else if (now.get().compareTo(before.get()) != 0) {
                moved++;
            } else {
                equal++;
                if (now.get().signum() != 0) {
                    copied.add(cell);
                    happened += month ? 1 : 0;
                }
            }
        }
        int telling = copied.size();
        if (isCopy(happened, telling, moved + open)) {
            return Judgement.failed(
                    copied,
                    Text.of(
                            "finding.unchanged",
                            String.valueOf(equal + moved),
                            String.valueOf(equal),
                            String.valueOf(happened)));
        }
        return isCopy(happened + openMonths, telling + open, moved) ? Judgement.undecided(gap) : Judgement.PASSED;
    }

    /** @param telling how many figures other than 0 are equal, {@code happened} of them 本月 figures */
    private boolean isCopy(int happened, int telling, int moved) {
        BigDecimal wanted = condition.share().multiply(BigDecimal.valueOf((long) telling + moved));
        return happened >= condition.atLeast() && BigDecimal.valueOf(telling).compareTo(wanted) >= 0;
    }
}
