package org.cunbao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Estimate.Method;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;

class EstimationLawsTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String COUNTY = CATALOGUE.areas().county().code();

    @Property(tries = 100)
    void any_grouping_and_order_gives_the_same_estimate(
            @ForAll("estimates") List<Estimate> estimates, @ForAll long seed) {
        List<Estimate> shuffled = new ArrayList<>(estimates);
        Collections.shuffle(shuffled, new Random(seed));
        TreeMap<Integer, Estimate> groups = new TreeMap<>();
        Random random = new Random(seed);
        shuffled.forEach(one -> groups.merge(random.nextInt(4), one, Estimate::plus));
        assertThat(groups.values().stream().reduce(Estimate.NONE, Estimate::plus))
                .isEqualTo(estimates.stream().reduce(Estimate.NONE, Estimate::plus));
    }

    @Property(tries = 8)
    void estimates_never_change_totals_and_add_up_to_the_county(
            @ForAll @IntRange(max = 40) int late, @ForAll long seed) {
        List<String> units = new ArrayList<>(
                CATALOGUE.reportingUnits(APRIL).stream().map(Area::code).toList());
        Collections.shuffle(units, new Random(seed));
        RevisionResult month = MonthFixture.month(CATALOGUE, APRIL, List.of(), units.subList(0, late));
        Estimation estimation = new Estimation(CATALOGUE);
        Estimates all = estimation.totals(month.figures(), estimation.units(month.figures(), month.previous()));
        assertThat(new Consolidation(CATALOGUE).totals(month.figures())).isEqualTo(totals(month.figures()));
        for (Indicator indicator : CATALOGUE.indicators().of(APRIL)) {
            if (indicator.form() == AreaKind.DEPARTMENT) {
                continue;
            }
            for (CellKey cell : indicator.cells()) {
                Estimate sum = CATALOGUE.areas().of(AreaKind.TOWNSHIP, APRIL).stream()
                        .map(township -> all.of(Layer.TOTAL, township.code(), cell))
                        .reduce(Estimate.NONE, Estimate::plus);
                assertThat(all.of(Layer.TOTAL, COUNTY, cell)).isEqualTo(sum);
                int reported =
                        month.figures().coverage(Layer.TOTAL, COUNTY, cell).reported();
                assertThat(reported + sum.units())
                        .isLessThanOrEqualTo(month.figures()
                                .coverage(Layer.TOTAL, COUNTY, cell)
                                .expected());
            }
        }
    }

    @Property(tries = 5)
    void estimate_of_complete_data_is_the_total(@ForAll long seed) {
        Random random = new Random(seed);
        List<Observation> observations = new ArrayList<>();
        for (Area unit : CATALOGUE.reportingUnits(APRIL)) {
            for (Indicator indicator : CATALOGUE.indicators().ofForm(unit, APRIL)) {
                indicator
                        .cells()
                        .forEach(cell -> observations.add(new Observation(
                                unit.code(), cell, Value.of(random.nextInt(50)), SourceCell.of(unit.name()))));
            }
        }
        Figures reported = Figures.empty(APRIL, 1).with(Layer.REPORTED, observations);
        Figures figures = reported.with(Layer.TOTAL, new Consolidation(CATALOGUE).totals(reported));
        Estimation estimation = new Estimation(CATALOGUE);
        Estimates all = estimation.totals(figures, estimation.units(figures, Optional.of(figures)));
        assertThat(all).isEqualTo(Estimates.NONE);
        for (Observation total : figures.layer(Layer.TOTAL)) {
            assertThat(all.of(Layer.TOTAL, total.area(), total.cell()).with(total.value()))
                    .isEqualTo(total.value().number().orElse(BigDecimal.ZERO));
        }
    }

    /** In the order of consolidation. */
    private static List<Observation> totals(Figures figures) {
        List<Observation> totals = new ArrayList<>();
        new Consolidation(CATALOGUE)
                .forEachTotal(
                        APRIL,
                        (area, units, cell) ->
                                figures.find(Layer.TOTAL, area.code(), cell).ifPresent(totals::add));
        return totals;
    }

    @Provide
    Arbitrary<List<Estimate>> estimates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(2)
                .flatMap(amount -> Arbitraries.of(Method.class).map(method -> Estimate.of(amount, method)))
                .list()
                .ofMaxSize(30);
    }
}
