package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class TotalEvidenceTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String TOWN = "620521206000";
    private static final String COUNTY = "620521000000";
    private static final List<String> VILLAGES = CATALOGUE.areas().of(AreaKind.VILLAGE, TOWN, Month.APRIL).stream()
            .map(Area::code)
            .toList();
    private static final String ONE = VILLAGES.get(0);
    private static final String TWO = VILLAGES.get(1);

    private static TotalEvidence town(Month april) {
        return town(april, Optional.empty());
    }

    private static TotalEvidence town(Month april, Optional<Month> march) {
        return new TotalEvidence(
                CATALOGUE,
                april.figures(),
                march.map(Month::figures),
                CATALOGUE.areas().find(TOWN).orElseThrow());
    }

    @Test
    void total_is_set_against_last_month_only_when_the_same_villages_lack() {
        Month march = lackingOne(Month.march(), ONE).totals(TOWN, "A13.期末", "10", 8, 9);
        Month same = lackingOne(Month.april(), ONE).totals(TOWN, "A13.期末", "90", 8, 9);
        assertThat(town(same, Optional.of(march)).before(cell("A13.期末"))).isEqualTo(Value.of(10));
        Month others = lackingOne(Month.april(), TWO).totals(TOWN, "A13.期末", "90", 8, 9);
        assertThat(town(others, Optional.of(march)).before(cell("A13.期末")))
                .isEqualTo(Value.missing(Reason.NOT_DELIVERED));
        Month whole = Month.april().totals(TOWN, "A13.期末", "90", 9, 9);
        assertThat(town(whole, Optional.of(march)).before(cell("A13.期末")))
                .isEqualTo(Value.missing(Reason.NOT_DELIVERED));
        assertThat(town(whole).before(cell("A13.期末"))).isEqualTo(Value.missing(Reason.NOT_DELIVERED));
    }

    @Test
    void whole_totals_are_set_against_each_other_however_many_units_they_have() {
        Month march = Month.march().totals(TOWN, "A13.期末", "10", 10, 10);
        Month april = Month.april().totals(TOWN, "A13.期末", "90", 9, 9);
        assertThat(town(april, Optional.of(march)).before(cell("A13.期末"))).isEqualTo(Value.of(10));
        Catalogue catalogue =
                Rules.of("county-total; fatal; kind: compare; left: A13.期末; operator: '<='; right: B13.期末");
        Month county = Month.april().totals(COUNTY, "A13.期末", "5", 260, 260).totals(COUNTY, "B13.期末", "4", 18, 18);
        assertThat(new Validator(catalogue).judgeTotals(county.figures(), Optional.empty()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.FAILED);
    }

    @Test
    void adjustments_of_those_whose_cumulative_figure_counts_are_added_up() {
        Month april = Month.april();
        VILLAGES.forEach(village -> april.says(village, "D05.累计", "1"));
        april.says(ONE, "D05.调整", "-5").says(TWO, "D05.调整", "2");
        assertThat(town(april).adjustment(cell("D05.累计"))).isEqualTo(Value.of(-3));
        april.lacks(TWO, "D05.累计", Reason.REJECTED);
        assertThat(town(april).adjustment(cell("D05.累计"))).isEqualTo(Value.of(-5));
        april.lacks(ONE, "D05.调整", Reason.REJECTED);
        assertThat(town(april).adjustment(cell("D05.累计"))).isEqualTo(Value.missing(Reason.REJECTED));
    }

    @Test
    void adjustment_of_a_figure_of_the_township_form_is_its_own() {
        Month april = Month.april().says(TOWN, "D02.累计", "4").says(TOWN, "D02.调整", "-2");
        assertThat(town(april).adjustment(cell("D02.累计"))).isEqualTo(Value.of(-2));
    }

    @Test
    void indicator_that_is_unknown_or_no_longer_collected_is_not_asked_for() {
        String indicators =
                new String(TemplateFixture.packed().get("indicators/indicators.csv"), StandardCharsets.UTF_8);
        String line = "D02,D,township,文艺润心活动,场次,count,0,flow,,,,";
        assertThat(indicators).contains(line);
        Catalogue ended =
                TemplateFixture.with(Map.of("indicators/indicators.csv", indicators.replace(line, line + "2021-03")));
        for (Month month : List.of(Month.march(), Month.april())) {
            TotalEvidence evidence = new TotalEvidence(
                    ended,
                    month.figures(),
                    Optional.empty(),
                    ended.areas().find(TOWN).orElseThrow());
            assertThat(evidence.asks(cell("D02.累计")))
                    .isEqualTo(month.figures().period().equals(Month.APRIL.minusMonths(1)));
            assertThat(evidence.asks(cell("D05.累计"))).isTrue();
            assertThat(evidence.asks(cell("Z99.累计"))).isFalse();
        }
    }

    @Test
    void rule_that_names_no_cell_is_judged_all_the_same() {
        Catalogue few = Rules.of("county-total; fatal; kind: expression; formula: count(village) <= 1");
        assertThat(new Validator(few).judgeTotals(Month.april().figures(), Optional.empty()))
                .extracting(Finding::area, Finding::outcome)
                .containsExactly(tuple(COUNTY, Outcome.FAILED));
    }

    private static Month lackingOne(Month month, String lacking) {
        VILLAGES.stream()
                .filter(village -> !village.equals(lacking))
                .forEach(village -> month.says(village, "A13.期末", "1"));
        return month;
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
