package org.cunbao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Published;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final Published PUBLISHED = CATALOGUE.published(APRIL).orElseThrow();

    private final List<Observation> totals = new ArrayList<>();

    @Test
    void six_of_the_twelve_identities_fail_among_the_printed_figures_themselves() {
        assertThat(reconcile().identities())
                .filteredOn(identity -> !identity.holds())
                .extracting(IdentityResult::id)
                .containsExactly("I1", "I2", "I3", "I4", "I6", "I7");
        assertThat(reconcile().hasContradiction()).isTrue();
    }

    @Test
    void contradicted_rate_is_worked_out_and_the_number_that_it_needs_is_found() {
        assertThat(identity("I1")).isEqualTo("748 ÷ 1076 = 69.52 %，不是 98.51 %；98.51 % 需要 1060；1060 正是已公布的四级网格（P32）");
    }

    @Test
    void other_identities_say_both_sides_in_numbers() {
        assertThat(identity("I2")).isEqualTo("试点村书记主任“一肩挑”（P02）为 6；试点村（P83）为 7，相差 1");
        assertThat(identity("I5")).isEqualTo("修订村规民约和居民公约（P21）为 267；行政村（P85） + 社区（P20） 即 260 + 7，为 267，相符");
    }

    @Test
    void data_agree_round_lie_in_range_contradict_or_are_missing() {
        total("A01.累计", "66", 260, 260);
        total("A13.期末", "2033.19", 260, 260);
        total("C06.累计", "1050", 1, 1);
        total("A03.累计", "150", 260, 260);
        Reconciled reconciled = reconcile();
        assertThat(verdict(reconciled, "P01")).isEqualTo(Verdict.AGREES);
        assertThat(verdict(reconciled, "P13")).isEqualTo(Verdict.ROUNDS);
        assertThat(verdict(reconciled, "P38")).isEqualTo(Verdict.AT_LEAST);
        assertThat(verdict(reconciled, "P03")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(reconciled, "P04")).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(reconciled, "P82")).isEqualTo(Verdict.AGREES);
        assertThat(verdict(reconciled, "P85")).isEqualTo(Verdict.AGREES);
        assertThat(why(reconciled, "P01")).isEqualTo("数据为 66 名，与已公布数相同");
        assertThat(why(reconciled, "P13")).isEqualTo("数据为 7.82 万元，四舍五入后为 7.82 万元，与已公布数相同");
        assertThat(why(reconciled, "P38")).isEqualTo("数据为 1050 份，已公布“1000 份以上”，不超过 1099 份，相符");
        assertThat(why(reconciled, "P03")).isEqualTo("数据为 150 名，已公布 152 名，相差 2 名");
        assertThat(why(reconciled, "P04")).isEqualTo("缺少大学生村文书在岗（A04），无法核对");
    }

    @Test
    void rate_that_the_data_contradict_is_worked_out() {
        total("E08.累计", "748", 260, 260);
        total("E07.累计", "1076", 260, 260);
        assertThat(verdict(reconcile(), "P70")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(why(reconcile(), "P70")).startsWith("748 ÷ 1076 = 69.52 %，不是 98.51 %；98.51 % 需要 1060；1060 正是");
        total("A13.期末", "2040", 260, 260);
        assertThat(why(reconcile(), "P13")).isEqualTo("2040 ÷ 260 = 7.85 万元，不是 7.82 万元；7.82 万元 需要 2033");
    }

    @Test
    void data_that_do_not_cover_all_units_contradict_nothing() {
        total("A03.累计", "150", 258, 260);
        assertThat(verdict(reconcile(), "P03")).isEqualTo(Verdict.UNDECIDED);
        assertThat(why(reconcile(), "P03")).isEqualTo("数据为 150 名，已公布 152 名，但选聘高校毕业生村文书（A03）只有 258 个单位填报，应有 260 个，未能判定");
    }

    private void total(String cell, String amount, int in, int of) {
        totals.add(new Observation(
                "620521000000",
                CellKey.parse(cell).orElseThrow(),
                Value.of(new BigDecimal(amount)),
                new Coverage(in, of)));
    }

    private Reconciled reconcile() {
        return Reconciliation.of(CATALOGUE, PUBLISHED, Figures.empty(APRIL, 1).with(Layer.TOTAL, totals));
    }

    private String identity(String id) {
        return reconcile().identities().stream()
                .filter(identity -> identity.id().equals(id))
                .map(identity -> CATALOGUE.messages().text(identity.arithmetic()))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Reconciled reconciled, String id) {
        return find(reconciled, id).verdict();
    }

    private static String why(Reconciled reconciled, String id) {
        return CATALOGUE.messages().text(find(reconciled, id).arithmetic());
    }

    private static FigureResult find(Reconciled reconciled, String id) {
        return reconciled.figures().stream()
                .filter(result -> result.figure().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
