package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.formula.Formula;
import org.cunbao.formula.FormulaException;
import org.cunbao.formula.Reference;
import org.cunbao.formula.Reference.Level;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording wording = new Wording(MonthFixture.catalogue());

    @Test
    void cells_are_named_with_their_column_and_an_unknown_indicator_by_its_code() {
        assertThat(wording.names(List.of(cell("D05.本月"), cell("A13.期末")))).isEqualTo("户厕改造（D05）本月、村集体经济积累（A13）期末");
        assertThat(wording.name(cell("Z99.累计"))).isEqualTo("Z99（Z99）累计");
        assertThat(wording.areas(List.of("620521100008", "620521100009"))).isEqualTo("义坊村、暖湾村");
    }

    @Test
    void each_kind_of_reference_has_its_words() {
        assertThat(wording.name(new Reference.Figure("E07", Optional.empty(), "")))
                .isEqualTo("排查矛盾纠纷（E07）");
        assertThat(wording.name(new Reference.Figure("E07", Optional.of(Column.MONTH), "pilot")))
                .isEqualTo("试点排查矛盾纠纷（E07）本月");
        assertThat(wording.name(new Reference.Reporting("E07", ""))).isEqualTo("填报排查矛盾纠纷（E07）的单位数");
        assertThat(wording.name(new Reference.Reporting("E07", "pilot"))).isEqualTo("试点填报排查矛盾纠纷（E07）的单位数");
        assertThat(wording.name(new Reference.Count("village", ""))).isEqualTo("登记的村数");
        assertThat(wording.name(new Reference.Count("township", "pilot"))).isEqualTo("试点登记的乡镇数");
        assertThat(wording.name(new Reference.Across(Level.TOWNSHIP, "E07", Optional.empty())))
                .isEqualTo("本乡镇表的排查矛盾纠纷（E07）");
        assertThat(wording.name(new Reference.Across(Level.VILLAGES, "E07", Optional.of(Column.CUMULATIVE))))
                .isEqualTo("所辖各村之和的排查矛盾纠纷（E07）累计");
        assertThat(wording.name(new Reference.Across(Level.COUNTY, "E07", Optional.empty())))
                .isEqualTo("全县之和的排查矛盾纠纷（E07）");
        assertThat(wording.name(new Reference.Name("P70"))).isEqualTo("P70");
    }

    @Test
    void formula_reads_as_a_sentence() throws FormulaException {
        assertThat(wording.formula(Formula.ofFigures("E08 <= E07 && (A02 = 1 || A04 = 1)")))
                .contains("成功调处化解矛盾纠纷（E08） ≤ 排查矛盾纠纷（E07）", "且", "或")
                .doesNotContain("&", "|");
    }

    @Test
    void bounds_are_said_as_far_as_there_are_any() {
        assertThat(bounds("3", "15.50")).isEqualTo("应在 3 到 15.5 之间");
        assertThat(bounds("3", "")).isEqualTo("不应小于 3");
        assertThat(bounds("", "15")).isEqualTo("不应大于 15");
        assertThat(Wording.bounds(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void operators_have_their_words() {
        assertThat(List.of(Operator.values()))
                .extracting(operator -> wording.say(Wording.operator(operator)))
                .containsExactlyInAnyOrder("不大于", "小于", "等于", "不小于", "大于");
    }

    @Test
    void numbers_stand_without_exponents_and_empty_digits() {
        assertThat(Wording.plain(new BigDecimal("0.000"))).isEqualTo("0");
        assertThat(Wording.plain(new BigDecimal("0E+5"))).isEqualTo("0");
        assertThat(Wording.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Wording.plain(new BigDecimal("-7.50"))).isEqualTo("-7.5");
    }

    private String bounds(String min, String max) {
        return Wording.bounds(amount(min), amount(max)).stream()
                .map(wording::say)
                .reduce("", String::concat);
    }

    private static Optional<BigDecimal> amount(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
