package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.domain.CellKey;
import org.cunbao.validate.Suspects.Tangle;
import org.junit.jupiter.api.Test;

class SuspectsTest {

    private static final CellKey A = cell("A01.期末");
    private static final CellKey B = cell("B01.期末");
    private static final CellKey C = cell("C01.期末");
    private static final CellKey D = cell("D01.期末");
    private static final CellKey E = cell("E01.期末");

    @Test
    void cell_that_two_broken_sums_share_is_the_culprit() {
        // A = B + C and A = D + E, both broken by the same amount
        List<Constraint> sums = List.of(sum(A, B, C), sum(A, D, E));
        List<Tangle> tangles = tangles(sums, Map.of(A, 12, B, 3, C, 4, D, 5, E, 2));
        assertThat(tangles).hasSize(1);
        assertThat(tangles.get(0).culprit()).hasValue(A);
        assertThat(tangles.get(0).cells()).containsExactlyInAnyOrder(A, B, C, D, E);
    }

    @Test
    void shared_cell_that_no_number_can_mend_is_none() {
        // mending the first sum takes A = 7, the second A = 8
        List<Tangle> tangles = tangles(List.of(sum(A, B, C), sum(A, D, E)), Map.of(A, 12, B, 3, C, 4, D, 5, E, 3));
        assertThat(tangles.get(0).culprit()).isEmpty();
        assertThat(tangles.get(0).single()).isFalse();
        assertThat(tangles.get(0).likely()).containsExactly(A, B, C, D, E);
    }

    @Test
    void part_cannot_be_the_culprit_when_it_would_have_to_be_negative() {
        assertThat(tangles(List.of(sum(A, B, C)), Map.of(A, 1, B, 4, C, 5))
                        .get(0)
                        .culprit())
                .hasValue(A);
        assertThat(tangles(List.of(sum(A, B, C)), Map.of(A, 10, B, 4, C, 5))
                        .get(0)
                        .likely())
                .containsExactly(A, B, C);
    }

    @Test
    void rule_that_holds_clears_a_cell() {
        // A must become 9, but A <= D holds and would no longer
        Constraint atMost = new Constraint(Map.of(A, 1, D, -1), Operator.LESS_OR_EQUAL, BigDecimal.ZERO);
        List<Constraint> rules = List.of(sum(A, B, C), atMost);
        assertThat(tangles(rules, Map.of(A, 6, B, 4, C, 5, D, 8)).get(0).likely())
                .containsExactly(B, C);
        assertThat(tangles(rules, Map.of(A, 6, B, 4, C, 5, D, 9)).get(0).likely())
                .containsExactly(A, B, C);
        Constraint below = new Constraint(Map.of(A, 1, D, -1), Operator.LESS, BigDecimal.ZERO);
        assertThat(tangles(List.of(sum(A, B, C), below), Map.of(A, 6, B, 4, C, 5, D, 9))
                        .get(0)
                        .likely())
                .containsExactly(B, C);
        Constraint atLeast = new Constraint(Map.of(D, 1, A, -1), Operator.GREATER_OR_EQUAL, BigDecimal.ZERO);
        assertThat(tangles(List.of(sum(A, B, C), atLeast), Map.of(A, 6, B, 4, C, 5, D, 8))
                        .get(0)
                        .likely())
                .containsExactly(B, C);
        Constraint above = new Constraint(Map.of(D, 1, A, -1), Operator.GREATER, BigDecimal.ZERO);
        assertThat(tangles(List.of(sum(A, B, C), above), Map.of(A, 6, B, 4, C, 5, D, 9))
                        .get(0)
                        .likely())
                .containsExactly(B, C);
    }

    @Test
    void failures_that_share_no_cell_are_searched_separately() {
        Constraint one = new Constraint(Map.of(C, 1), Operator.EQUAL, BigDecimal.ONE);
        List<Tangle> tangles = tangles(List.of(one, sum(A, B)), Map.of(A, 1, B, 2, C, 3));
        assertThat(tangles).hasSize(2);
        assertThat(tangles.get(0).culprit()).hasValue(C);
        assertThat(tangles.get(1).likely()).containsExactly(A, B);
    }

