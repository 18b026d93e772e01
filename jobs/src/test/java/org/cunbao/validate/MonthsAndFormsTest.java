package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

class MonthsAndFormsTest {

    private static final String TOWN = "620521206000";
    private static final List<String> VILLAGES =
            MonthFixture.catalogue().areas().of(AreaKind.VILLAGE, TOWN, Month.APRIL).stream()
                    .map(Area::code)
                    .toList();
    private static final String ONE = VILLAGES.get(0);

    private static final String CARRY = "village; fatal; kind: carry; cells: [D05.累计]";
    private static final String EXPLAINED = "village; fatal; kind: explained; cells: [全部调整]";
    private static final String ORDER = "village; fatal; kind: compare; left: E08.累计; operator: '<='; right: E07.累计";

    @Test
    void adjustment_is_part_of_the_carried_figure() {
        Catalogue catalogue = Rules.of(CARRY);
        Month march = Month.march().says(ONE, "D05.累计", "12");
        Month april = Month.april().says(ONE, "D05.本月", "3").says(ONE, "D05.累计", "13");
        assertThat(sentences(catalogue, april.says(ONE, "D05.调整", "-2"), march)).isEmpty();
        assertThat(sentences(catalogue, april.says(ONE, "D05.调整", "-1"), march))
                .containsExactly("户厕改造（D05）累计填 13，上月累计 12 加本月 3 加调整 -1 为 14，相差 1");
        assertThat(judge(catalogue, april.lacks(ONE, "D05.调整", Reason.REJECTED), march))
                .isEmpty();
    }

