package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
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
        Map<CellKey, List<Change>> peers,
        Set<String> explained,
        Wording wording)
        implements Evidence, Peers {

    private static final String VILLAGE = "…";

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
    public List<BigDecimal> carriedEarlier(CellKey cumulative) {
        return List.of();
    }

    @Override
    public Value adjustment(CellKey cumulative) {
        return now.getOrDefault(new CellKey(cumulative.indicator(), Column.ADJUSTMENT), Value.of(0));
    }

    @Override
    public boolean explains(String indicator) {
        return explained.contains(indicator);
    }

    @Override
    public VillageFigures villages(CellKey cell) {
        return villages.getOrDefault(cell, BLANK)
                .number()
                .map(sum -> new VillageFigures(Map.of(VILLAGE, sum), List.of()))
                .orElse(new VillageFigures(Map.of(), List.of(VILLAGE)));
    }

    /** The changes of the other units. */
    @Override
    public List<Change> changes(CellKey cell) {
        return peers.getOrDefault(cell, List.of());
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
