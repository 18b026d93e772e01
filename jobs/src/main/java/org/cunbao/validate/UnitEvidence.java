package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.AreaFigures;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Reference;

/** A unit's own form, as it was reported. */
final class UnitEvidence implements Evidence {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Optional<Figures> before;
    private final Area unit;
    private final Set<CellKey> asked;
    private final AreaFigures answers;

    /** @param figures the month's, with what is already known to be wrong in the villages' forms refused */
    UnitEvidence(Catalogue catalogue, Figures figures, Optional<Figures> before, Area unit) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.before = before;
        this.unit = unit;
        this.asked = catalogue.indicators().ofForm(unit, figures.period()).stream()
                .flatMap(indicator -> indicator.cells().stream())
                .collect(Collectors.toSet());
        this.answers = new AreaFigures(catalogue, figures, Layer.REPORTED, unit);
    }

    @Override
    public boolean asks(CellKey cell) {
        return asked.contains(cell);
    }

    @Override
    public Value now(CellKey cell) {
        return figures.value(Layer.REPORTED, unit.code(), cell);
    }

    @Override
    public Value before(CellKey cell) {
        return before.map(last -> last.value(Layer.REPORTED, unit.code(), cell))
                .orElse(Value.missing(Reason.NOT_DELIVERED));
    }

    @Override
    public Optional<BigDecimal> carried(CellKey cumulative) {
        return before(cumulative)
                .number()
                .or(() -> catalogue
                        .opening()
                        .balance(
                                unit.code(),
                                cumulative.indicator(),
                                figures.period().minusMonths(1)));
    }

    @Override
    public Optional<VillageSum> villages(CellKey cell) {
        BigDecimal sum = BigDecimal.ZERO;
        int villages = 0;
        for (Area village : catalogue.areas().of(AreaKind.VILLAGE, unit.code(), figures.period())) {
            Value value = figures.value(Layer.REPORTED, village.code(), cell);
            Optional<BigDecimal> amount = value.number();
            if (amount.isPresent()) {
                sum = sum.add(amount.get());
                villages++;
            } else if (!value.equals(Value.missing(Reason.NOT_APPLICABLE))) {
                return Optional.empty();
            }
        }
        return villages == 0 ? Optional.empty() : Optional.of(new VillageSum(sum, villages));
    }

    @Override
    public Value of(Reference reference) {
        return answers.value(reference);
    }

    @Override
    public boolean comparable(List<CellKey> cells) {
        return true;
    }
}
