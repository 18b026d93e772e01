package org.cunbao.validate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;
import org.cunbao.formula.Reference;
import org.cunbao.formula.Result;

/** What the other kinds cannot say. */
record ExpressionEdit(Condition.Expression condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        Result result = condition.formula().evaluate(evidence::of);
        if (result instanceof Result.Truth truth) {
            return truth.holds() ? Judgement.PASSED : Judgement.failed(condition.cells(), detail(evidence));
        }
        // a number is no answer; the rule's examples report such a formula before any figure is judged
        return Judgement.undecided(result instanceof Result.Undecided open ? gap(open.missing()) : Gap.ELSEWHERE);
    }

    private Gap gap(Set<Reference> missing) {
        Gap gap = missing.isEmpty() ? Gap.ELSEWHERE : Gap.NONE;
        for (Reference reference : missing) {
            gap = gap.plus(own(reference).map(Gap::of).orElse(Gap.ELSEWHERE));
        }
        return gap;
    }

    private Optional<CellKey> own(Reference reference) {
        return reference instanceof Reference.Figure figure && figure.group().isEmpty()
                ? wording.catalogue()
                        .indicators()
                        .find(figure.indicator())
                        .map(indicator -> indicator.cell(figure.column()))
                : Optional.empty();
    }

    private Text detail(Evidence evidence) {
        List<Text> actual = condition.formula().references().stream()
                .map(reference -> Text.of(
                        "finding.expression.item",
                        wording.name(reference),
                        evidence.of(reference).number().map(Wording::plain).orElse("")))
                .toList();
        return Text.of("finding.expression", wording.formula(condition.formula()))
                .with(actual);
    }
}
