package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Text;

/** Sets a cell against another or against a constant. */
record CompareEdit(Condition.Compare condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        Optional<BigDecimal> left = evidence.now(condition.left()).number();
        Optional<BigDecimal> right = condition
                .constant()
                .or(() ->
                        condition.rightCell().flatMap(cell -> evidence.now(cell).number()));
        Gap gap = left.isPresent() ? Gap.NONE : Gap.of(condition.left());
        if (right.isEmpty()) {
            gap = gap.plus(condition.rightCell().map(Gap::of).orElse(Gap.ELSEWHERE));
        }
        if (left.isEmpty() || right.isEmpty()) {
            return Judgement.undecided(gap);
        }
        if (!evidence.comparable(condition.cells())) {
            return Judgement.undecided(Gap.ELSEWHERE);
        }
        return condition.operator().holds(left.get(), right.get())
                ? Judgement.PASSED
                : Judgement.failed(condition.cells(), detail(left.get(), right.get()));
    }

    @Override
    public List<Constraint> constraints(Evidence evidence) {
        if (judge(evidence).outcome() == Outcome.UNDECIDED) {
            return List.of();
        }
        Map<CellKey, Integer> signs = new LinkedHashMap<>();
        signs.put(condition.left(), 1);
        condition.rightCell().ifPresent(right -> signs.put(right, -1));
        return List.of(
                new Constraint(signs, condition.operator(), condition.constant().orElse(BigDecimal.ZERO)));
    }

    private Text detail(BigDecimal left, BigDecimal right) {
        String name = wording.name(condition.left());
        List<Text> operator = List.of(Wording.operator(condition.operator()));
        Optional<CellKey> other = condition.rightCell();
        if (other.isEmpty()) {
            return Text.of("finding.compare.constant", name, Wording.plain(left), Wording.plain(right))
                    .with(operator);
        }
        return Text.of(
                        "finding.compare",
                        name,
                        Wording.plain(left),
                        wording.name(other.get()),
                        Wording.plain(right),
                        Wording.plain(left.subtract(right).abs()))
                .with(operator);
    }
}