    @Test
    void adjustment_without_a_reason_is_refused_together_with_its_cumulative_figure() {
        Catalogue catalogue = Rules.of(EXPLAINED, CARRY);
        Month march = Month.march().says(ONE, "D05.累计", "12");
        Month april =
                Month.april().says(ONE, "D05.本月", "3").says(ONE, "D05.累计", "13").says(ONE, "D05.调整", "-2");
        List<Finding> findings = judge(catalogue, april, march);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).cells())
                .extracting(place -> place.cell().toString())
                .containsExactly("D05.调整", "D05.累计");
        assertThat(catalogue.messages().text(findings.get(0).detail()))
                .isEqualTo("户厕改造（D05）调整填 -2，没有写说明；户厕改造（D05）累计是按它调整的，一并不采用");
        assertThat(new Validator(catalogue)
                        .judgeForms(
                                april.figures(),
                                MonthBefore.of(Optional.of(march.figures())),
                                Map.of(ONE, Map.of("D05", "二月多报两座"))))
                .isEmpty();
        assertThat(judge(catalogue, april.says(ONE, "D05.调整", "0").says(ONE, "D05.累计", "15"), march))
                .isEmpty();
    }

    @Test
    void carried_total_takes_the_adjustments_of_its_units_into_account() {
        Catalogue catalogue = Rules.of("township-total; fatal; kind: carry; cells: [D05.累计]");
        Month march = Month.march().totals(TOWN, "D05.累计", "100", 8, 8);
        Month april = Month.april().totals(TOWN, "D05.累计", "105", 8, 8).totals(TOWN, "D05.本月", "10", 8, 8);
        VILLAGES.forEach(village -> april.says(village, "D05.累计", "1"));
        april.says(ONE, "D05.调整", "-5");
        assertThat(totals(catalogue, april, march))
                .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
                .isEmpty();
        april.says(VILLAGES.get(1), "D05.调整", "1");
        assertThat(totals(catalogue, april, march))
                .extracting(Finding::area, Finding::outcome)
                .contains(tuple(TOWN, Outcome.FAILED));
        april.lacks(VILLAGES.get(1), "D05.调整", Reason.REJECTED);
        assertThat(totals(catalogue, april, march))
                .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
                .isEmpty();
        april.lacks(VILLAGES.get(1), "D05.累计", Reason.REJECTED);
        assertThat(totals(catalogue, april, march))
                .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
                .isEmpty();
    }

    @Test
    void slip_says_what_it_looks_like() {
        Catalogue catalogue =
                Rules.of("village; query; kind: history; method: slip; cells: [A13.期末]; tolerance: 0.05; at-least: 10");
        assertThat(slip(catalogue, "7.8", "78.5"))
                .containsExactly("村集体经济积累（A13）期末由上月的 7.8 变为 78.5，差不多正好是 10 倍，像是多写了一位，或小数点错了一位");
        assertThat(slip(catalogue, "78", "7.8")).first().asString().contains("少写了一位");
        assertThat(slip(catalogue, "7.8", "78000")).first().asString().contains("把元当成了万元");
        assertThat(slip(catalogue, "78000", "7.8")).first().asString().contains("把万元当成了元");
        assertThat(slip(catalogue, "100", "950")).hasSize(1);
        assertThat(slip(catalogue, "100", "1050")).hasSize(1);
        assertThat(slip(catalogue, "100", "949")).isEmpty();
        assertThat(slip(catalogue, "100", "1051")).isEmpty();
        assertThat(slip(catalogue, "0.99", "9.9")).isEmpty();
        assertThat(slip(catalogue, "1", "10")).hasSize(1);
        assertThat(slip(catalogue, "0", "10")).isEmpty();
    }

    @Test
    void roll_up_names_the_village_that_explains_the_imbalance() {
        Catalogue catalogue = Rules.of("township; fatal; kind: roll-up; cells: [A13.期末]");
        Month april = Month.april();
        VILLAGES.forEach(village -> april.says(village, "A13.期末", "2"));
        april.says(ONE, "A13.期末", "5");
        String name = MonthFixture.catalogue().areas().nameOf(ONE);
        assertThat(sentences(catalogue, april.says(TOWN, "A13.期末", "16"), Month.march()))
                .containsExactly("村集体经济积累（A13）期末填 16，9 个村合计 21，相差 5（" + name + "填的正好是 5，请先核对是否漏加或重加）");
    }

    @Test
    void roll_up_over_missing_villages_fails_only_when_it_is_smaller_than_what_is_there() {
        Catalogue catalogue = Rules.of("township; fatal; kind: roll-up; cells: [A13.期末]");
        Month april = Month.april();
        VILLAGES.stream().skip(1).forEach(village -> april.says(village, "A13.期末", "2"));
        String name = MonthFixture.catalogue().areas().nameOf(ONE);
        assertThat(judge(catalogue, april.says(TOWN, "A13.期末", "13"), Month.march()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.FAILED);
        List<Finding> open = judge(catalogue, april.says(TOWN, "A13.期末", "21"), Month.march());
        assertThat(open).extracting(Finding::outcome).containsExactly(Outcome.UNDECIDED);
        assertThat(catalogue.messages().text(open.get(0).detail()))
                .contains("未能判定。已知：", "填 21，8 个村合计 16，相差 5（还缺 1 个村的数：" + name + "）");
    }

    @Test
    void village_rule_asks_its_township_and_township_rule_its_villages() {
        Catalogue catalogue = Rules.of(
                "village; query; kind: expression; formula: E03 <= township(E02)",
                "township; query; kind: expression; formula: B14 <= villages(B15) + B16");
        Month april = Month.april()
                .says(TOWN, "E02.期末", "0")
                .says(TOWN, "B14.期末", "10")
                .says(TOWN, "B16.期末", "0");
        VILLAGES.forEach(village -> april.says(village, "B15.期末", "1"));
        april.says(ONE, "E03.期末", "1");
        List<String> said = judge(catalogue, april, Month.march()).stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .map(finding -> catalogue.messages().text(finding.detail()))
                .toList();
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("本乡镇表的乡镇综治中心（E02）为 0");
        assertThat(said.get(1)).contains("所辖各村之和的三级网格（B15）为 9");
        april.lacks(ONE, "B15.期末", Reason.BLANK);
        assertThat(judge(catalogue, april, Month.march()))
                .filteredOn(finding -> finding.code().equals("T-02"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDECIDED);
    }

    @Test
    void only_the_cell_that_explains_all_failures_is_refused() {
        Catalogue catalogue = Rules.of(CARRY.replace("D05", "E07"), ORDER);
        Month march = Month.march().says(ONE, "E07.累计", "12");
        Month april =
                Month.april().says(ONE, "E07.本月", "3").says(ONE, "E07.累计", "5").says(ONE, "E08.累计", "10");
        List<Finding> findings = judge(catalogue, april, march);
        assertThat(findings)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.cells())
                        .extracting(place -> place.cell().toString())
                        .containsExactly("E07.累计"));
        assertThat(catalogue.messages().text(findings.get(0).detail()))
                .isEqualTo("排查矛盾纠纷（E07）累计填 5，上月累计 12 加本月 3 为 15，相差 10。" + "合起来看，只有排查矛盾纠纷（E07）累计一处能使各项审核都相符，所以只有它不采用");
    }

    @Test
    void what_an_earlier_rule_refused_is_not_told_again() {
        Catalogue catalogue = Rules.of(
                "village; query; kind: history; cells: [D05.本月]; absolute: 1; relative: 0.1",
                CARRY,
                "village; fatal; kind: integer; cells: [D05.本月]");
        Month march = Month.march().says(ONE, "D05.累计", "12").says(ONE, "D05.本月", "1");
        Month april = Month.april().says(ONE, "D05.本月", "90.5").says(ONE, "D05.累计", "15");
        assertThat(judge(catalogue, april, march)).extracting(Finding::code).containsExactly("T-03");
    }

    private static List<String> slip(Catalogue catalogue, String before, String now) {
        return sentences(
                catalogue, Month.april().says(ONE, "A13.期末", now), Month.march().says(ONE, "A13.期末", before));
    }

    private static List<Finding> judge(Catalogue catalogue, Month april, Month march) {
        return new Validator(catalogue)
                .judgeForms(april.figures(), MonthBefore.of(Optional.of(march.figures())), Map.of());
    }

    private static List<Finding> totals(Catalogue catalogue, Month april, Month march) {
        return new Validator(catalogue).judgeTotals(april.figures(), Optional.of(march.figures()));
    }

    private static List<String> sentences(Catalogue catalogue, Month april, Month march) {
        return judge(catalogue, april, march).stream()
                .map(finding -> catalogue.messages().text(finding.detail()))
                .toList();
    }
}
