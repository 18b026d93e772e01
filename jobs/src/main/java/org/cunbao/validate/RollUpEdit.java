package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;

/**
 * A township's control total against what its villages reported. Villages that are missing leave it undecided, but for
 * a total that is smaller than what is already there.
 */
record RollUpEdit(Condition.RollUp condition, Wording wording) implements Edit {

    /** More villages than these are no hint. */
    private static final int SUSPECTS = 3;

    private static final int NAMED = 10;

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.roll-up", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    @Override
    public List<Constraint> constraints(Evidence evidence) {
        List<Constraint> constraints = new ArrayList<>();
        for (CellKey cell : condition.cells()) {
            VillageFigures villages = evidence.villages(cell);
            if (villages.isComplete() && evidence.now(cell).isReported()) {
                constraints.add(Constraint.sum(cell, List.of(), villages.sum()));
            }
        }
        return constraints;
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        Optional<BigDecimal> control = evidence.now(cell).number();
        VillageFigures villages = evidence.villages(cell);
        if (control.isEmpty()) {
            return Judgement.undecided(
                    villages.isComplete() ? Gap.of(cell) : Gap.of(cell).plus(Gap.ELSEWHERE));
        }
        if (villages.reported().isEmpty()) {
            return Judgement.undecided(Gap.ELSEWHERE);
        }
        int order = control.get().compareTo(villages.sum());
        if (villages.isComplete() && order == 0) {
            return Judgement.PASSED;
        }
        Text detail = detail(cell, control.get(), villages);
        return villages.isComplete() || order < 0
                ? Judgement.failed(List.of(cell), detail)
                : Judgement.undecided(Gap.ELSEWHERE, detail);
    }

    private Text detail(CellKey cell, BigDecimal control, VillageFigures villages) {
        BigDecimal imbalance = control.subtract(villages.sum()).abs();
        List<String> figures = List.of(
                wording.name(cell),
                Wording.plain(control),
                String.valueOf(villages.reported().size()),
                Wording.plain(villages.sum()),
                Wording.plain(imbalance));
        List<Text> hints = hints(villages, imbalance);
        return hints.isEmpty()
                ? new Text("finding.roll-up.item", figures)
                : new Text("finding.roll-up.hint", figures, hints);
    }

    private List<Text> hints(VillageFigures villages, BigDecimal imbalance) {
        List<Text> hints = new ArrayList<>();
        List<String> missing = villages.missing();
        if (!missing.isEmpty()) {
            String named = wording.areas(missing.stream().limit(NAMED).toList());
            hints.add(Text.of(
                    missing.size() > NAMED ? "finding.roll-up.missing.more" : "finding.roll-up.missing",
                    String.valueOf(missing.size()),
                    named));
        }
        List<String> same = imbalance.signum() == 0 ? List.of() : villages.reporting(imbalance);
        if (!same.isEmpty() && same.size() <= SUSPECTS) {
            hints.add(Text.of("finding.roll-up.same", wording.areas(same), Wording.plain(imbalance)));
        }
        return hints;
    }
}
