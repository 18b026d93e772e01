package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Outcome;
import org.junit.jupiter.api.Test;

class RollUpHintsTest {

    private static final Catalogue CATALOGUE = Rules.of("township; fatal; kind: roll-up; cells: [A13.期末]");
    private static final String LARGE = "620521100000";
    private static final String SMALL = "620521206000";

    @Test
    void ten_missing_villages_are_all_named_and_of_eleven_only_ten() {
        List<Area> villages = villages(LARGE);
        assertThat(sentence(lacking(10))).contains("还缺 10 个村的数：" + names(villages.subList(0, 10)) + "）");
        assertThat(sentence(lacking(11)))
                .contains("还缺 11 个村的数，如：" + names(villages.subList(0, 10)) + "）")
                .doesNotContain(villages.get(10).name());
    }

    @Test
    void up_to_three_villages_that_explain_the_imbalance_are_a_hint_and_four_are_none() {
        assertThat(sentence(alike(3, "22")))
                .isEqualTo("村集体经济积累（A13）期末填 22，9 个村合计 27，相差 5（"
                        + names(villages(SMALL).subList(0, 3))
                        + "填的正好是 5，请先核对是否漏加或重加）");
        assertThat(sentence(alike(4, "25"))).isEqualTo("村集体经济积累（A13）期末填 25，9 个村合计 30，相差 5");
    }

    @Test
    void villages_that_reported_0_explain_nothing_when_nothing_differs() {
        List<Area> all = villages(SMALL);
        Month april = Month.april().says(SMALL, "A13.期末", "7").says(all.get(0).code(), "A13.期末", "0");
        april.says(all.get(1).code(), "A13.期末", "7");
        assertThat(sentence(april)).contains("相差 0（还缺 7 个村的数").doesNotContain("正好是 0");
    }

    @Test
    void what_is_known_is_told_of_five_undecided_townships_at_most() {
        for (int townships : List.of(5, 6)) {
            Month april = Month.april();
            CATALOGUE.areas().of(AreaKind.TOWNSHIP, Month.APRIL).stream()
                    .limit(townships)
                    .forEach(township -> april.says(township.code(), "A13.期末", "9")
                            .says(villages(township.code()).get(0).code(), "A13.期末", "2"));
            List<Finding> findings = judge(april);
            assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.UNDECIDED);
            assertThat(findings.get(0).occurrences()).isEqualTo(townships);
            assertThat(CATALOGUE.messages().text(findings.get(0).detail()).split("1 个村合计 2，", -1))
                    .hasSize(5 + 1);
        }
    }

    private static Month lacking(int missing) {
        List<Area> there = villages(LARGE).stream().skip(missing).toList();
        Month april = Month.april().says(LARGE, "A13.期末", "1");
        there.forEach(village -> april.says(village.code(), "A13.期末", "2"));
        return april;
    }

    private static Month alike(int villages, String control) {
        Month april = Month.april().says(SMALL, "A13.期末", control);
        List<Area> all = villages(SMALL);
        for (int i = 0; i < all.size(); i++) {
            april.says(all.get(i).code(), "A13.期末", i < villages ? "5" : "2");
        }
        return april;
    }

    private static String sentence(Month april) {
        return CATALOGUE.messages().text(judge(april).get(0).detail());
    }

    private static List<Finding> judge(Month april) {
        return new Validator(CATALOGUE).judgeForms(april.figures(), MonthBefore.of(Optional.empty()), Map.of());
    }

    private static List<Area> villages(String township) {
        return CATALOGUE.areas().of(AreaKind.VILLAGE, township, Month.APRIL);
    }

    private static String names(List<Area> villages) {
        return villages.stream().map(Area::name).collect(Collectors.joining("、"));
    }
}