    @Test
    void rule_about_a_cell_that_is_itself_in_doubt_clears_nothing() {
        // A = B and C = D fail; A <= C holds only as long as neither has been mended
        Constraint order = new Constraint(Map.of(A, 1, C, -1), Operator.LESS_OR_EQUAL, BigDecimal.ZERO);
        List<Tangle> tangles = tangles(List.of(sum(A, B), sum(C, D), order), Map.of(A, 1, B, 9, C, 2, D, 9));
        assertThat(tangles).hasSize(2);
        assertThat(tangles.get(0).likely()).containsExactly(A, B);
        assertThat(tangles.get(1).likely()).containsExactly(C, D);
    }

    @Test
    void pairs_come_first_when_no_single_cell_explains_all() {
        Constraint third = sum(B, D);
        List<Tangle> tangles = tangles(List.of(sum(A, B), sum(A, C), third), Map.of(A, 9, B, 1, C, 2, D, 7));
        assertThat(tangles.get(0).single()).isFalse();
        assertThat(tangles.get(0).likely()).contains(A, B).isSubsetOf(A, B, C, D);
        assertThat(tangles.get(0).culprit()).isEmpty();
    }

    @Test
    void cells_that_stand_in_no_pair_are_not_likely() {
        List<Constraint> star = List.of(sum(A, B), sum(A, C), sum(A, D), sum(E, D));
        List<Tangle> tangles = tangles(star, Map.of(A, 9, B, 1, C, 2, D, 3, E, 7));
        assertThat(tangles).hasSize(1);
        assertThat(tangles.get(0).likely()).containsExactly(A, D, E);
    }

    @Test
    void all_cells_are_likely_when_no_pair_explains_all() {
        List<Constraint> each = List.of(sum(A, B), sum(A, C), sum(A, D), sum(B, C), sum(B, D), sum(C, D));
        List<Tangle> tangles = tangles(each, Map.of(A, 1, B, 2, C, 3, D, 4));
        assertThat(tangles).hasSize(1);
        assertThat(tangles.get(0).likely()).containsExactly(A, B, C, D);
        assertThat(tangles.get(0).single()).isFalse();
    }

    @Test
    void strict_lower_bound_must_be_passed_by_the_smallest_step() {
        Constraint above = new Constraint(Map.of(A, 1, D, -1), Operator.GREATER, BigDecimal.ZERO);
        List<Constraint> rules = List.of(sum(A, B, C), above);
        assertThat(tangles(rules, Map.of(A, 20, B, 4, C, 5, D, 9)).get(0).likely())
                .containsExactly(B, C);
        assertThat(tangles(rules, Map.of(A, 20, B, 4, C, 5, D, 8)).get(0).likely())
                .containsExactly(A, B, C);
    }

    @Test
    void smallest_step_is_that_of_the_cell() {
        Constraint below = new Constraint(Map.of(A, 1), Operator.LESS, new BigDecimal("9.01"));
        Map<CellKey, BigDecimal> values = Map.of(A, BigDecimal.ONE, B, BigDecimal.valueOf(9));
        Suspects hundredths = new Suspects(List.of(sum(A, B), below), values::get, cell -> 2);
        assertThat(hundredths.tangles().get(0).likely()).containsExactly(A, B);
        Suspects tenths = new Suspects(List.of(sum(A, B), below), values::get, cell -> 1);
        assertThat(tenths.tangles().get(0).likely()).containsExactly(B);
    }

    @Test
    void nothing_is_suspected_where_everything_holds() {
        assertThat(tangles(List.of(sum(A, B, C)), Map.of(A, 9, B, 4, C, 5))).isEmpty();
    }

    @Test
    void adjustment_may_become_negative_and_a_count_no_fraction() {
        CellKey adjusted = cell("D05.调整");
        Constraint carry = Constraint.sum(A, List.of(adjusted), new BigDecimal("10"));
        assertThat(tangles(List.of(carry), Map.of(A, 7, adjusted, 1)).get(0).likely())
                .containsExactly(A, adjusted);
        Constraint half = Constraint.sum(A, List.of(B), new BigDecimal("0.5"));
        assertThat(tangles(List.of(half), Map.of(A, 7, B, 1)).get(0).single()).isFalse();
    }

    private static Constraint sum(CellKey total, CellKey... parts) {
        return Constraint.sum(total, List.of(parts), BigDecimal.ZERO);
    }

    private static List<Tangle> tangles(List<Constraint> constraints, Map<CellKey, Integer> numbers) {
        Map<CellKey, BigDecimal> values = new HashMap<>();
        numbers.forEach((cell, number) -> values.put(cell, BigDecimal.valueOf(number)));
        return new Suspects(constraints, cell -> values.getOrDefault(cell, BigDecimal.ZERO), cell -> 0).tangles();
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
