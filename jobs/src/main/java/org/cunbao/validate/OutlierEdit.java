package org.cunbao.validate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/** Sets a unit's change against those of all others. What came from 0 or went to 0 has no ratio and stays undecided. */
final class OutlierEdit implements Edit {

    private final Condition.HidiroglouBerthelot condition;
    private final Wording wording;
    private final Map<CellKey, HidiroglouBerthelot> usual = new HashMap<>();

    OutlierEdit(Condition.HidiroglouBerthelot condition, Peers peers, Wording wording) {
        this.condition = condition;
        this.wording = wording;
        for (CellKey cell : condition.cells()) {
            HidiroglouBerthelot.of(peers.changes(cell), condition).ifPresent(bounds -> usual.put(cell, bounds));
        }
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return new AgainstLastMonth(condition.cells()).judge(evidence, this::one);
    }

    private Judgement one(CellKey cell, BigDecimal before, BigDecimal now) {
        BigDecimal moved = now.subtract(before).abs();
        if (moved.compareTo(condition.absolute()) <= 0) {
            return Judgement.PASSED;
        }
        Optional<HidiroglouBerthelot> bounds = Optional.ofNullable(usual.get(cell));
        Optional<Change> change = Change.of(before, now);
        if (bounds.isEmpty() || change.isEmpty()) {
            return Judgement.undecided(Gap.ELSEWHERE);
        }
        return bounds.get().isUsual(change.get())
                ? Judgement.PASSED
                : Judgement.failed(List.of(cell), detail(cell, change.get(), bounds.get()));
    }

    private Text detail(CellKey cell, Change change, HidiroglouBerthelot bounds) {
        return Text.of(
                "finding.history.outlier",
                wording.name(cell),
                Wording.plain(change.before()),
                Wording.plain(change.now()),
                times(HidiroglouBerthelot.ratio(change)),
                String.valueOf(bounds.units()),
                times(bounds.median()));
    }

    private static String times(BigDecimal ratio) {
        return Wording.plain(ratio.setScale(2, RoundingMode.HALF_UP));
    }
}
