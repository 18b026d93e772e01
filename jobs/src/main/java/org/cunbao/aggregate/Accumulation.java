package org.cunbao.aggregate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Succession.Cluster;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;

/**
 * Figures over several months. What happened in a month (本月) is added up, each sum with the months of each unit that it
 * rests on; 期末 and 累计 stand as at the end of the last month. The areas are those of the last month: what merged units
 * reported before counts for the unit that they became.
 */
public final class Accumulation {

    private final Catalogue catalogue;
    private final Consolidation consolidation;

    public Accumulation(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.consolidation = new Consolidation(catalogue);
    }

    /**
     * What several months come to, reported and consolidated.
     *
     * @param months in order, at least one; months in between may be missing
     * @param vintage the revision of the longer period
     * @throws SplitUnits when a unit was split in between: nobody can say which part its earlier figures belong to
     */
    public Figures over(List<Figures> months, int vintage) {
        Figures last = months.get(months.size() - 1);
        List<Observation> reported = new ArrayList<>(last.layer(Layer.REPORTED).stream()
                .filter(observation -> observation.cell().column() != Column.MONTH)
                .toList());
        reported.addAll(sums(months, last.period()));
        Figures sums = Figures.empty(last.period(), vintage).with(Layer.REPORTED, reported);
        return sums.with(Layer.TOTAL, consolidation.totals(sums));
    }

    private List<Observation> sums(List<Figures> months, YearMonth last) {
        Map<AreaKind, List<List<Cluster>>> clusters = new EnumMap<>(AreaKind.class);
        List<Observation> sums = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators().of(last)) {
            if (indicator.measure() == Indicator.Measure.FLOW) {
                List<List<Cluster>> ofMonths = clusters.computeIfAbsent(
                        indicator.form(),
                        form -> months.stream()
                                .map(month -> clusters(form, month.period(), last))
                                .toList());
                sums.addAll(sums(new CellKey(indicator.code(), Column.MONTH), indicator, months, ofMonths));
            }
        }
        return sums;
    }

    private List<Observation> sums(
            CellKey cell, Indicator indicator, List<Figures> months, List<List<Cluster>> clusters) {
        Map<String, Total> totals = new HashMap<>();
        for (int i = 0; i < months.size(); i++) {
            Figures month = months.get(i);
            if (indicator.validity().holds(month.period())) {
                for (Cluster cluster : clusters.get(i)) {
                    Total total = cluster.before().stream()
                            .map(unit -> Total.of(month.value(Layer.REPORTED, unit, cell)))
                            .reduce(Total.EMPTY, Total::plus);
                    totals.merge(cluster.now().first(), total, Total::plus);
                }
            }
        }
        return consolidation.units(indicator, months.get(months.size() - 1).period()).stream()
                .map(unit -> totals.getOrDefault(unit.code(), Total.EMPTY).observation(unit.code(), cell))
                .toList();
    }

    private List<Cluster> clusters(AreaKind form, YearMonth month, YearMonth last) {
        List<Cluster> clusters = catalogue.areas().clusters(form, month, last);
        clusters.stream()
                .filter(cluster -> cluster.isChanged() && !cluster.isWhole())
                .findFirst()
                .ifPresent(cluster -> {
                    throw new SplitUnits(
                            month,
                            cluster.before().stream()
                                    .map(catalogue.areas()::nameOf)
                                    .toList());
                });
        return clusters;
    }

    /**
     * The totals of this period and the one before, over the units that reported everything in both: a unit that lacks
     * a month is left out, or it would look like a fall.
     *
     * @param isComparable whether both periods have all their months; if not, only what stands at their ends is
     *     compared
     */
    public List<Comparison> compare(Figures now, Figures before, boolean isComparable) {
        return consolidation.compare(complete(now), complete(before)).stream()
                .filter(comparison -> isComparable || comparison.cell().column() != Column.MONTH)
                .toList();
    }

    private static Figures complete(Figures figures) {
        Stream<Observation> whole = figures.layer(Layer.REPORTED).stream()
                .filter(observation -> !(observation.origin() instanceof Coverage months) || months.isComplete());
        return Figures.empty(figures.period(), figures.vintage()).with(Layer.REPORTED, whole.toList());
    }
}
