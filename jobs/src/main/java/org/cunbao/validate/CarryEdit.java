package org.cunbao.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Text;

/**
 * Names 累计, 本月 and what was adjusted: nothing in it tells which of them is wrong. A form that carries on from what last
 * month's release said then, before it was restated, is not wrong; {@link RestatedCarry} tells of it.
 */
record CarryEdit(Condition.Carry condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        return new EachCell("finding.carry", condition.cells()).judge(evidence, cell -> one(cell, evidence));
    }

    @Override
    public List<Constraint> constraints(Evidence evidence) {
        List<Constraint> constraints = new ArrayList<>();
        for (CellKey cell : condition.cells()) {
            Carried.of(cell, evidence)
                    .ifPresent(flow -> constraints.add(Constraint.sum(
                            cell, cells(cell, flow).subList(1, cells(cell, flow).size()), flow.carried())));
        }
        return constraints;
    }

    private Judgement one(CellKey cell, Evidence evidence) {
        Optional<Carried> known = Carried.of(cell, evidence);
        if (known.isEmpty()) {
            return Judgement.undecided(gap(cell, evidence));
        }
        Carried flow = known.get();
        if (flow.isBalanced()) {
            return Judgement.PASSED;
        }
        List<String> arguments = new ArrayList<>(List.of(
                wording.name(cell),
                Wording.plain(flow.cumulative()),
                Wording.plain(flow.carried()),
                Wording.plain(flow.month()),
                Wording.plain(flow.expected()),
                Wording.plain(flow.cumulative().subtract(flow.expected()).abs())));
        boolean adjusted = flow.adjustment().signum() != 0;
        if (adjusted) {
            arguments.add(Wording.plain(flow.adjustment()));
        }
        return Judgement.failed(
                cells(cell, flow), new Text(adjusted ? "finding.carry.adjusted" : "finding.carry.item", arguments));
    }

    private static Gap gap(CellKey cell, Evidence evidence) {
        Gap gap = evidence.carried(cell).isPresent() ? Gap.NONE : Gap.ELSEWHERE;
        for (CellKey needed : List.of(cell, Carried.in(Column.MONTH, cell))) {
            gap = gap.plus(evidence.now(needed).isReported() ? Gap.NONE : Gap.of(needed));
        }
        boolean adjusted = evidence.adjustment(cell).isReported();
        return gap.plus(adjusted ? Gap.NONE : Gap.of(Carried.in(Column.ADJUSTMENT, cell)));
    }

    private static List<CellKey> cells(CellKey cell, Carried flow) {
        List<CellKey> cells = new ArrayList<>(List.of(cell, Carried.in(Column.MONTH, cell)));
        if (flow.adjustment().signum() != 0) {
            cells.add(Carried.in(Column.ADJUSTMENT, cell));
        }
        return cells;
    }
}
