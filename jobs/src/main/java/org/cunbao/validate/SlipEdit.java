package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/** Recognises a lost or added digit, and 元 written for 万元 or the other way round. Nothing is a multiple of 0. */
record SlipEdit(Condition.Slip condition, Wording wording) implements Edit {

    /** In the order in which they are tried: the power of ten, and what it looks like. */
    private enum Kind {
        ONE_DIGIT_MORE(1),
        ONE_DIGIT_LESS(-1),
        YUAN_FOR_WAN(4),
        WAN_FOR_YUAN(-4);

        private final int power;

        Kind(int power) {
            this.power = power;
        }
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return new AgainstLastMonth(condition.cells()).judge(evidence, this::one);
    }

    private Judgement one(CellKey cell, BigDecimal before, BigDecimal now) {
        if (before.signum() <= 0 || before.max(now).compareTo(condition.atLeast()) < 0) {
            return Judgement.PASSED;
        }
        for (Kind kind : Kind.values()) {
            if (isNear(now, before.scaleByPowerOfTen(kind.power))) {
                return Judgement.failed(List.of(cell), detail(cell, before, now, kind));
            }
        }
        return Judgement.PASSED;
    }

    private boolean isNear(BigDecimal now, BigDecimal multiple) {
        BigDecimal allowed = multiple.multiply(condition.tolerance());
        return now.subtract(multiple).abs().compareTo(allowed) <= 0;
    }

    private Text detail(CellKey cell, BigDecimal before, BigDecimal now, Kind kind) {
        String key = switch (kind) {
            case ONE_DIGIT_MORE -> "finding.slip.more";
            case ONE_DIGIT_LESS -> "finding.slip.less";
            case YUAN_FOR_WAN -> "finding.slip.yuan";
            case WAN_FOR_YUAN -> "finding.slip.wan";
        };
        return Text.of(key, wording.name(cell), Wording.plain(before), Wording.plain(now));
    }
}
