package org.cunbao.validate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.AreaFigures;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Reference;

/** A unit's own form, as it was reported. */
final class UnitEvidence implements Evidence {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Optional<Figures> before;
    private final List<Figures> superseded;
    private final Area unit;
    private final Set<CellKey> asked;
    private final Set<String> explained;
    private final AreaFigures answers;
    private final SortedSet<String> origins;
    private final OtherForms others;

    /**
     * @param figures the month's, with what is already known to be wrong refused
     * @param explained the codes of the indicators that have a 说明
     */
    UnitEvidence(Catalogue catalogue, Figures figures, MonthBefore last, Area unit, Set<String> explained) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.before = last.figures();
        this.superseded = last.superseded();
        this.unit = unit;
        this.explained = explained;
        this.others = new OtherForms(catalogue, figures);
        this.asked = catalogue.indicators().ofForm(unit, figures.period()).stream()
                .flatMap(indicator -> indicator.entryCells().stream())
                .collect(Collectors.toSet());
        this.origins = catalogue.areas().madeOf(unit, figures.period().minusMonths(1), figures.period());
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

    /** For a unit that others merged into, what all of them reported; a flag of several units is no flag of one. */
    @Override
    public Value before(CellKey cell) {
        if (before.isEmpty() || !isComparable(cell)) {
            return Value.missing(Reason.NOT_DELIVERED);
        }
        return origins.size() == 1
                ? before.get().value(Layer.REPORTED, origins.first(), cell)
                : before.get().sum(origins, cell).map(Value::of).orElse(Value.missing(Reason.NOT_DELIVERED));
    }

    private boolean isComparable(CellKey cell) {
        boolean flag = catalogue
                .indicators()
                .find(cell.indicator())
                .filter(Indicator::isFlag)
                .isPresent();
        return origins.size() == 1 || (!origins.isEmpty() && !flag);
    }

    @Override
    public Optional<BigDecimal> carried(CellKey cumulative) {
        return carried(cumulative, before);
    }

    @Override
    public List<BigDecimal> carriedEarlier(CellKey cumulative) {
        return superseded.stream()
                .map(last -> carried(cumulative, Optional.of(last)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<BigDecimal> carried(CellKey cumulative, Optional<Figures> release) {
        YearMonth lastMonth = figures.period().minusMonths(1);
        BigDecimal carried = BigDecimal.ZERO;
        for (String origin : origins) {
            Optional<BigDecimal> one = release.flatMap(last ->
                            last.value(Layer.REPORTED, origin, cumulative).number())
                    .or(() -> catalogue.opening().balance(origin, cumulative.indicator(), lastMonth));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            carried = carried.add(one.get());
        }
        return origins.isEmpty() ? Optional.empty() : Optional.of(carried);
    }

    @Override
    public VillageFigures villages(CellKey cell) {
        return others.villages(unit, cell);
    }

    @Override
    public Value adjustment(CellKey cumulative) {
        return figures.find(Layer.REPORTED, unit.code(), new CellKey(cumulative.indicator(), Column.ADJUSTMENT))
                .map(Observation::value)
                .orElse(Value.of(0));
    }

    @Override
    public boolean explains(String indicator) {
        return explained.contains(indicator);
    }

    @Override
    public Value of(Reference reference) {
        return reference instanceof Reference.Across across ? others.value(across, unit) : answers.value(reference);
    }

    @Override
    public boolean comparable(List<CellKey> cells) {
        return true;
    }
}
