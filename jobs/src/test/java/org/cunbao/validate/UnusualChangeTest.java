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

/** A village is set against all others that reported the figure in both months. */
class UnusualChangeTest {

    private static final List<String> VILLAGES =
            MonthFixture.catalogue().areas().of(AreaKind.VILLAGE, "620521206000", Month.APRIL).stream()
                    .map(Area::code)
                    .toList();
    private static final String ONE = VILLAGES.get(0);
    private static final String OTHER = VILLAGES.get(1);

    private final Month march = Month.march();
    private final Month april = Month.april();

    private static Catalogue rule(int units, int absolute) {
        return Rules.of("village; query; kind: history; cells: [E07.本月]; method: hidiroglou-berthelot; "
                + "u: 0.5; a: 0.05; c: 4; units: " + units + "; absolute: " + absolute);
    }

    /** All villages but one grow from 10 to 11. */
    private void others() {
        VILLAGES.stream().skip(1).forEach(village -> changes(village, "10", "11"));
    }

    private void changes(String village, String before, String now) {
        march.says(village, "E07.本月", before);
        april.says(village, "E07.本月", now);
    }

    private List<Finding> judge(Catalogue catalogue) {
        return new Validator(catalogue)
                .judgeForms(april.figures(), MonthBefore.of(Optional.of(march.figures())), Map.of());
    }

    @Test
    void village_that_changes_unlike_all_others_is_asked_and_told_what_is_usual() {
        others();
        changes(ONE, "10", "60");
        Catalogue catalogue = rule(9, 5);
        List<Finding> findings = judge(catalogue);
        assertThat(findings).extracting(Finding::area).containsExactly(ONE);
        assertThat(catalogue.messages().text(findings.get(0).detail()))
                .isEqualTo("排查矛盾纠纷（E07）本月由上月的 10 变为 60，是上月的 6 倍；两个月都报了这一项的 9 个单位，中间的是 1.1 倍，这里明显不同");
    }

    @Test
    void change_of_just_so_much_is_never_asked() {
        others();
        changes(ONE, "10", "60");
        assertThat(judge(rule(9, 49))).hasSize(1);
        assertThat(judge(rule(9, 50))).isEmpty();
    }

    @Test
    void only_those_with_a_figure_above_0_in_both_months_tell_what_is_usual() {
        others();
        changes(ONE, "10", "60");
        for (String[] months : new String[][] {{"0", "1"}, {"1", "0"}}) {
            changes(OTHER, months[0], months[1]);
            assertThat(judge(rule(8, 5))).extracting(Finding::area).containsExactly(ONE);
            assertThat(judge(rule(9, 5))).extracting(Finding::outcome).containsExactly(Outcome.UNDECIDED);
        }
        april.lacks(OTHER, "E07.本月", Reason.BLANK);
        assertThat(judge(rule(9, 5))).extracting(Finding::outcome).containsExactly(Outcome.UNDECIDED);
    }

    @Test
    void what_came_from_0_or_went_to_0_has_no_ratio_and_stays_undecided() {
        others();
        for (String[] months : new String[][] {{"0", "60"}, {"60", "0"}}) {
            changes(ONE, months[0], months[1]);
            assertThat(judge(rule(8, 5))).extracting(Finding::outcome).containsExactly(Outcome.UNDECIDED);
        }
    }
}
