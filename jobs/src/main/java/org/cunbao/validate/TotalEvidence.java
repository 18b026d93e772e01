package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.AreaFigures;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Reference;

/** The totals of a township or the county. Figures that rest on different units are never set against each other. */
record TotalEvidence(Catalogue catalogue, Figures figures, Optional<Figures> previous, Area area) implements Evidence {

    /** On what a total rests: how many of its units, and which of them are lacking. */
    private record Ground(Coverage coverage, Set<String> lacking) {}

    @Override
    public boolean asks(CellKey cell) {
        return catalogue
                .indicators()
                .find(cell.indicator())
                .filter(indicator -> indicator.validity().holds(figures.period()))
                .isPresent();
    }

    @Override
    public Value now(CellKey cell) {
        return figures.value(Layer.TOTAL, area.code(), cell);
    }

    @Override
    public Value before(CellKey cell) {
        return previous.filter(last -> agree(List.of(ground(figures, cell), ground(last, cell))))
                .map(last -> last.value(Layer.TOTAL, area.code(), cell))
                .orElse(Value.missing(Reason.NOT_DELIVERED));
    }

    @Override
    public Optional<BigDecimal> carried(CellKey cumulative) {
        return before(cumulative).number();
    }

    /** Totals are added up anew from what the units say now. */
    @Override
    public List<BigDecimal> carriedEarlier(CellKey cumulative) {
        return List.of();
    }

    /** Over the units that the 累计 rests on; the others' adjustments are not in it. */
    @Override
    public Value adjustment(CellKey cumulative) {
        CellKey cell = new CellKey(cumulative.indicator(), Column.ADJUSTMENT);
        BigDecimal sum = BigDecimal.ZERO;
        for (Area unit : units(figures, cumulative)) {
            Optional<Value> entered = figures.find(Layer.REPORTED, unit.code(), cell)
                    .filter(known -> figures.value(Layer.REPORTED, unit.code(), cumulative)
                            .isReported())
                    .map(Observation::value);
            if (entered.isPresent()) {
                if (entered.get().number().isEmpty()) {
                    return entered.get();
                }
                sum = sum.add(entered.get().number().orElseThrow());
            }
        }
        return Value.of(sum);
    }

    @Override
    public boolean explains(String indicator) {
        return true;
    }

    @Override
    public VillageFigures villages(CellKey cell) {
        return new OtherForms(catalogue, figures).villages(area, cell);
    }

    @Override
    public Value of(Reference reference) {
        return new AreaFigures(catalogue, figures, Layer.TOTAL, area).value(reference);
    }

    @Override
    public boolean comparable(List<CellKey> cells) {
        return agree(cells.stream().map(cell -> ground(figures, cell)).toList());
    }

    /** The units that should have reported a figure and did not. */
    private Set<String> lacking(Figures of, CellKey cell) {
        return units(of, cell).stream()
                .map(Area::code)
                .filter(unit -> of.value(Layer.REPORTED, unit, cell) instanceof Value.Missing missing
                        && missing.reason() != Reason.NOT_APPLICABLE)
                .collect(Collectors.toSet());
    }

    private List<Area> units(Figures of, CellKey cell) {
        AreaKind kind = catalogue
                .indicators()
                .find(cell.indicator())
                .map(Indicator::form)
                .orElse(AreaKind.VILLAGE);
        return area.kind() == kind ? List.of(area) : catalogue.areas().of(kind, area.code(), of.period());
    }

    private Ground ground(Figures of, CellKey cell) {
        Coverage coverage = of.coverage(Layer.TOTAL, area.code(), cell);
        return new Ground(coverage, coverage.isComplete() ? Set.of() : lacking(of, cell));
    }

    private static boolean agree(List<Ground> grounds) {
        return grounds.stream().allMatch(ground -> ground.coverage().isComplete())
                || grounds.stream().distinct().count() == 1;
    }
}
