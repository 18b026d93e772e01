package org.cunbao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String COUNTY = CATALOGUE.areas().county().code();
    private static final CellKey FOUND = CellKey.parse("E07.累计").orElseThrow();

    @Test
    void townships_add_up_to_the_county_in_value_and_coverage() {
        RevisionResult month = MonthFixture.month(CATALOGUE, APRIL, List.of(), List.of("620521100008"));
        for (Indicator indicator : CATALOGUE.indicators().of(APRIL)) {
            if (indicator.form() == AreaKind.DEPARTMENT) {
                continue;
            }
            for (CellKey cell : indicator.cells()) {
                Coverage coverage = Coverage.NONE;
                BigDecimal sum = BigDecimal.ZERO;
                for (Area township : CATALOGUE.areas().of(AreaKind.TOWNSHIP, APRIL)) {
                    coverage = coverage.plus(month.figures().coverage(Layer.TOTAL, township.code(), cell));
                    sum = sum.add(month.figures()
                            .value(Layer.TOTAL, township.code(), cell)
                            .number()
                            .orElse(BigDecimal.ZERO));
                }
                assertThat(month.figures().coverage(Layer.TOTAL, COUNTY, cell)).isEqualTo(coverage);
                assertThat(month.figures().value(Layer.TOTAL, COUNTY, cell)).isEqualTo(Value.of(sum));
            }
        }
    }

    @Test
    void control_total_of_a_township_is_never_added() {
        Figures figures = Figures.empty(APRIL, 1)
                .with(Layer.REPORTED, List.of(said("620521100000", 99), said("620521100008", 5)));
        Figures totals = figures.with(Layer.TOTAL, new Consolidation(CATALOGUE).totals(figures));
        assertThat(totals.value(Layer.TOTAL, COUNTY, FOUND)).isEqualTo(Value.of(5));
        assertThat(totals.coverage(Layer.TOTAL, COUNTY, FOUND)).isEqualTo(new Coverage(1, 260));
    }

    @Test
    void total_of_nothing_is_missing_and_not_zero() {
        Figures figures = Figures.empty(APRIL, 1);
        assertThat(new Consolidation(CATALOGUE).totals(figures))
                .isNotEmpty()
                .allMatch(total -> total.value().equals(Value.missing(Reason.NOT_DELIVERED)));
    }

    @Test
    void comparison_takes_only_units_that_reported_in_both_months() {
        Figures before = Figures.empty(APRIL.minusMonths(1), 1)
                .with(Layer.REPORTED, List.of(said("620521100008", 4), said("620521100009", 100)));
        Figures now = Figures.empty(APRIL, 1)
                .with(Layer.REPORTED, List.of(said("620521100008", 5), said("620521100010", 70)));
        assertThat(new Consolidation(CATALOGUE).compare(now, before))
                .contains(new Comparison(COUNTY, FOUND, BigDecimal.valueOf(5), BigDecimal.valueOf(4), 1))
                .allMatch(comparison -> comparison.units() == 1);
    }

    @Test
    void comparison_stands_only_where_its_units_lie() {
        Figures before = Figures.empty(APRIL.minusMonths(1), 1).with(Layer.REPORTED, List.of(said("620521100009", 4)));
        Figures now = Figures.empty(APRIL, 1).with(Layer.REPORTED, List.of(said("620521100009", 5)));
        assertThat(new Consolidation(CATALOGUE).compare(now, before))
                .extracting(Comparison::area)
                .containsExactly("620521100000", COUNTY);
    }

    @Test
    void merged_villages_are_compared_as_one_but_not_in_a_flag() {
        SortedMap<String, byte[]> packed = TemplateFixture.packed();
        String villages = new String(packed.get("areas/villages.csv"), StandardCharsets.UTF_8);
        Catalogue merged = TemplateFixture.with(Map.of(
                "areas/villages.csv",
                villages.replace(
                        "620521100009,暖湾村,暖湾居民委员会,village,620521100000,,,,",
                        "620521100009,暖湾村,暖湾居民委员会,village,620521100000,,,2021-03,"),
                "areas/changes.csv",
                "since,old_code,new_code,remark\n2021-04,620521100009,620521100010,并入\n"));
        CellKey flag = CellKey.parse("A02.期末").orElseThrow();
        Figures before = Figures.empty(APRIL.minusMonths(1), 1)
                .with(
                        Layer.REPORTED,
                        List.of(
                                said("620521100009", 4),
                                said("620521100010", 3),
                                said("620521100009", flag, 1),
                                said("620521100010", flag, 1),
                                said("620521100011", flag, 1)));
        Figures now = Figures.empty(APRIL, 1)
                .with(
                        Layer.REPORTED,
                        List.of(said("620521100010", 9), said("620521100010", flag, 1), said("620521100011", flag, 1)));
        assertThat(new Consolidation(merged).compare(now, before))
                .containsExactlyInAnyOrder(
                        new Comparison("620521100000", FOUND, BigDecimal.valueOf(9), BigDecimal.valueOf(7), 1),
                        new Comparison(COUNTY, FOUND, BigDecimal.valueOf(9), BigDecimal.valueOf(7), 1),
                        new Comparison("620521100000", flag, BigDecimal.ONE, BigDecimal.ONE, 1),
                        new Comparison(COUNTY, flag, BigDecimal.ONE, BigDecimal.ONE, 1));
    }

    @Test
    void figure_of_a_department_stands_for_the_county_and_for_nothing_else() {
        CellKey courses = CellKey.parse("A06.本月").orElseThrow();
        Figures figures = Figures.empty(APRIL, 1).with(Layer.REPORTED, List.of(said("620521D01", courses, 2)));
        assertThat(new Consolidation(CATALOGUE).totals(figures))
                .filteredOn(total -> total.cell().equals(courses))
                .containsExactly(new Observation(COUNTY, courses, Value.of(2), new Coverage(1, 1)));
    }

    private static Observation said(String unit, CellKey cell, long amount) {
        return new Observation(unit, cell, Value.of(amount), SourceCell.of(unit));
    }

    private static Observation said(String unit, long amount) {
        return new Observation(unit, FOUND, Value.of(amount), SourceCell.of(unit));
    }
}
