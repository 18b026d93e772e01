package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Finding.Place;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Severity;
import org.junit.jupiter.api.Test;

class RestatedCarryTest {

    private static final String ONE = "620521100008";
    private static final Catalogue CATALOGUE = Rules.of("village; fatal; kind: carry; cells: [D05.累计, E07.累计]");

    private final Month april = Month.april()
            .says(ONE, "D05.本月", "3")
            .says(ONE, "D05.累计", "15")
            .says(ONE, "E07.本月", "1")
            .says(ONE, "E07.累计", "8");

    private static Month march(String toilets, String disputes) {
        return Month.march().says(ONE, "D05.累计", toilets).says(ONE, "E07.累计", disputes);
    }

    private List<Finding> judge(Month newest, Month... superseded) {
        return new Validator(CATALOGUE)
                .judgeForms(
                        april.figures(),
                        new MonthBefore(
                                Optional.of(newest.figures()),
                                List.of(superseded).stream().map(Month::figures).toList()),
                        Map.of());
    }

    @Test
    void form_that_carries_on_from_what_was_released_then_counts_and_is_told_of() {
        List<Finding> findings = judge(march("14", "7"), march("13", "7"), march("12", "7"));
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo("CARRY-RESTATED");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.rejectsCells()).isFalse();
        assertThat(finding.area()).isEqualTo(ONE);
        assertThat(finding.cells())
                .extracting(Place::cell)
                .extracting(Object::toString)
                .containsExactly("D05.累计");
        assertThat(finding.cells().get(0).source().address()).isNotEmpty();
        assertThat(CATALOGUE.messages().text(finding.detail()))
                .isEqualTo("户厕改造（D05）累计填 15，是接着更正前的上月累计 12 加的，上月累计后来更正为 14");
    }

    @Test
    void several_flows_of_a_unit_are_told_of_together() {
        assertThat(judge(march("14", "9"), march("12", "7")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells()).hasSize(2));
    }

    @Test
    void form_that_reckons_with_the_correction_needs_no_word() {
        assertThat(judge(march("12", "7"), march("11", "6"))).isEmpty();
    }

    @Test
    void form_that_agrees_with_no_release_is_wrong_by_the_newest() {
        List<Finding> findings = judge(march("14", "7"), march("11", "7"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rejectsCells()).isTrue();
        assertThat(CATALOGUE.messages().text(findings.get(0).detail())).contains("上月累计 14 加本月 3 为 17，相差 2");
    }

    @Test
    void figure_that_was_refused_for_another_reason_is_not_told_of() {
        april.says(ONE, "D05.累计", "15.5");
        List<Finding> findings = new Validator(Rules.of("village; fatal; kind: integer; cells: [D05.累计]"))
                .judgeForms(
                        april.figures(),
                        new MonthBefore(
                                Optional.of(march("14", "7").figures()),
                                List.of(march("12.5", "7").figures())),
                        Map.of());
        assertThat(findings).extracting(Finding::code).doesNotContain("CARRY-RESTATED");
    }
}
