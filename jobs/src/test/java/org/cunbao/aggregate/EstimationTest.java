package org.cunbao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Estimate.Method;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class EstimationTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String COUNTY = "620521000000";
    private static final String TOWN = "620521100000";
    private static final String LATE = "620521100008";
    private static final String SECOND = "620521100009";
    private static final String THIRD = "620521100010";
    private static final String ELSEWHERE = "620521101206";

    private final Estimation estimation = new Estimation(CATALOGUE);

    @Test
    void stock_and_cumulative_are_carried_from_last_month() {
        Figures march = march(said(LATE, "A13.期末", "7.5"), said(LATE, "E07.累计", "13"));
        Estimates april = estimation.units(april(), Optional.of(march));
        assertThat(of(april, LATE, "A13.期末")).isEqualTo(Estimate.of(new BigDecimal("7.5"), Method.CARRIED));
        assertThat(of(april, LATE, "E07.累计")).isEqualTo(Estimate.of(new BigDecimal("13"), Method.CARRIED));
    }

    @Test
    void month_follows_the_comparable_units_of_the_township() {
        Figures march = march(
                said(LATE, "E07.本月", "3"),
                said(SECOND, "E07.本月", "4"),
                said(THIRD, "E07.本月", "99"),
                said(ELSEWHERE, "E07.本月", "100"));
        Figures april = april(said(SECOND, "E07.本月", "6"), said(ELSEWHERE, "E07.本月", "1"));
        assertThat(of(estimation.units(april, Optional.of(march)), LATE, "E07.本月"))
                .as("3 × 6 ÷ 4 = 4.5, in whole numbers")
                .isEqualTo(Estimate.of(new BigDecimal("5"), Method.RATIO));
    }

    @Test
    void month_follows_the_county_when_the_township_has_nothing_comparable() {
        Figures march = march(said(LATE, "E07.本月", "3"), said(ELSEWHERE, "E07.本月", "10"));
        Figures april = april(said(ELSEWHERE, "E07.本月", "20"));
        assertThat(of(estimation.units(april, Optional.of(march)), LATE, "E07.本月"))
                .isEqualTo(Estimate.of(new BigDecimal("6"), Method.RATIO));
    }

    @Test
    void without_last_month_the_mean_of_the_reporting_units_of_the_township_stands_in() {
        Figures april =
                april(said(SECOND, "A13.期末", "1"), said(THIRD, "A13.期末", "2.01"), said(ELSEWHERE, "A13.期末", "100"));
        assertThat(of(estimation.units(april, Optional.empty()), LATE, "A13.期末"))
                .isEqualTo(Estimate.of(new BigDecimal("1.51"), Method.MEAN));
    }

    @Test
    void nothing_is_estimated_where_nothing_is_known() {
        assertThat(estimation.units(april(), Optional.empty())).isEqualTo(Estimates.NONE);
    }

    @Test
    void what_was_refused_or_left_blank_is_estimated_and_what_does_not_apply_is_not() {
        Figures march = march(said(LATE, "G03.期末", "3"), said(SECOND, "G03.期末", "3"), said(THIRD, "G03.期末", "3"));
        Figures april = april(
                lacks(LATE, "G03.期末", Reason.REJECTED),
                lacks(SECOND, "G03.期末", Reason.BLANK),
                lacks(THIRD, "G03.期末", Reason.NOT_APPLICABLE));
        Estimates estimates = estimation.units(april, Optional.of(march));
        assertThat(of(estimates, LATE, "G03.期末").units()).isOne();
        assertThat(of(estimates, SECOND, "G03.期末").units()).isOne();
        assertThat(of(estimates, THIRD, "G03.期末").isEmpty()).isTrue();
    }

    @Test
    void what_did_not_apply_last_month_is_not_estimated_from_others() {
        Figures march = march(lacks(LATE, "G03.期末", Reason.NOT_APPLICABLE), lacks(THIRD, "G03.期末", Reason.BLANK));
        Estimates estimates = estimation.units(april(said(SECOND, "G03.期末", "3")), Optional.of(march));
        assertThat(of(estimates, LATE, "G03.期末").isEmpty()).isTrue();
        assertThat(of(estimates, THIRD, "G03.期末")).isEqualTo(Estimate.of(new BigDecimal("3"), Method.MEAN));
    }

    @Test
    void department_is_never_estimated_from_another() {
        assertThat(of(
                                estimation.units(april(said("620521D02", "A06.本月", "3")), Optional.empty()),
                                "620521D01",
                                "A06.本月")
                        .isEmpty())
                .isTrue();
        Figures march = march(said("620521D01", "A06.累计", "8"));
        assertThat(of(estimation.units(april(), Optional.of(march)), "620521D01", "A06.累计"))
                .isEqualTo(Estimate.of(new BigDecimal("8"), Method.CARRIED));
    }

    @Test
    void flag_is_never_estimated() {
        Figures march = march(said(LATE, "A02.期末", "1"), said(SECOND, "A02.期末", "1"));
        assertThat(estimation.units(april(said(SECOND, "A02.期末", "1")), Optional.of(march)))
                .isEqualTo(Estimates.NONE);
    }

    @Test
    void estimates_add_up_beside_the_totals_with_all_their_methods() {
        Figures march = march(said(LATE, "G03.期末", "4"));
        Figures april = april(said(SECOND, "G03.期末", "10"), lacks(THIRD, "G03.期末", Reason.REJECTED));
        Figures figures = april.with(Layer.TOTAL, new Consolidation(CATALOGUE).totals(april));
        Estimates all = estimation.totals(figures, estimation.units(april, Optional.of(march)));
        Estimate town = all.of(Layer.TOTAL, TOWN, cell("G03.期末"));
        assertThat(town.methods()).isEqualTo(Set.of(Method.CARRIED, Method.MEAN));
        int villages = CATALOGUE.areas().of(AreaKind.VILLAGE, TOWN, APRIL).size();
        assertThat(town.units()).isEqualTo(villages - 1);
        assertThat(town.amount()).isEqualByComparingTo(String.valueOf(4 + 10 * (villages - 2)));
        assertThat(town.with(figures.value(Layer.TOTAL, TOWN, cell("G03.期末"))))
                .isEqualByComparingTo(String.valueOf(14 + 10 * (villages - 2)));
        assertThat(all.of(Layer.TOTAL, COUNTY, cell("G03.期末"))).isEqualTo(town);
    }

    private static Estimate of(Estimates estimates, String unit, String cell) {
        return estimates.of(Layer.REPORTED, unit, cell(cell));
    }

    private static Figures march(Observation... reported) {
        return Figures.empty(APRIL.minusMonths(1), 1).with(Layer.REPORTED, List.of(reported));
    }

    private static Figures april(Observation... reported) {
        return Figures.empty(APRIL, 1).with(Layer.REPORTED, List.of(reported));
    }

    private static Observation said(String unit, String cell, String amount) {
        return new Observation(unit, cell(cell), Value.of(new BigDecimal(amount)), SourceCell.of(unit));
    }

    private static Observation lacks(String unit, String cell, Reason reason) {
        return new Observation(unit, cell(cell), Value.missing(reason), SourceCell.of(unit));
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
