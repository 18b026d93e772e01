package org.cunbao.aggregate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.PeriodAreas;
import org.cunbao.catalogue.SplitUnits;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/**
 * Figures over several months. What happened in a month (本月) is added up, each sum with the months of each unit that it
 * rests on; 期末 and 累计 stand as at the end of the last month. The areas are those of the last month: what merged units
 * reported before counts for the unit that they became. What a village reported before it was split stands in a row of
 * its own and counts for its township, its groups and the county.
 */
public final class Accumulation {

    private final PeriodAreas areas;
    private final Catalogue catalogue;
    private final Consolidation consolidation;

    /** @param areas of the months that are added up */
    public Accumulation(PeriodAreas areas) {
        this.areas = areas;
        this.catalogue = areas.catalogue();
        this.consolidation = new Consolidation(catalogue);
    }

    /**
     * What several months come to, reported and consolidated.
     *
     * @param months in order, at least one; months in between may be missing
     * @param vintage the revision of the longer period
     * @throws SplitUnits when a township or a department was split in between: nobody can say which part its own
     *     earlier figures belong to
     */
    public Figures over(List<Figures> months, int vintage) {
        Figures last = months.get(months.size() - 1);
        List<Observation> reported = new ArrayList<>(last.layer(Layer.REPORTED).stream()
                .filter(observation -> observation.cell().column() != Column.MONTH)
                .toList());
        for (Indicator indicator : catalogue.indicators().of(last.period())) {
            for (CellKey cell : indicator.cells()) {
                reported.addAll(
                        cell.column() == Column.MONTH
                                ? sums(cell, indicator, months)
                                : ofPast(cell, indicator, last.period()));
            }
        }
        Figures sums = Figures.empty(last.period(), vintage).with(Layer.REPORTED, reported);
        return sums.with(Layer.TOTAL, consolidation.totals(sums));
    }

    private List<Observation> sums(CellKey cell, Indicator indicator, List<Figures> months) {
        Map<String, Total> totals = new HashMap<>();
        for (Figures month : months) {
            if (indicator.validity().holds(month.period())) {
                areas.rows(indicator.form(), month.period())
                        .forEach((unit, row) ->
                                totals.merge(row, Total.of(month.value(Layer.REPORTED, unit, cell)), Total::plus));
            }
        }
        return consolidation.units(indicator, months.get(months.size() - 1).period()).stream()
                .map(unit -> totals.getOrDefault(unit.code(), none(unit)).observation(unit.code(), cell))
                .toList();
    }

    /** Of a unit that was there in no month in which the figure was collected. */
    private Total none(Area unit) {
        return catalogue.areas().isPast(unit) ? Total.of(Value.missing(Reason.NOT_APPLICABLE)) : Total.EMPTY;
    }

    /** What stands at the end of the last month does not concern a village that was split before. */
    private List<Observation> ofPast(CellKey cell, Indicator indicator, YearMonth last) {
        return consolidation.units(indicator, last).stream()
                .filter(catalogue.areas()::isPast)
                .map(unit -> new Observation(unit.code(), cell, Value.missing(Reason.NOT_APPLICABLE), Coverage.NONE))
                .toList();
    }

    /**
     * The totals of this period and the one before, over the units that reported everything in both: a unit that lacks
     * a month is left out, or it would look like a fall, and so is one that began in the period before by a split.
     *
     * @param ofBefore the areas of the months of the period before
     * @param isComparable whether both periods have all their months; if not, only what stands at their ends is
     *     compared
     */
    public List<Comparison> compare(Figures now, Figures before, PeriodAreas ofBefore, boolean isComparable) {
        Figures current = complete(now, Set.of());
        Figures earlier = complete(before, ofBefore.begun());
        Stream<Comparison> atEnd = new Consolidation(areas.templates())
                .compare(current, earlier).stream()
                        .filter(comparison -> comparison.cell().column() != Column.MONTH);
        Stream<Comparison> within = consolidation.compare(current, earlier).stream()
                .filter(comparison -> isComparable && comparison.cell().column() == Column.MONTH);
        return Stream.concat(atEnd, within).toList();
    }

    /** @param begun units whose sums do not speak of all the months */
    private static Figures complete(Figures figures, Set<String> begun) {
        Stream<Observation> whole = figures.layer(Layer.REPORTED).stream()
                .filter(observation -> !(observation.origin() instanceof Coverage months) || months.isComplete())
                .filter(observation ->
                        observation.cell().column() != Column.MONTH || !begun.contains(observation.area()));
        return Figures.empty(figures.period(), figures.vintage()).with(Layer.REPORTED, whole.toList());
    }
}
