package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/** A part that does not concern the unit counts as nothing; any other missing part leaves the sum open. */
record BalanceEdit(Condition.Balance condition, Wording wording) implements Edit {

    private static final Value NOT_APPLICABLE = Value.missing(Reason.NOT_APPLICABLE);

    @Override
    public Judgement judge(Evidence evidence) {
        Optional<BigDecimal> total = evidence.now(condition.total()).number();
        Gap gap = total.isPresent() ? Gap.NONE : Gap.of(condition.total());
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey part : condition.parts()) {
            Value value = evidence.now(part);
            Optional<BigDecimal> amount = value.number();
            if (amount.isPresent()) {
                sum = sum.add(amount.get());
            } else if (!value.equals(NOT_APPLICABLE)) {
                gap = gap.plus(Gap.of(part));
            }
        }
        if (total.isEmpty() || gap.isOpen()) {
            return Judgement.undecided(gap);
        }
        if (!evidence.comparable(condition.cells())) {
            return Judgement.undecided(Gap.ELSEWHERE);
        }
        return total.get().compareTo(sum) == 0
                ? Judgement.PASSED
                : Judgement.failed(condition.cells(), detail(total.get(), sum));
    }

    @Override
    public List<Constraint> constraints(Evidence evidence) {
        List<CellKey> parts = condition.parts().stream()
                .filter(part -> !evidence.now(part).equals(NOT_APPLICABLE))
                .toList();
        return judge(evidence).outcome() == Outcome.UNDECIDED
                ? List.of()
                : List.of(Constraint.sum(condition.total(), parts, BigDecimal.ZERO));
    }

    private Text detail(BigDecimal total, BigDecimal sum) {
        return Text.of(
                "finding.balance",
                wording.name(condition.total()),
                Wording.plain(total),
                wording.names(condition.parts()),
                Wording.plain(sum),
                Wording.plain(total.subtract(sum).abs()));
    }
}
