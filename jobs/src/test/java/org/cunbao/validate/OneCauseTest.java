package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lacks is told once, where it lacks; what follows from it is not told again. */
class OneCauseTest {

    private static final String TOWN = "620521206000";
    private static final List<String> VILLAGES =
            MonthFixture.catalogue().areas().of(AreaKind.VILLAGE, TOWN, Month.APRIL).stream()
                    .map(Area::code)
                    .toList();
    private static final String ONE = VILLAGES.get(0);
    private static final String ROLL_UP = "township; fatal; kind: roll-up; cells: [A13.期末]";

    private static Month april() {
        Month april = Month.april();
        for (String cell : List.of("E07.累计", "E08.累计", "G05.期末", "G06.期末", "G07.期末", "A13.期末")) {
            april.says(ONE, cell, "4");
        }
        return april;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E07.累计|kind: compare; left: E08.累计; operator: '<='; right: E07.累计",
                "E08.累计|kind: compare; left: E08.累计; operator: '<='; right: E07.累计",
                "G05.期末|kind: balance; total: G05.期末; parts: [G06.期末, G07.期末]",
                "G07.期末|kind: balance; total: G05.期末; parts: [G06.期末, G07.期末]",
                "G06.期末|kind: ratio; numerator: G06.期末; denominator: G07.期末; min: 1",
                "G07.期末|kind: ratio; numerator: G06.期末; denominator: G07.期末; min: 1",
                "A13.期末|kind: history; cells: [A13.期末]; absolute: 5; relative: 0.5",
                "E07.累计|kind: expression; formula: E08 <= E07",
                "E08.累计|kind: expression; formula: E08 <= E07",
            })
    void blank_cell_is_told_once_and_the_rules_that_need_it_are_silent(String cell, String rule) {
        Month march = Month.march().says(ONE, "A13.期末", "4");
        Month april = april().lacks(ONE, cell, Reason.BLANK);
        Catalogue open = Rules.of("village; fatal; " + rule);
        assertThat(judge(open, april, march)).extracting(Finding::outcome).containsExactly(Outcome.UNDECIDED);
        assertThat(open.messages().text(judge(open, april, march).get(0).detail()))
                .isEqualTo("1 个单位缺少所需数据，未能判定");
        Catalogue required =
                Rules.of("village; fatal; " + rule, "village; fatal; kind: required; cells: [" + cell + "]");
        assertThat(judge(required, april, march)).extracting(Finding::code).containsExactly("T-02");
    }

    @Test
    void what_lacks_on_another_form_or_in_another_month_is_told_besides() {
        Catalogue months = Rules.of(
                "village; query; kind: history; cells: [A13.期末]; absolute: 5; relative: 0.5",
                "village; fatal; kind: required; cells: [A13.期末]");
        Month blank = april().lacks(ONE, "A13.期末", Reason.BLANK);
        assertThat(judge(months, blank, Month.march()))
                .extracting(Finding::code)
                .containsExactly("T-01", "T-02");
        Catalogue forms = Rules.of(
                "village; fatal; kind: expression; formula: E07 <= township(B13)",
                "village; fatal; kind: required; cells: [E07.累计]");
        assertThat(judge(forms, april().lacks(ONE, "E07.累计", Reason.BLANK), Month.march()))
                .extracting(Finding::code)
                .containsExactly("T-01", "T-02");
    }

    @Test
    void ratio_over_nothing_is_undecided() {
        Catalogue catalogue = Rules.of("village; fatal; kind: ratio; numerator: G06.期末; denominator: G07.期末; min: 1");
        assertThat(judge(catalogue, april().says(ONE, "G07.期末", "0"), Month.march()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDECIDED);
    }

    @Test
    void control_total_left_blank_is_told_once_when_all_villages_are_there() {
        Catalogue catalogue = Rules.of(ROLL_UP, "township; fatal; kind: required; cells: [A13.期末]");
        Month april = Month.april().lacks(TOWN, "A13.期末", Reason.BLANK);
        VILLAGES.forEach(village -> april.says(village, "A13.期末", "2"));
        assertThat(judge(catalogue, april, Month.march()))
                .extracting(Finding::code)
                .containsExactly("T-02");
        april.lacks(ONE, "A13.期末", Reason.BLANK);
        assertThat(judge(catalogue, april, Month.march()))
                .extracting(Finding::code)
                .containsExactly("T-01", "T-02");
    }

    @Test
    void control_total_without_any_village_is_undecided_and_nothing_is_known() {
        Catalogue catalogue = Rules.of(ROLL_UP);
        List<Finding> findings = judge(catalogue, Month.april().says(TOWN, "A13.期末", "16"), Month.march());
        assertThat(findings).hasSize(1);
        assertThat(catalogue.messages().text(findings.get(0).detail())).isEqualTo("1 个单位缺少所需数据，未能判定");
    }

    @Test
    void cell_that_a_wrong_balance_with_the_villages_explains_is_the_only_one_refused() {
        Catalogue catalogue =
                Rules.of(ROLL_UP, "township; fatal; kind: compare; left: A13.期末; operator: '<='; right: B13.期末");
        Month april = Month.april().says(TOWN, "A13.期末", "19").says(TOWN, "B13.期末", "17");
        VILLAGES.forEach(village -> april.says(village, "A13.期末", "2"));
        april.says(ONE, "A13.期末", "0.5");
        assertThat(cells(judge(catalogue, april, Month.march()))).containsExactly("[A13.期末]", "[A13.期末]");
        april.lacks(ONE, "A13.期末", Reason.BLANK).says(TOWN, "A13.期末", "15").says(TOWN, "B13.期末", "14");
        assertThat(cells(judge(catalogue, april, Month.march())))
                .as("a sum that lacks a village says nothing of what the total should be")
                .containsExactly("[A13.期末]", "[A13.期末, B13.期末]");
    }

    @Test
    void total_that_two_balances_share_is_the_only_cell_refused() {
        Catalogue catalogue = Rules.of(
                "village; fatal; kind: balance; total: G05.期末; parts: [G06.期末, G07.期末]",
                "village; fatal; kind: balance; total: G05.期末; parts: [G08.期末, G09.期末]");
        Month april = Month.april();
        Map.of("G05", "12", "G06", "3", "G07", "4", "G08", "5", "G09", "2")
                .forEach((indicator, amount) -> april.says(ONE, indicator + ".期末", amount));
        assertThat(cells(judge(catalogue, april, Month.march()))).containsExactly("[G05.期末]", "[G05.期末]");
    }

    @Test
    void part_that_does_not_concern_the_unit_is_suspected_last() {
        Catalogue catalogue = Rules.of("village; fatal; kind: balance; total: G05.期末; parts: [G07.期末, G06.期末]");
        Month april = Month.april()
                .says(ONE, "G05.期末", "5")
                .says(ONE, "G06.期末", "3")
                .lacks(ONE, "G07.期末", Reason.NOT_APPLICABLE);
        List<Finding> findings = judge(catalogue, april, Month.march());
        assertThat(cells(findings)).containsExactly("[G05.期末, G06.期末, G07.期末]");
        assertThat(catalogue.messages().text(findings.get(0).detail()))
                .endsWith("合起来看，最可能有误的是公益性岗位合计（G05）期末、卫生保洁员（G06）期末");
    }

    @Test
    void blank_cell_demands_nothing_of_the_others() {
        Catalogue catalogue = Rules.of(
                "village; fatal; kind: balance; total: G05.期末; parts: [G06.期末, G07.期末]",
                "village; fatal; kind: compare; left: G06.期末; operator: '<='; right: G08.期末",
                "village; fatal; kind: balance; total: G06.期末; parts: [G09.期末, G08.期末]");
        Month april = Month.april()
                .says(ONE, "G05.期末", "9")
                .says(ONE, "G06.期末", "3")
                .says(ONE, "G07.期末", "4")
                .says(ONE, "G09.期末", "1")
                .lacks(ONE, "G08.期末", Reason.BLANK);
        assertThat(judge(catalogue, april, Month.march()))
                .extracting(finding -> finding.code() + " " + finding.outcome())
                .containsExactly("T-01 FAILED", "T-02 UNDECIDED", "T-03 UNDECIDED");
    }

    @Test
    void adjustment_is_among_the_cells_of_a_figure_that_is_not_carried() {
        Catalogue catalogue = Rules.of("village; fatal; kind: carry; cells: [D05.累计]");
        Month march = Month.march().says(ONE, "D05.累计", "12");
        Month april = Month.april().says(ONE, "D05.本月", "3").says(ONE, "D05.累计", "13");
        assertThat(cells(judge(catalogue, april, march))).containsExactly("[D05.累计, D05.本月]");
        assertThat(cells(judge(catalogue, april.says(ONE, "D05.调整", "-1"), march)))
                .containsExactly("[D05.累计, D05.本月, D05.调整]");
    }

    private static List<Finding> judge(Catalogue catalogue, Month april, Month march) {
        return new Validator(catalogue)
                .judgeForms(april.figures(), MonthBefore.of(Optional.of(march.figures())), Map.of());
    }

    private static List<String> cells(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .map(finding -> finding.cells().stream()
                        .map(place -> place.cell().toString())
                        .toList()
                        .toString())
                .toList();
    }
}
