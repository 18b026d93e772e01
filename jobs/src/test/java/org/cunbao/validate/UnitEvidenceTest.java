package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.MonthFixture;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class UnitEvidenceTest {

    private static final String HEIR = "620521100010";
    private static final String GONE = "620521100009";
    private static final String OTHER = "620521100011";
    private static final String DEPARTMENT = "620521D06";

    /** In April one village was merged into another, and a third was founded. */
    private static Catalogue merged() {
        String villages = new String(TemplateFixture.packed().get("areas/villages.csv"), StandardCharsets.UTF_8);
        return TemplateFixture.with(Map.of(
                "areas/villages.csv",
                villages.replaceFirst("(?m)^(" + GONE + ",.*),,([^,]*)$", "$1,2021-03,$2")
                        .replaceFirst("(?m)^(" + OTHER + ",.*),,,([^,]*)$", "$1,2021-04,,$2"),
                "areas/changes.csv",
                "since,old_code,new_code,remark\n2021-04," + GONE + "," + HEIR + ",并入\n"));
    }

    private static UnitEvidence evidence(Catalogue catalogue, String unit, Optional<Month> march) {
        return new UnitEvidence(
                catalogue,
                Month.april().figures(),
                MonthBefore.of(march.map(Month::figures)),
                catalogue.areas().find(unit).orElseThrow(),
                Set.of());
    }

    @Test
    void merged_village_is_set_against_the_sum_of_those_that_it_was_made_of_but_in_a_flag() {
        Month march = Month.march();
        for (String unit : new String[] {HEIR, GONE, OTHER}) {
            march.says(unit, "A13.期末", "3").says(unit, "A02.期末", "1").says(unit, "D05.累计", "4");
        }
        UnitEvidence heir = evidence(merged(), HEIR, Optional.of(march));
        assertThat(heir.before(cell("A13.期末"))).isEqualTo(Value.of(6));
        assertThat(heir.before(cell("A02.期末"))).isEqualTo(Value.missing(Reason.NOT_DELIVERED));
        assertThat(heir.carried(cell("D05.累计"))).hasValue(new BigDecimal("8"));
        UnitEvidence alone = evidence(MonthFixture.catalogue(), HEIR, Optional.of(march));
        assertThat(alone.before(cell("A13.期末"))).isEqualTo(Value.of(3));
        assertThat(alone.before(cell("A02.期末"))).isEqualTo(Value.of(1));
    }

    @Test
    void new_village_has_no_month_before_and_nothing_is_carried_into_it() {
        Month march = Month.march().says(HEIR, "A13.期末", "3").says(HEIR, "D05.累计", "4");
        UnitEvidence founded = evidence(merged(), OTHER, Optional.of(march));
        assertThat(founded.before(cell("A13.期末"))).isEqualTo(Value.missing(Reason.NOT_DELIVERED));
        assertThat(founded.carried(cell("D05.累计"))).isEmpty();
        assertThat(evidence(merged(), HEIR, Optional.of(march)).carried(cell("D05.累计")))
                .as("a part of what was merged did not report")
                .isEmpty();
    }

    @Test
    void department_is_judged_by_its_own_figures_alone() {
        Month april = Month.april();
        Month march = Month.march();
        for (String cell : new String[] {"F01.期末", "F02.期末", "F03.本月", "F03.累计", "F04.期末"}) {
            april.says(DEPARTMENT, cell, "3");
            march.says(DEPARTMENT, cell, "3");
        }
        assertThat(new Validator(Rules.of("department; fatal; kind: required; cells: [全部]"))
                        .judgeForms(april.figures(), MonthBefore.of(Optional.of(march.figures())), Map.of()))
                .isEmpty();
        assertThat(new Validator(Rules.of("department; query; kind: unchanged; cells: [全部]; at-least: 1; share: 1"))
                        .judgeForms(april.figures(), MonthBefore.of(Optional.of(march.figures())), Map.of()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.FAILED);
    }

    @Test
    void figure_of_a_department_may_be_asked_of_the_county() {
        Catalogue catalogue = Rules.of("village; query; kind: expression; formula: A13 <= county(F01)");
        Month april = Month.april().says(HEIR, "A13.期末", "4").says(DEPARTMENT, "F01.期末", "3");
        assertThat(new Validator(catalogue).judgeForms(april.figures(), MonthBefore.of(Optional.empty()), Map.of()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.FAILED);
        april.says(DEPARTMENT, "F01.期末", "4");
        assertThat(new Validator(catalogue).judgeForms(april.figures(), MonthBefore.of(Optional.empty()), Map.of()))
                .isEmpty();
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
