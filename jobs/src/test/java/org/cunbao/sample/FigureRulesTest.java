package org.cunbao.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.sample.SampleMonths.APRIL;
import static org.cunbao.sample.SampleMonths.CATALOGUE;
import static org.cunbao.sample.SampleMonths.SAMPLE;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicator.Measure;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.FormEntries;
import org.junit.jupiter.api.Test;

class FigureRulesTest {

    private static final List<Area> VILLAGES = CATALOGUE.areas().of(AreaKind.VILLAGE, APRIL);

    @Test
    void every_cell_is_filled_as_its_indicator_allows() {
        eachForm((unit, period) -> {
            Map<CellKey, String> values = SAMPLE.form(period, unit.code()).values();
            Set<CellKey> expected = new HashSet<>();
            for (Indicator indicator : CATALOGUE.indicators().ofForm(unit, period)) {
                expected.addAll(indicator.cells());
                String allowed = indicator.isFlag()
                        ? "[是否]"
                        : indicator.decimals() == 0 ? "\\d+" : "\\d+\\.\\d{" + indicator.decimals() + "}";
                indicator
                        .cells()
                        .forEach(cell ->
                                assertThat(values.getOrDefault(cell, "")).matches(allowed));
            }
            assertThat(values.keySet()).isEqualTo(expected);
        });
    }

    @Test
    void cumulative_is_last_cumulative_plus_this_month_from_the_opening_on() {
        eachForm((unit, period) -> CATALOGUE.indicators().ofForm(unit, period).stream()
                .filter(indicator -> indicator.measure() == Measure.FLOW)
                .forEach(flow -> {
                    BigDecimal before = SAMPLE.at(period.minusMonths(1), unit.code(), flow.code() + ".累计");
                    BigDecimal month = SAMPLE.at(period, unit.code(), flow.code() + ".本月");
                    assertThat(SAMPLE.at(period, unit.code(), flow.code() + ".累计"))
                            .isEqualByComparingTo(before.add(month))
                            .isGreaterThanOrEqualTo(month);
                    assertThat(month).isNotNegative();
                }));
    }

