package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class AcrossLevelsAndMonthsTest {

    private static final String TOWN = "620521206000";
    private static final String COUNTY = "620521000000";
    private static final List<String> VILLAGES =
            MonthFixture.catalogue().areas().of(AreaKind.VILLAGE, TOWN, Month.APRIL).stream()
                    .map(Area::code)
                    .toList();
    private static final String ONE = VILLAGES.get(0);

    private static final String ROLL_UP = "township; fatal; kind: roll-up; cells: [A13.期末]";
    private static final String CARRY = "village; fatal; kind: carry; cells: [D05.累计]";
    private static final String HISTORY = "village; query; kind: history; cells: [A13.期末]; absolute: 5; relative: 0.5";

    @Test
    void control_total_is_set_against_all_villages_but_those_it_does_not_concern() {
        Catalogue catalogue = Rules.of(ROLL_UP);
        Month april = villages("2").lacks(ONE, "A13.期末", Reason.NOT_APPLICABLE).says(TOWN, "A13.期末", "16");
        assertThat(judge(catalogue, april)).isEmpty();
        List<Finding> findings = judge(catalogue, april.says(TOWN, "A13.期末", "19"));
        assertThat(sentences(catalogue, findings)).containsExactly("村集体经济积累（A13）期末填 19，8 个村合计 16，相差 3");
    }

    @Test
    void control_total_is_undecided_when_a_village_is_not_there_or_was_refused() {
        assertThat(judge(
                        Rules.of(ROLL_UP),
                        villages("2").lacks(ONE, "A13.期末", Reason.BLANK).says(TOWN, "A13.期末", "16")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDECIDED);
        Catalogue strict = Rules.of("village; fatal; kind: range; cells: [A13.期末]; max: 100", ROLL_UP);
        Month april = villages("2").says(ONE, "A13.期末", "200").says(TOWN, "A13.期末", "216");
        assertThat(judge(strict, april))
                .extracting(Finding::code, Finding::outcome)
                .containsExactly(tuple("T-01", Outcome.FAILED), tuple("T-02", Outcome.UNDECIDED));
    }

    @Test
    void cumulative_figure_is_carried_from_last_month_or_the_opening_balance() {
        Month april = Month.april().says(ONE, "D05.本月", "3").says(ONE, "D05.累计", "16");
        Month march = Month.march().says(ONE, "D05.累计", "12");
        assertThat(judge(Rules.of(CARRY), april)).extracting(Finding::outcome).containsExactly(Outcome.UNDECIDED);
        assertThat(judge(Rules.of(CARRY), april, march)).hasSize(1);
        assertThat(sentences(Rules.of(CARRY), judge(Rules.of(CARRY), april, march)))
                .containsExactly("户厕改造（D05）累计填 16，上月累计 12 加本月 3 为 15，相差 1");
        Catalogue opened = TemplateFixture.with(Map.of(
                "opening/2021-03.csv",
                "area_code,indicator,cumulative,remark\n" + ONE + ",D05,13,\n",
                "rules/across-months.yaml",
                "rules: []\n"));
        assertThat(new UnitEvidence(
                                opened,
                                april.figures(),
                                MonthBefore.of(Optional.empty()),
                                opened.areas().find(ONE).orElseThrow(),
                                Set.of())
                        .carried(CellKey.parse("D05.累计").orElseThrow()))
                .hasValue(new BigDecimal("13"));
    }

    @Test
    void totals_that_lack_different_units_are_not_set_against_each_other() {
        Catalogue catalogue =
                Rules.of("county-total; fatal; kind: compare; left: D05.本月; operator: '<='; right: D05.累计");
        Month april = villages("2").lacks(ONE, "D05.累计", Reason.REJECTED).says(ONE, "D05.本月", "90");
        String two = VILLAGES.get(1);
        april.says(two, "D05.累计", "9").lacks(two, "D05.本月", Reason.REJECTED);
        april.totals(COUNTY, "D05.本月", "90", 1, 2).totals(COUNTY, "D05.累计", "9", 1, 2);
        assertThat(new Validator(catalogue).judgeTotals(april.figures(), Optional.empty()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDECIDED);
    }

    @Test
    void change_is_too_large_only_beyond_both_bounds() {
        Month before = Month.march().says(ONE, "A13.期末", "8");
        assertThat(judge(Rules.of(HISTORY), Month.april().says(ONE, "A13.期末", "13"), before))
                .isEmpty();
        Month large = Month.march().says(ONE, "A13.期末", "80");
        assertThat(judge(Rules.of(HISTORY), Month.april().says(ONE, "A13.期末", "120"), large))
                .isEmpty();
        assertThat(judge(Rules.of(HISTORY), Month.april().says(ONE, "A13.期末", "120.01"), large))
                .hasSize(1);
        assertThat(sentences(
                        Rules.of(HISTORY),
                        judge(Rules.of(HISTORY), Month.april().says(ONE, "A13.期末", "80"), before)))
                .containsExactly("村集体经济积累（A13）期末由上月的 8 变为 80，变动 72，超过 5，也超过上月数的 0.5 倍");
        assertThat(judge(Rules.of(HISTORY), Month.april().says(ONE, "A13.期末", "80")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDECIDED);
    }

    @Test
    void totals_over_different_units_are_not_compared() {
        Catalogue catalogue =
                Rules.of("county-total; fatal; kind: compare; left: E08.累计; operator: \"<=\"; right: E07.累计");
        Month unlike = Month.april().totals(COUNTY, "E08.累计", "9", 260, 260).totals(COUNTY, "E07.累计", "8", 259, 260);
        assertThat(totals(catalogue, unlike.figures()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDECIDED);
        Month alike = Month.april().totals(COUNTY, "E08.累计", "9", 259, 260).totals(COUNTY, "E07.累计", "8", 259, 260);
        assertThat(totals(catalogue, alike.figures()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.FAILED);
    }

    @Test
    void formula_on_totals_knows_the_register_and_the_coverage() {
        Catalogue catalogue = Rules.of(
                "county-total; fatal; kind: expression; formula: A02 <= count(village) && G01 = reporting(G01)");
        Month good = Month.april().totals(COUNTY, "A02.期末", "260", 260, 260).totals(COUNTY, "G01.期末", "9", 9, 260);
        assertThat(totals(catalogue, good.figures())).isEmpty();
        Month bad = Month.april().totals(COUNTY, "A02.期末", "261", 260, 260).totals(COUNTY, "G01.期末", "9", 9, 260);
        assertThat(sentences(catalogue, totals(catalogue, bad.figures())))
                .hasSize(1)
                .first()
                .asString()
                .contains("登记的村数为 260");
    }

    private static Month villages(String amount) {
        Month april = Month.april();
        VILLAGES.forEach(village -> april.says(village, "A13.期末", amount));
        return april;
    }

    private static List<Finding> judge(Catalogue catalogue, Month april) {
        return new Validator(catalogue).judgeForms(april.figures(), MonthBefore.of(Optional.empty()), Map.of());
    }

    private static List<Finding> judge(Catalogue catalogue, Month april, Month march) {
        return new Validator(catalogue)
                .judgeForms(april.figures(), MonthBefore.of(Optional.of(march.figures())), Map.of());
    }

    private static List<Finding> totals(Catalogue catalogue, Figures figures) {
        return new Validator(catalogue).judgeTotals(figures, Optional.empty());
    }

    private static List<String> sentences(Catalogue catalogue, List<Finding> findings) {
        return findings.stream()
                .map(finding -> catalogue.messages().text(finding.detail()))
                .toList();
    }
}
