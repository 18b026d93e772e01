package org.cunbao.validate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.Text;

/** Compares exactly and rounds only what it prints. */
record RatioEdit(Condition.Ratio condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        Optional<BigDecimal> numerator = evidence.now(condition.numerator()).number();
        Optional<BigDecimal> denominator = evidence.now(condition.denominator()).number();
        if (numerator.isEmpty() || denominator.isEmpty()) {
            Gap above = numerator.isPresent() ? Gap.NONE : Gap.of(condition.numerator());
            Gap below = denominator.isPresent() ? Gap.NONE : Gap.of(condition.denominator());
            return Judgement.undecided(above.plus(below));
        }
        if (denominator.get().signum() == 0 || !evidence.comparable(condition.cells())) {
            return Judgement.undecided(Gap.ELSEWHERE);
        }
        BigDecimal ratio = numerator.get().divide(denominator.get(), MathContext.DECIMAL128);
        return RangeEdit.lies(ratio, condition.min(), condition.max())
                ? Judgement.PASSED
                : Judgement.failed(condition.cells(), detail(numerator.get(), denominator.get(), ratio));
    }

    private Text detail(BigDecimal numerator, BigDecimal denominator, BigDecimal ratio) {
        return Text.of(
                        "finding.ratio",
                        wording.name(condition.numerator()),
                        Wording.plain(numerator),
                        wording.name(condition.denominator()),
                        Wording.plain(denominator),
                        Wording.plain(ratio.setScale(2, RoundingMode.HALF_UP)))
                .with(Wording.bounds(condition.min(), condition.max()));
    }
}