    @Test
    void township_control_totals_are_the_sums_over_all_its_villages() {
        for (Area township : CATALOGUE.areas().of(AreaKind.TOWNSHIP, APRIL)) {
            for (Indicator control : CATALOGUE.indicators().of(APRIL)) {
                for (CellKey cell : control.townshipControl() ? control.cells() : List.<CellKey>of()) {
                    for (YearMonth period : SAMPLE.county().months()) {
                        BigDecimal sum = VILLAGES.stream()
                                .filter(village -> village.parent().equals(township.code()))
                                .map(village -> SAMPLE.at(period, village.code(), cell.toString()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        assertThat(SAMPLE.at(period, township.code(), cell.toString()))
                                .isEqualByComparingTo(sum);
                    }
                }
            }
        }
    }

    @Test
    void village_figures_keep_to_their_bounds() {
        within("A03.累计", 0, 1);
        within("A04.期末", 1, 1);
        within("A05.期末", 2, 8);
        within("A13.期末", 1, 25);
        within("B15.期末", 1, 1);
        within("B17.期末", 2, 8);
        within("D10.期末", 10, 40);
        within("D13.期末", 1, 1);
        within("D15.期末", 120, 400);
        within("E07.本月", 0, 5);
        within("G01.期末", 1, 1);
        within("G02.期末", 1, 1);
        within("G03.期末", 3, 10);
        within("G04.累计", 0, 1);
        within("G05.期末", 8, 22);
        VILLAGES.forEach(village ->
                assertThat(SAMPLE.at(APRIL, village.code(), "G04.累计")).isEqualByComparingTo(BigDecimal.ONE));
    }

    @Test
    void posts_add_up_and_no_village_settles_more_than_it_found() {
        eachVillage((village, period) -> {
            BigDecimal posts = IntStream.rangeClosed(6, 13)
                    .mapToObj(part -> SAMPLE.at(period, village, (part < 10 ? "G0" : "G") + part + ".期末"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(SAMPLE.at(period, village, "G05.期末")).isEqualByComparingTo(posts);
            assertThat(SAMPLE.at(period, village, "E08.累计")).isLessThanOrEqualTo(SAMPLE.at(period, village, "E07.累计"));
        });
    }

    @Test
    void a_yes_never_becomes_a_no() {
        eachForm((unit, period) -> CATALOGUE.indicators().ofForm(unit, period).stream()
                .filter(indicator -> indicator.isFlag() && !period.equals(SampleMonths.FEBRUARY))
                .forEach(flag -> assertThat(SAMPLE.at(period, unit.code(), flag.code() + ".期末"))
                        .isGreaterThanOrEqualTo(SAMPLE.at(period.minusMonths(1), unit.code(), flag.code() + ".期末"))));
    }

    @Test
    void only_a_township_with_communities_reports_on_communities() {
        List<String> aboutCommunities = Targets.packed().rows().stream()
                .filter(row -> row.spread() == Target.Spread.COMMUNITIES)
                .map(row -> row.indicator() + "."
                        + CATALOGUE
                                .indicators()
                                .find(row.indicator())
                                .orElseThrow()
                                .mainColumn()
                                .caption())
                .toList();
        assertThat(aboutCommunities).hasSize(13);
        for (Area township : CATALOGUE.areas().of(AreaKind.TOWNSHIP, APRIL)) {
            boolean has = !CATALOGUE
                    .areas()
                    .of(AreaKind.COMMUNITY, township.code(), APRIL)
                    .isEmpty();
            aboutCommunities.forEach(cell ->
                    assertThat(SAMPLE.at(APRIL, township.code(), cell).signum()).isEqualTo(has ? 1 : 0));
        }
    }

    @Test
    void villages_differ_and_no_form_is_a_copy_of_last_month() {
        for (String cell : List.of("A13.期末", "D15.期末", "G05.期末", "D04.累计", "D05.累计", "E07.累计", "F09.累计")) {
            Set<BigDecimal> different = VILLAGES.stream()
                    .map(village -> SAMPLE.at(APRIL, village.code(), cell))
                    .collect(Collectors.toSet());
            assertThat(different).as(cell).hasSizeGreaterThan(9);
        }
        eachVillage((village, period) -> {
            if (!period.equals(SampleMonths.FEBRUARY)) {
                Map<CellKey, String> now = happened(period, village);
                Map<CellKey, String> before = happened(period.minusMonths(1), village);
                boolean busy =
                        now.values().stream().filter(text -> !isZero(text)).count() > 2;
                assertThat(busy && now.equals(before)).as(village + period).isFalse();
            }
        });
    }

    @Test
    void in_a_month_most_things_happen_in_few_villages() {
        for (YearMonth period : SAMPLE.county().months()) {
            List<String> happened = VILLAGES.stream()
                    .flatMap(village -> happened(period, village.code()).values().stream())
                    .toList();
            long nothing = happened.stream().filter(FigureRulesTest::isZero).count();
            assertThat(nothing).isGreaterThan(happened.size() / 2);
        }
    }

    private static boolean isZero(String text) {
        return new BigDecimal(text).signum() == 0;
    }

    private static Map<CellKey, String> happened(YearMonth period, String village) {
        FormEntries form = SAMPLE.form(period, village);
        return form.values().entrySet().stream()
                .filter(entry -> entry.getKey().column() == Column.MONTH)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void within(String cell, long min, long max) {
        eachVillage((village, period) -> assertThat(SAMPLE.at(period, village, cell))
                .as(village + " " + cell)
                .isBetween(BigDecimal.valueOf(min), BigDecimal.valueOf(max)));
    }

    private static void eachVillage(BiConsumer<String, YearMonth> check) {
        VILLAGES.forEach(village -> SAMPLE.county().months().forEach(period -> check.accept(village.code(), period)));
    }

    private static void eachForm(BiConsumer<Area, YearMonth> check) {
        SAMPLE.county()
                .months()
                .forEach(period -> CATALOGUE.reportingUnits(period).forEach(unit -> check.accept(unit, period)));
    }
}
