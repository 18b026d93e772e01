package org.cunbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Map<String, Long> PRINTED = Map.of("P69", 748L, "P68", 1076L, "P01", 0L);

    @Test
    void quotient_gives_its_parts_and_the_numerator_that_a_result_needs() throws FormulaException {
        Quotient quotient =
                Formula.ofNames("P69 / P68 * 100").quotient(FormulaTest::value).orElseThrow();
        assertThat(quotient.numerator()).isEqualByComparingTo("748");
        assertThat(quotient.denominator()).isEqualByComparingTo("1076");
        assertThat(quotient.factor()).isEqualByComparingTo("100");
        assertThat(quotient.numeratorFor(new BigDecimal("98.51"))).isEqualByComparingTo("1059.9676");
        assertThat(Formula.ofNames("(P69 + 2) / 10")
                        .quotient(FormulaTest::value)
                        .orElseThrow())
                .isEqualTo(new Quotient(new BigDecimal("750"), BigDecimal.TEN, BigDecimal.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P69 + P68", "P69 / P68 + 1", "P69 / P01", "P69 / P02", "P69 / P68 * 0", "P69 * 100"})
    void anything_else_is_no_quotient(String text) throws FormulaException {
        assertThat(Formula.ofNames(text).quotient(FormulaTest::value)).isEmpty();
    }

    @Test
    void formula_is_written_as_a_reader_writes_it() throws FormulaException {
        Formula formula = Formula.ofFigures("E08 <= E07.本月 * 2 && count(village) >= 1");
        assertThat(formula.written(reference -> reference instanceof Reference.Count ? "村数" : "甲"))
                .isEqualTo("甲 ≤ 甲 × 2 && 村数 ≥ 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E07 +", "'甲'", "\"a\" = \"a\"", "PI > 3", "NULL", "RANDOM() > E07", "甲 > 1", "E07.其他"})
    void what_is_no_formula_is_refused(String text) {
        assertThatThrownBy(() -> Formula.ofFigures(text)).isInstanceOf(FormulaException.class);
    }

    @Test
    void missing_value_and_division_by_zero_leave_it_undecided() throws FormulaException {
        assertThat(Formula.ofNames("P69 + P02").evaluate(FormulaTest::value))
                .isEqualTo(new Result.Undecided(Set.of(new Reference.Name("P02"))));
        assertThat(Formula.ofNames("P69 / P01").evaluate(FormulaTest::value)).isInstanceOf(Result.Undecided.class);
    }

    private static Value value(Reference reference) {
        String name = ((Reference.Name) reference).name();
        return PRINTED.containsKey(name)
                ? Value.of(PRINTED.getOrDefault(name, 0L))
                : Value.missing(Reason.NOT_DELIVERED);
    }
}
