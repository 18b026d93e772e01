package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Reference;

/**
 * A worked case of a rule. A cell that it leaves out is blank, and what it leaves out of the villages is incomplete.
 *
 * @param register answers to references that are not cells of the form
 */
record ExampleEvidence(
        Map<CellKey, Value> now,
        Map<CellKey, Value> before,
        Map<CellKey, Value> villages,
        Map<Reference, Value> register,
        Wording wording)
        implements Evidence {

    private static final Value BLANK = Value.missing(Reason.BLANK);

    @Override
    public boolean asks(CellKey cell) {
        return true;
    }

    @Override
    public Value now(CellKey cell) {
        return now.getOrDefault(cell, BLANK);
    }

    @Override
    public Value before(CellKey cell) {
        return before.getOrDefault(cell, BLANK);
    }

    @Override
    public Optional<BigDecimal> carried(CellKey cumulative) {
        return before(cumulative).number();
    }

    @Override
    public Optional<VillageSum> villages(CellKey cell) {
        return villages.getOrDefault(cell, BLANK).number().map(sum -> new VillageSum(sum, 1));
    }

    @Override
    public Value of(Reference reference) {
        if (register.containsKey(reference)) {
            return register.getOrDefault(reference, BLANK);
        }
        return reference instanceof Reference.Figure figure && figure.group().isEmpty()
                ? wording.catalogue()
                        .indicators()
                        .find(figure.indicator())
                        .map(indicator -> now(indicator.cell(figure.column())))
                        .orElse(BLANK)
                : Value.missing(Reason.NOT_DELIVERED);
    }

    @Override
    public boolean comparable(List<CellKey> cells) {
        return true;
    }
}
