package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.domain.CellKey;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    private static final CellKey TOTAL = CellKey.parse("A01.期末").orElseThrow();
    private static final CellKey PART = CellKey.parse("B01.期末").orElseThrow();
    private static final CellKey OTHER = CellKey.parse("C01.期末").orElseThrow();
    private static final Map<CellKey, BigDecimal> VALUES =
            Map.of(TOTAL, new BigDecimal("12"), PART, new BigDecimal("4"), OTHER, new BigDecimal("3"));

    @Test
    void sum_bounds_each_cell_by_what_the_others_leave() {
        Constraint sum = Constraint.sum(TOTAL, List.of(PART, OTHER), new BigDecimal("2"));
        assertThat(sum.holds(VALUES::get)).isFalse();
        assertThat(sum.bound(TOTAL, VALUES::get)).isEqualByComparingTo("9");
        assertThat(sum.bound(PART, VALUES::get)).isEqualByComparingTo("7");
        assertThat(sum.bound(OTHER, VALUES::get)).isEqualByComparingTo("6");
        assertThat(Constraint.sum(TOTAL, List.of(PART, OTHER), new BigDecimal("5"))
                        .holds(VALUES::get))
                .isTrue();
    }

    @Test
    void operator_turns_round_for_a_cell_that_is_subtracted() {
        Map<Operator, Operator> turned = Map.of(
                Operator.LESS, Operator.GREATER,
                Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL,
                Operator.EQUAL, Operator.EQUAL,
                Operator.GREATER_OR_EQUAL, Operator.LESS_OR_EQUAL,
                Operator.GREATER, Operator.LESS);
        turned.forEach((operator, other) -> {
            Constraint constraint = new Constraint(Map.of(TOTAL, 1, PART, -1), operator, BigDecimal.ZERO);
            assertThat(constraint.operator(TOTAL)).isEqualTo(operator);
            assertThat(constraint.operator(PART)).isEqualTo(other);
        });
    }
}
