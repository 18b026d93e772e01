package org.cunbao.aggregate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Succession.Cluster;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/**
 * Adds up what the units reported. A village indicator is summed over the villages of each township, of the county and
 * of each group; a township's own indicator over the townships; a department's stands for the county. A township's
 * control totals are compared elsewhere and never added.
 */
public final class Consolidation {

    private final Areas areas;
    private final Catalogue catalogue;

    public Consolidation(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.areas = catalogue.areas();
    }

    /** What is done with each total. */
    interface TotalVisitor {
        void visit(Area area, List<Area> units, CellKey cell);
    }

    /** The units whose figures make up a figure of an area. */
    private record Scope(Area area, List<Area> units) {

        /** What can be compared over months: groups of units that lie in this scope altogether. */
        List<Cluster> clusters(List<Cluster> all, Indicator indicator) {
            Set<String> codes = units.stream().map(Area::code).collect(Collectors.toSet());
            return all.stream()
                    .filter(cluster -> codes.containsAll(cluster.now()))
                    .filter(cluster -> !cluster.isChanged() || !indicator.isFlag())
                    .toList();
        }
    }

    /**
     * The totals of all townships, the county and the groups, each with its coverage.
     *
     * @param reported the month's reported figures; a unit that is absent counts as not delivered
     */
    public List<Observation> totals(Figures reported) {
        List<Observation> totals = new ArrayList<>();
        forEachTotal(reported.period(), (area, units, cell) -> {
            Total total = units.stream()
                    .map(unit -> reported.find(Layer.REPORTED, unit.code(), cell)
                            .map(Total::of)
                            .orElseGet(() -> Total.of(Value.missing(Reason.NOT_DELIVERED))))
                    .reduce(Total.EMPTY, Total::plus);
            totals.add(total.observation(area.code(), cell));
        });
        return totals;
    }

    /**
     * The totals of this month and the last over the units that reported the figure in both, so that a late unit never
     * looks like a fall. Units that merged or were split in between count on today's basis, when all of them reported;
     * flags of theirs do not count, for the number of units differs. A figure that no unit reported in both months has
     * no comparison.
     */
    public List<Comparison> compare(Figures now, Figures before) {
        Map<AreaKind, List<Cluster>> clusters = new EnumMap<>(AreaKind.class);
        List<Comparison> comparisons = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators().of(now.period())) {
            List<Cluster> all = clusters.computeIfAbsent(
                    indicator.form(), kind -> areas.clusters(kind, before.period(), now.period()));
            for (Scope scope : scopes(indicator, now.period())) {
                List<Cluster> own = scope.clusters(all, indicator);
                for (CellKey cell : indicator.cells()) {
                    comparison(scope.area().code(), own, cell, now, before).ifPresent(comparisons::add);
                }
            }
        }
        return comparisons;
    }

    /** Takes each total that a month has, with the units whose figures make it up. */
    void forEachTotal(YearMonth period, TotalVisitor visitor) {
        for (Indicator indicator : catalogue.indicators().of(period)) {
            for (Scope scope : scopes(indicator, period)) {
                for (CellKey cell : indicator.cells()) {
                    visitor.visit(scope.area(), scope.units(), cell);
                }
            }
        }
    }

    /** The units of the county that report an indicator. */
    List<Area> units(Indicator indicator, YearMonth period) {
        return indicator.form() == AreaKind.DEPARTMENT
                ? areas.find(indicator.department()).stream().toList()
                : areas.of(indicator.form(), period);
    }

    private List<Scope> scopes(Indicator indicator, YearMonth period) {
        List<Scope> scopes = new ArrayList<>();
        if (indicator.form() == AreaKind.DEPARTMENT) {
            scopes.add(new Scope(areas.county(), units(indicator, period)));
            return scopes;
        }
        for (Area township : areas.of(AreaKind.TOWNSHIP, period)) {
            List<Area> units = indicator.form() == AreaKind.TOWNSHIP
                    ? List.of(township)
                    : areas.of(AreaKind.VILLAGE, township.code(), period);
            scopes.add(new Scope(township, units));
        }
        scopes.add(new Scope(areas.county(), units(indicator, period)));
        for (Area group : areas.groups(period)) {
            scopes.add(new Scope(group, areas.members(group.code(), indicator.form(), period)));
        }
        return scopes;
    }

    /** Over the groups of units that reported both; empty when none did. */
    static Optional<Comparison> comparison(
            String area, List<Cluster> clusters, CellKey cell, Figures now, Figures before) {
        BigDecimal sumNow = BigDecimal.ZERO;
        BigDecimal sumBefore = BigDecimal.ZERO;
        int both = 0;
        for (Cluster cluster : clusters) {
            Optional<BigDecimal> current = now.sum(cluster.now(), cell);
            Optional<BigDecimal> last = before.sum(cluster.before(), cell);
            if (current.isPresent() && last.isPresent()) {
                sumNow = sumNow.add(current.get());
                sumBefore = sumBefore.add(last.get());
                both += cluster.now().size();
            }
        }
        return both == 0 ? Optional.empty() : Optional.of(new Comparison(area, cell, sumNow, sumBefore, both));
    }
}
