package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cunbao.MonthFixture;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;
import org.cunbao.validate.Suspects.Tangle;
import org.junit.jupiter.api.Test;

class BlameTest {

    private static final Wording WORDING = new Wording(MonthFixture.catalogue());
    private static final CellKey A = cell("D05.累计");
    private static final CellKey B = cell("D05.本月");
    private static final CellKey C = cell("E07.累计");
    private static final CellKey D = cell("E07.本月");
    private static final CellKey E = cell("E08.累计");
    private static final CellKey F = cell("E08.本月");
    private static final Text DETAIL = Text.of("finding.balance", "合计", "5", "分项", "4", "1");
    private static final String SAID = "合计填 5，分项之和为 4，相差 1";

    @Test
    void only_culprit_is_named_and_told_once_for_all_cells_of_its_tangle() {
        Judgement narrowed = narrow(List.of(A, B, C), new Tangle(Set.of(A, B, C), Set.of(C), true));
        assertThat(narrowed.cells()).containsExactly(C);
        assertThat(said(narrowed)).isEqualTo(SAID + "。合起来看，只有排查矛盾纠纷（E07）累计一处能使各项审核都相符，所以只有它不采用");
    }

    @Test
    void culprit_comes_first_then_the_likely_then_the_others() {
        Judgement narrowed = narrow(
                List.of(A, B, C, D, E),
                new Tangle(Set.of(D, E), Set.of(E), true),
                new Tangle(Set.of(B, C), Set.of(C, B), false));
        assertThat(narrowed.cells()).containsExactly(E, B, C, A);
        assertThat(said(narrowed))
                .isEqualTo(SAID + "。合起来看，最可能有误的是户厕改造（D05）本月、排查矛盾纠纷（E07）累计"
                        + "。合起来看，只有成功调处化解矛盾纠纷（E08）累计一处能使各项审核都相符，所以只有它不采用");
    }

    @Test
    void culprit_that_is_the_only_cell_needs_no_words() {
        Judgement narrowed = narrow(List.of(A), new Tangle(Set.of(A, B), Set.of(A), true));
        assertThat(narrowed.cells()).containsExactly(A);
        assertThat(said(narrowed)).isEqualTo(SAID);
    }

    @Test
    void three_likely_cells_are_a_hint_and_four_are_none() {
        Judgement three = narrow(List.of(A, B, C, D), new Tangle(Set.of(A, B, C, D), Set.of(B, C, D), false));
        assertThat(three.cells()).containsExactly(B, C, D, A);
        assertThat(said(three)).startsWith(SAID + "。合起来看，最可能有误的是").contains("D05", "E07）累计", "E07）本月");
        Judgement four = narrow(List.of(A, B, C, D, E), new Tangle(Set.of(A, B, C, D, E), Set.of(B, C, D, E), false));
        assertThat(four.cells()).containsExactly(B, C, D, E, A);
        assertThat(said(four)).isEqualTo(SAID);
    }

    @Test
    void nothing_is_hinted_when_all_cells_or_none_are_likely() {
        assertThat(said(narrow(List.of(A, B), new Tangle(Set.of(A, B), Set.of(A, B), false))))
                .isEqualTo(SAID);
        Judgement untangled = narrow(List.of(B, A), new Tangle(Set.of(E, F), Set.of(F), true));
        assertThat(untangled.cells()).containsExactly(B, A);
        assertThat(said(untangled)).isEqualTo(SAID);
    }

    private static Judgement narrow(List<CellKey> cells, Tangle... tangles) {
        return new Blame(List.of(tangles), WORDING).narrow(Judgement.failed(cells, DETAIL));
    }

    private static String said(Judgement judgement) {
        return WORDING.say(judgement.detail());
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
