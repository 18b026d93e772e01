package org.cunbao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.PeriodAreas;
import org.cunbao.catalogue.SplitUnits;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class AccumulationTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String COUNTY = CATALOGUE.areas().county().code();
    private static final String NUANWAN = "620521100009";
    private static final String NEIGHBOUR = "620521100010";
    private static final String OTHER = "620521100011";
    private static final String SPLIT = "2021-04,620521100009,620521100010,拆分\n2021-04,620521100009,620521100011,拆分\n";
    private static final CellKey MONTH = CellKey.parse("E07.本月").orElseThrow();
    private static final CellKey CUMULATIVE = CellKey.parse("E07.累计").orElseThrow();
    private static final CellKey END = CellKey.parse("A13.期末").orElseThrow();

    @Test
    void what_happened_is_the_sum_of_the_months_and_everything_else_stands_as_in_the_last() {
        List<Figures> months = List.of(month(FEBRUARY), month(MARCH, "620521100008"), month(APRIL));
        Figures quarter = new Accumulation(areas(CATALOGUE, FEBRUARY, MARCH, APRIL)).over(months, 3);
        assertThat(quarter.vintage()).isEqualTo(3);
        assertThat(quarter.layer(Layer.TOTAL)).hasSameSizeAs(months.get(2).layer(Layer.TOTAL));
        for (Observation total : quarter.layer(Layer.TOTAL)) {
            List<Figures> summed = total.cell().column() == Column.MONTH ? months : months.subList(2, 3);
            Coverage coverage = Coverage.NONE;
            BigDecimal sum = BigDecimal.ZERO;
            for (Figures month : summed) {
                coverage = coverage.plus(month.coverage(Layer.TOTAL, total.area(), total.cell()));
                sum = sum.add(month.value(Layer.TOTAL, total.area(), total.cell())
                        .number()
                        .orElse(BigDecimal.ZERO));
            }
            assertThat(total.value().number().orElse(BigDecimal.ZERO))
                    .as("%s %s", total.area(), total.cell())
                    .isEqualByComparingTo(sum);
            assertThat(total.origin()).as("%s %s", total.area(), total.cell()).isEqualTo(coverage);
        }
    }

    @Test
    void unit_that_lacks_a_month_says_how_many_it_has() {
        Figures both =
                sums(of(MARCH, said(NUANWAN, 4)), of(APRIL, said(NUANWAN, 3).rejected(), said(NEIGHBOUR, 1)));
        assertThat(both.find(Layer.REPORTED, NUANWAN, MONTH))
                .contains(new Observation(NUANWAN, MONTH, Value.of(4), new Coverage(1, 2)));
        assertThat(both.value(Layer.TOTAL, COUNTY, MONTH)).isEqualTo(Value.of(5));
        assertThat(both.coverage(Layer.TOTAL, COUNTY, MONTH)).isEqualTo(new Coverage(2, 520));
        assertThat(both.value(Layer.REPORTED, "620521100011", MONTH)).isEqualTo(Value.missing(Reason.NOT_DELIVERED));
    }

    @Test
    void figure_that_is_missing_for_one_reason_in_all_months_keeps_the_reason() {
        Figures both = sums(
                of(MARCH, said(NUANWAN, 4).rejected(), missing(NEIGHBOUR, Reason.BLANK)),
                of(APRIL, said(NUANWAN, 3).rejected(), missing(NEIGHBOUR, Reason.BLANK)));
        assertThat(both.value(Layer.REPORTED, NUANWAN, MONTH)).isEqualTo(Value.missing(Reason.REJECTED));
        assertThat(both.value(Layer.REPORTED, NEIGHBOUR, MONTH)).isEqualTo(Value.missing(Reason.BLANK));
        assertThat(both.value(Layer.TOTAL, COUNTY, MONTH)).isEqualTo(Value.missing(Reason.NOT_DELIVERED));
    }

    @Test
    void control_total_of_a_township_is_not_carried_into_the_period() {
        Figures both = sums(of(MARCH, said("620521100000", 9)), of(APRIL, said("620521100000", 9)));
        assertThat(both.find(Layer.REPORTED, "620521100000", MONTH)).isEmpty();
    }

    @Test
    void sum_over_months_keeps_what_it_lacks_and_why() {
        assertThat(total(Value.of(7), new Coverage(2, 3)))
                .isEqualTo(new Total(BigDecimal.valueOf(7), new Coverage(2, 3), 0, 0, 0));
        assertThat(total(Value.missing(Reason.BLANK), new Coverage(0, 3)))
                .isEqualTo(new Total(BigDecimal.ZERO, new Coverage(0, 3), 3, 0, 0));
        assertThat(total(Value.missing(Reason.REJECTED), new Coverage(0, 2)))
                .isEqualTo(new Total(BigDecimal.ZERO, new Coverage(0, 2), 0, 2, 0));
        assertThat(total(Value.missing(Reason.NOT_APPLICABLE), Coverage.NONE))
                .isEqualTo(new Total(BigDecimal.ZERO, Coverage.NONE, 0, 0, 1));
        assertThat(total(Value.missing(Reason.NOT_DELIVERED), new Coverage(0, 2)))
                .isEqualTo(new Total(BigDecimal.ZERO, new Coverage(0, 2), 0, 0, 0));
    }

    private static Total total(Value value, Coverage months) {
        return Total.of(new Observation(NUANWAN, MONTH, value, months));
    }

    @Test
    void merged_villages_count_for_the_one_that_they_became() {
        Figures both = over(
                changed("2021-04,620521100009,620521100010,并入\n"),
                of(MARCH, said(NUANWAN, 4), said(NEIGHBOUR, 2)),
                of(APRIL, said(NEIGHBOUR, 5)));
        assertThat(both.find(Layer.REPORTED, NEIGHBOUR, MONTH))
                .contains(new Observation(NEIGHBOUR, MONTH, Value.of(11), new Coverage(3, 3)));
        assertThat(both.find(Layer.REPORTED, NUANWAN, MONTH)).isEmpty();
        assertThat(both.value(Layer.TOTAL, COUNTY, MONTH)).isEqualTo(Value.of(11));
    }

    @Test
    void
            what_a_village_reported_before_it_was_split_counts_for_its_township_and_the_county_and_for_none_of_its_parts() {
        Figures both = over(
                changed(SPLIT),
                of(MARCH, said(NUANWAN, 4), said(NEIGHBOUR, 2)),
                of(APRIL, said(NEIGHBOUR, 5), said(OTHER, 1)));
        assertThat(both.find(Layer.REPORTED, NUANWAN, MONTH))
                .contains(new Observation(NUANWAN, MONTH, Value.of(4), new Coverage(1, 1)));
        assertThat(both.find(Layer.REPORTED, NEIGHBOUR + "-202104", MONTH))
                .as("it took over a part of another: what it reported before is of another area")
                .contains(new Observation(NEIGHBOUR + "-202104", MONTH, Value.of(2), new Coverage(1, 1)));
        assertThat(both.find(Layer.REPORTED, NEIGHBOUR, MONTH))
                .contains(new Observation(NEIGHBOUR, MONTH, Value.of(5), new Coverage(1, 1)));
        assertThat(both.find(Layer.REPORTED, OTHER, MONTH))
                .contains(new Observation(OTHER, MONTH, Value.of(1), new Coverage(1, 1)));
        assertThat(both.value(Layer.TOTAL, COUNTY, MONTH)).isEqualTo(Value.of(12));
        assertThat(both.value(Layer.TOTAL, "620521100000", MONTH)).isEqualTo(Value.of(12));
        assertThat(both.coverage(Layer.TOTAL, COUNTY, MONTH)).isEqualTo(new Coverage(4, 519));
    }

    @Test
    void what_stands_at_the_end_of_the_period_does_not_concern_a_village_that_was_split_before() {
        Catalogue catalogue = changed(SPLIT);
        List<Figures> months = List.of(
                MonthFixture.month(catalogue, MARCH, List.of(), List.of()).figures(),
                MonthFixture.month(catalogue, APRIL, List.of(), List.of()).figures());
        Figures both = over(catalogue, months.get(0), months.get(1));
        for (CellKey cell : List.of(CUMULATIVE, END)) {
            assertThat(both.value(Layer.REPORTED, NUANWAN, cell)).isEqualTo(Value.missing(Reason.NOT_APPLICABLE));
            assertThat(both.find(Layer.TOTAL, COUNTY, cell))
                    .isEqualTo(months.get(1).find(Layer.TOTAL, COUNTY, cell));
        }
    }

    @Test
    void village_that_ended_without_a_successor_still_counts() {
        Figures both = over(
                changed("2021-04,620521100010,620521100011,并入\n", NEIGHBOUR),
                of(MARCH, said(NUANWAN, 4), said(NEIGHBOUR, 2)),
                of(APRIL, said(OTHER, 1)));
        assertThat(both.value(Layer.REPORTED, NUANWAN, MONTH)).isEqualTo(Value.of(4));
        assertThat(both.value(Layer.REPORTED, OTHER, MONTH)).isEqualTo(Value.of(3));
        assertThat(both.value(Layer.TOTAL, COUNTY, MONTH)).isEqualTo(Value.of(7));
    }

    @Test
    void figures_that_a_township_reported_itself_before_it_was_split_cannot_be_added() {
        String townships = packed("areas/townships.csv");
        Catalogue catalogue = TemplateFixture.with(Map.of(
                "areas/townships.csv",
                townships,
                "areas/changes.csv",
                "since,old_code,new_code,remark\n2021-04,620521100000,620521101000,分出\n"));
        assertThatThrownBy(() -> over(catalogue, of(MARCH), of(APRIL)))
                .isInstanceOfSatisfying(SplitUnits.class, split -> {
                    assertThat(split.month()).isEqualTo(MARCH);
                    assertThat(split.names()).contains("永清镇");
                });
    }

    @Test
    void villages_that_were_split_are_compared_on_today_s_basis_and_not_when_their_parts_began_in_the_period_before() {
        Catalogue catalogue = changed(SPLIT);
        PeriodAreas before = areas(catalogue, FEBRUARY);
        PeriodAreas now = areas(catalogue, MARCH, APRIL);
        Figures february = new Accumulation(before)
                .over(List.of(of(FEBRUARY, said(NUANWAN, 1), said(NEIGHBOUR, 2), said(OTHER, 3))), 1);
        Figures both = new Accumulation(now)
                .over(
                        List.of(
                                of(MARCH, said(NUANWAN, 4), said(NEIGHBOUR, 5), said(OTHER, 6)),
                                of(APRIL, said(NEIGHBOUR, 7), said(OTHER, 8))),
                        1);
        assertThat(new Accumulation(now).compare(both, february, before, true))
                .filteredOn(comparison -> comparison.area().equals(COUNTY))
                .containsExactly(new Comparison(COUNTY, MONTH, BigDecimal.valueOf(30), BigDecimal.valueOf(6), 5));

        PeriodAreas after = areas(catalogue, YearMonth.of(2021, 5));
        Figures may =
                new Accumulation(after).over(List.of(of(YearMonth.of(2021, 5), said(NEIGHBOUR, 9), said(OTHER, 9))), 1);
        assertThat(new Accumulation(after).compare(may, both, now, true))
                .as("before, they are there for one month only")
                .isEmpty();
    }

    @Test
    void only_units_that_lack_no_month_are_compared() {
        Figures before = sums(of(FEBRUARY, said(NUANWAN, 1), said(NEIGHBOUR, 9)));
        Figures now = sums(of(MARCH, said(NUANWAN, 2)), of(APRIL, said(NUANWAN, 3), said(NEIGHBOUR, 7)));
        PeriodAreas february = areas(CATALOGUE, FEBRUARY);
        assertThat(new Accumulation(areas(CATALOGUE, MARCH, APRIL)).compare(now, before, february, true))
                .filteredOn(comparison -> comparison.area().equals(COUNTY))
                .containsExactly(new Comparison(COUNTY, MONTH, BigDecimal.valueOf(5), BigDecimal.ONE, 1));
    }

    @Test
    void only_what_stands_at_the_end_is_compared_when_the_periods_are_not_alike() {
        PeriodAreas february = areas(CATALOGUE, FEBRUARY);
        assertThat(new Accumulation(areas(CATALOGUE, MARCH, APRIL))
                        .compare(sums(month(MARCH), month(APRIL)), sums(month(FEBRUARY)), february, false))
                .extracting(Comparison::cell)
                .contains(END, CUMULATIVE)
                .noneMatch(cell -> cell.column() == Column.MONTH);
    }

    private static Figures sums(Figures... months) {
        return over(CATALOGUE, months);
    }

    private static Figures over(Catalogue catalogue, Figures... months) {
        YearMonth[] periods = Stream.of(months).map(Figures::period).toArray(YearMonth[]::new);
        return new Accumulation(areas(catalogue, periods)).over(List.of(months), 1);
    }

    private static PeriodAreas areas(Catalogue catalogue, YearMonth... months) {
        return PeriodAreas.of(catalogue, List.of(months));
    }

    private static Figures month(YearMonth period, String... absent) {
        return MonthFixture.month(CATALOGUE, period, List.of(), List.of(absent)).figures();
    }

    private static Figures of(YearMonth period, Observation... reported) {
        return Figures.empty(period, 1).with(Layer.REPORTED, List.of(reported));
    }

    /** Villages end with March: that of the test, and others. */
    private static Catalogue changed(String changes, String... ended) {
        String villages = packed("areas/villages.csv");
        for (String code : Stream.concat(Stream.of(NUANWAN), Stream.of(ended)).toList()) {
            villages = villages.replaceFirst("(?m)^(" + code + ",.*620521100000,[^,]*,[^,]*),,", "$1,2021-03,");
        }
        return TemplateFixture.with(Map.of(
                "areas/villages.csv", villages, "areas/changes.csv", "since,old_code,new_code,remark\n" + changes));
    }

    private static String packed(String file) {
        return new String(TemplateFixture.packed().get(file), StandardCharsets.UTF_8);
    }

    private static Observation said(String unit, long amount) {
        return new Observation(unit, MONTH, Value.of(amount), SourceCell.of(unit));
    }

    private static Observation missing(String unit, Reason reason) {
        return new Observation(unit, MONTH, Value.missing(reason), SourceCell.of(unit));
    }
}
