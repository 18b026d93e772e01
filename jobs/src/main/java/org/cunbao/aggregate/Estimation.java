package org.cunbao.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Succession.Cluster;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Estimate.Method;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/**
 * Estimates what units owe and did not report, or had refused. 期末 and 累计: last month's figure. 本月: last month's figure
 * times the change of the units that reported both months, in the township, else in the county. Without last month's
 * figure: the mean of the township's reporting units. A flag is never estimated, and neither is a figure for which none
 * of this is known.
 */
public final class Estimation {

    private final Catalogue catalogue;
    private final Consolidation consolidation;

    public Estimation(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.consolidation = new Consolidation(catalogue);
    }

    /** What the comparable units of an area did since last month. */
    private record Change(BigDecimal now, BigDecimal before) {
        Optional<BigDecimal> of(BigDecimal last) {
            return before.signum() == 0
                    ? Optional.empty()
                    : Optional.of(last.multiply(now).divide(before, MathContext.DECIMAL128));
        }
    }

    /**
     * The estimates of the units that did not report.
     *
     * @param reported the month's reported figures, refused ones already marked
     * @param before the month before; empty when there is none
     */
    public Estimates units(Figures reported, Optional<Figures> before) {
        TreeMap<Figures.Key, Estimate> units = new TreeMap<>();
        for (Indicator indicator : catalogue.indicators().of(reported.period())) {
            if (!indicator.isFlag()) {
                for (CellKey cell : indicator.cells()) {
                    List<Area> owing = consolidation.units(indicator, reported.period());
                    for (Area unit : owing) {
                        if (isOwed(reported.value(Layer.REPORTED, unit.code(), cell))) {
                            estimate(indicator, cell, unit, reported, before)
                                    .ifPresent(found ->
                                            units.put(new Figures.Key(Layer.REPORTED, unit.code(), cell), found));
                        }
                    }
                }
            }
        }
        return new Estimates(units);
    }

    /** Those estimates and what they add up to beside each total. */
    public Estimates totals(Figures figures, Estimates units) {
        TreeMap<Figures.Key, Estimate> all = new TreeMap<>(units.byKey());
        consolidation.forEachTotal(figures.period(), (area, owing, cell) -> {
            Estimate sum = owing.stream()
                    .map(unit -> units.of(Layer.REPORTED, unit.code(), cell))
                    .reduce(Estimate.NONE, Estimate::plus);
            if (!sum.isEmpty()) {
                all.put(new Figures.Key(Layer.TOTAL, area.code(), cell), sum);
            }
        });
        return new Estimates(all);
    }

    private static boolean isOwed(Value value) {
        return !value.isReported() && !value.equals(Value.missing(Reason.NOT_APPLICABLE));
    }

    private Optional<Estimate> estimate(
            Indicator indicator, CellKey cell, Area unit, Figures now, Optional<Figures> before) {
        Value last = before.map(figures -> figures.value(Layer.REPORTED, unit.code(), cell))
                .orElse(Value.missing(Reason.NOT_DELIVERED));
        if (last.equals(Value.missing(Reason.NOT_APPLICABLE))) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = last.number();
        Optional<Estimate> own = cell.column() == Column.MONTH
                ? amount.flatMap(
                                figure -> before.flatMap(figures -> ratio(indicator, cell, unit, figure, now, figures)))
                        .map(found -> rounded(indicator, found, Method.RATIO))
                : amount.map(found -> rounded(indicator, found, Method.CARRIED));
        return own.or(() -> mean(indicator, cell, unit, now).map(found -> rounded(indicator, found, Method.MEAN)));
    }

    private Optional<BigDecimal> ratio(
            Indicator indicator, CellKey cell, Area unit, BigDecimal last, Figures now, Figures before) {
        return change(peers(indicator, unit, now), cell, now, before)
                .of(last)
                .or(() -> change(consolidation.units(indicator, now.period()), cell, now, before)
                        .of(last));
    }

    private static Change change(List<Area> units, CellKey cell, Figures now, Figures before) {
        List<Cluster> clusters =
                units.stream().map(unit -> Cluster.of(unit.code())).toList();
        return Consolidation.comparison("", clusters, cell, now, before)
                .map(found -> new Change(found.now(), found.before()))
                .orElse(new Change(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private Optional<BigDecimal> mean(Indicator indicator, CellKey cell, Area unit, Figures now) {
        Total total = peers(indicator, unit, now).stream()
                .map(peer -> Total.of(now.value(Layer.REPORTED, peer.code(), cell)))
                .reduce(Total.EMPTY, Total::plus);
        int reporting = total.coverage().reported();
        return reporting == 0
                ? Optional.empty()
                : Optional.of(total.sum().divide(BigDecimal.valueOf(reporting), MathContext.DECIMAL128));
    }

    /** The villages of a village's township; all townships for a township's own figure. */
    private List<Area> peers(Indicator indicator, Area unit, Figures now) {
        return indicator.form() == AreaKind.DEPARTMENT
                ? List.of(unit)
                : catalogue.areas().of(indicator.form(), unit.parent(), now.period());
    }

    private static Estimate rounded(Indicator indicator, BigDecimal amount, Method method) {
        return Estimate.of(amount.setScale(indicator.decimals(), RoundingMode.HALF_UP), method);
    }
}
