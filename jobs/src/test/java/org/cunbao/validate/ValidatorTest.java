package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Finding.Place;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private static final String SETTLED =
            "village; fatal; kind: compare; left: E08.累计; operator: \"<=\"; right: E07.累计";
    private static final String LARGE = "village; query; kind: range; cells: [A13.期末]; max: 500";
    private static final String FILLED = "village; fatal; kind: required; cells: [E07.累计, E08.累计]";
    private static final String ONE = "620521100008";
    private static final String TWO = "620521100009";
    private static final String TOWN = "620521100000";
    private static final String COUNTY = "620521000000";

    @Test
    void rule_that_passes_leaves_no_finding() {
        assertThat(forms(Rules.of(SETTLED), month("4", "4"))).isEmpty();
    }

    @Test
    void rule_that_fails_names_cells_with_their_places_and_the_arithmetic() {
        Catalogue catalogue = Rules.of(SETTLED);
        List<Finding> findings = forms(catalogue, month("4", "6"));
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo("T-01");
        assertThat(finding.severity()).isEqualTo(Severity.FATAL);
        assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finding.area()).isEqualTo(ONE);
        assertThat(finding.cells())
                .containsExactly(
                        new Place(cell("E08.累计"), new SourceCell(ONE + ".xlsx", "表", "D10", "")),
                        new Place(cell("E07.累计"), new SourceCell(ONE + ".xlsx", "表", "D9", "")));
        assertThat(catalogue.messages().text(finding.detail()))
                .isEqualTo("成功调处化解矛盾纠纷（E08）累计为 6，排查矛盾纠纷（E07）累计为 4；前者应不大于后者，相差 2");
    }

    @Test
    void undecided_units_are_counted_in_one_finding_that_rejects_nothing() {
        Month april = Month.april();
        for (String unit : List.of(ONE, TWO, "620521100010")) {
            april.says(unit, "E07.累计", "4").lacks(unit, "E08.累计", Reason.BLANK);
        }
        List<Finding> findings = forms(Rules.of(SETTLED), april);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(findings.get(0).occurrences()).isEqualTo(3);
        assertThat(findings.get(0).area()).isEqualTo(COUNTY);
        assertThat(findings.get(0).cells()).isEmpty();
        assertThat(findings.get(0).rejectsCells()).isFalse();
    }

    @Test
    void only_the_root_cause_is_told_when_a_cell_is_blank_or_refused() {
        Month blank = Month.april().says(ONE, "E07.累计", "4").lacks(ONE, "E08.累计", Reason.BLANK);
        assertThat(forms(Rules.of(SETTLED, FILLED), blank))
                .extracting(Finding::code, Finding::outcome)
                .containsExactly(tuple("T-02", Outcome.FAILED));
        Month refused = Month.april().says(ONE, "E07.累计", "4").lacks(ONE, "E08.累计", Reason.REJECTED);
        assertThat(forms(Rules.of(SETTLED, FILLED), refused)).isEmpty();
    }

    @Test
    void units_that_reported_nothing_are_not_judged() {
        assertThat(forms(Rules.of(SETTLED, FILLED), Month.april())).isEmpty();
    }

    @Test
    void query_takes_the_explanation_of_a_cell_that_it_names() {
        Month april = Month.april().says(ONE, "A13.期末", "900").says(TWO, "A13.期末", "900");
        List<Finding> findings = new Validator(Rules.of(LARGE))
                .judgeForms(april.figures(), MonthBefore.of(Optional.empty()), Map.of(ONE, Map.of("A13", "土地流转一次性收入")));
        assertThat(findings).extracting(Finding::explanation).containsExactly("土地流转一次性收入", "");
        assertThat(findings).extracting(Finding::isOpenQuery).containsExactly(false, true);
    }

    @Test
    void shadow_rule_reports_and_never_blocks() {
        List<Finding> findings = forms(Rules.of(SETTLED + "; shadow: true"), month("4", "6"));
        assertThat(findings).extracting(Finding::shadow).containsExactly(true);
        assertThat(findings.get(0).rejectsCells()).isFalse();
    }

    @Test
    void department_is_asked_only_for_its_own_figures() {
        Catalogue catalogue = Rules.of("department; fatal; kind: required; cells: [全部]");
        Month april = Month.april();
        List.of("F01", "F02", "F04").forEach(code -> april.says("620521D06", code + ".期末", "3"));
        april.says("620521D06", "F03.本月", "0").lacks("620521D06", "F03.累计", Reason.BLANK);
        List<Finding> findings = forms(catalogue, april);
        assertThat(findings).hasSize(1);
        assertThat(catalogue.messages().text(findings.get(0).detail())).isEqualTo("有 1 格空着：下发扶贫领域违纪违法典型案例（F03）累计");
    }

    @Test
    void findings_stand_by_level_then_rule_then_area() {
        Catalogue catalogue = Rules.of(
                "department; fatal; kind: range; cells: [F01.期末]; max: 0",
                "township; fatal; kind: range; cells: [B13.期末]; max: 0",
                LARGE,
                SETTLED);
        Month april = Month.april()
                .says("620521D06", "F01.期末", "1")
                .says(TOWN, "B13.期末", "1")
                .says(TWO, "A13.期末", "900")
                .says(ONE, "A13.期末", "900")
                .says(TWO, "E07.累计", "1")
                .says(TWO, "E08.累计", "2");
        assertThat(forms(catalogue, april))
                .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
                .extracting(finding -> finding.code() + " " + finding.area())
                .containsExactly("T-03 " + ONE, "T-03 " + TWO, "T-04 " + TWO, "T-02 " + TOWN, "T-01 620521D06");
    }

    private static Month month(String found, String settled) {
        return Month.april().says(ONE, "E07.累计", found).says(ONE, "E08.累计", settled);
    }

    private static List<Finding> forms(Catalogue catalogue, Month april) {
        Figures figures = april.figures();
        return new Validator(catalogue).judgeForms(figures, MonthBefore.of(Optional.empty()), Map.of());
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
