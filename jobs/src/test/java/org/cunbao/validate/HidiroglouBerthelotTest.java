package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cunbao.catalogue.Condition;
import org.cunbao.catalogue.Condition.HidiroglouBerthelot.Exponent;
import org.junit.jupiter.api.Test;

class HidiroglouBerthelotTest {

    @Test
    void bounds_are_those_of_the_paper_for_a_case_worked_by_hand() {
        // ratios 0.5, 1, 2, 3, 4; median 2; s = -3, -1, 0, 0.5, 1 = e, since U is 0; quartiles -1, 0, 0.5
        HidiroglouBerthelot bounds = bounds(
                List.of(change(100, 50), change(100, 100), change(50, 100), change(25, 75), change(25, 100)),
                Exponent.ZERO,
                "0.05",
                "2",
                4);
        assertThat(bounds.median()).isEqualByComparingTo("2");
        assertThat(bounds.low()).isEqualByComparingTo("-2");
        assertThat(bounds.high()).isEqualByComparingTo("1");
        assertThat(bounds.units()).isEqualTo(5);
        assertThat(bounds.isUsual(change(100, 50))).isFalse();
        assertThat(bounds.isUsual(change(3, 2))).isTrue();
        assertThat(bounds.isUsual(change(2000, 1333))).isFalse();
        assertThat(bounds.isUsual(change(100, 400))).isTrue();
        assertThat(bounds.isUsual(change(100, 401))).isFalse();
    }

    @Test
    void size_weighs_by_u() {
        List<Change> changes =
                List.of(change(1, 1), change(16, 32), change(16, 8), change(10000, 10000), change(10000, 10000));
        for (Exponent u : Exponent.values()) {
            HidiroglouBerthelot bounds = bounds(changes, u, "0", "1", 4);
            assertThat(bounds.low()).isEqualByComparingTo("0");
            assertThat(bounds.high()).isEqualByComparingTo("0");
            assertThat(bounds.isUsual(change(7, 7))).isTrue();
            assertThat(bounds.isUsual(change(7, 8))).isFalse();
        }
        List<Change> spread = List.of(change(16, 16), change(16, 32), change(8, 16), change(32, 16), change(16, 8));
        assertThat(bounds(spread, Exponent.ZERO, "0", "1", 4).high()).isEqualByComparingTo("1");
        assertThat(bounds(spread, Exponent.QUARTER, "0", "1", 4).high()).isEqualByComparingTo("2");
        assertThat(bounds(spread, Exponent.HALF, "0", "1", 4).high()).isEqualByComparingTo("4");
        assertThat(bounds(spread, Exponent.THREE_QUARTERS, "0", "1", 4).high()).isEqualByComparingTo("8");
        assertThat(bounds(spread, Exponent.ONE, "0", "1", 4).high()).isEqualByComparingTo("16");
    }

    @Test
    void a_keeps_the_bounds_apart_when_most_effects_are_alike() {
        List<Change> changes = List.of(change(10, 10), change(10, 10), change(10, 10), change(10, 20), change(10, 10));
        assertThat(bounds(changes, Exponent.ZERO, "0.05", "4", 4).high()).isEqualByComparingTo("0");
        List<Change> grown = List.of(change(10, 20), change(10, 20), change(10, 20), change(20, 20), change(100, 202));
        HidiroglouBerthelot bounds = bounds(grown, Exponent.ONE, "10", "1", 4);
        assertThat(bounds.median()).isEqualByComparingTo("2");
        assertThat(bounds.high()).isEqualByComparingTo("0");
    }

    @Test
    void too_few_units_say_nothing_of_what_is_usual() {
        List<Change> four = List.of(change(1, 1), change(2, 2), change(3, 3), change(4, 4));
        assertThat(HidiroglouBerthelot.of(four, condition(Exponent.HALF, "0.05", "4", 5)))
                .isEmpty();
        assertThat(HidiroglouBerthelot.of(four, condition(Exponent.HALF, "0.05", "4", 4)))
                .isPresent();
        assertThat(HidiroglouBerthelot.of(List.of(), condition(Exponent.HALF, "0.05", "4", 0)))
                .isEmpty();
    }

    @Property(tries = 100)
    void unit_of_measurement_does_not_matter(@ForAll long seed) {
        List<Change> changes = drawn(new Random(seed), 21);
        List<Change> scaled = changes.stream()
                .map(change -> new Change(
                        change.before().scaleByPowerOfTen(4), change.now().scaleByPowerOfTen(4)))
                .toList();
        for (Exponent u : Exponent.values()) {
            assertThat(unusual(scaled, u)).isEqualTo(unusual(changes, u));
        }
    }

    @Property(tries = 100)
    void growth_and_decline_are_treated_alike(@ForAll long seed) {
        List<Change> changes = drawn(new Random(seed), 21);
        List<Change> back = changes.stream()
                .map(change -> new Change(change.now(), change.before()))
                .toList();
        for (Exponent u : Exponent.values()) {
            assertThat(unusual(back, u)).isEqualTo(unusual(changes, u));
        }
    }

    @Property(tries = 50)
    void order_of_units_does_not_matter_and_wider_bounds_set_fewer_apart(@ForAll long seed) {
        List<Change> changes = drawn(new Random(seed), 20);
        List<Change> shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(bounds(shuffled, Exponent.HALF, "0.05", "4", 4))
                .isEqualTo(bounds(changes, Exponent.HALF, "0.05", "4", 4));
        HidiroglouBerthelot narrow = bounds(changes, Exponent.HALF, "0.05", "2", 4);
        HidiroglouBerthelot wide = bounds(changes, Exponent.HALF, "0.05", "4", 4);
        changes.stream()
                .filter(narrow::isUsual)
                .forEach(change -> assertThat(wide.isUsual(change)).isTrue());
    }

    private static List<Boolean> unusual(List<Change> changes, Exponent u) {
        HidiroglouBerthelot bounds = bounds(changes, u, "0.05", "2.5", 4);
        return changes.stream().map(change -> !bounds.isUsual(change)).toList();
    }

    private static List<Change> drawn(Random random, int units) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            changes.add(change(1 + random.nextInt(500), 1 + random.nextInt(500)));
        }
        return changes;
    }

    private static HidiroglouBerthelot bounds(List<Change> changes, Exponent u, String a, String c, int units) {
        return HidiroglouBerthelot.of(changes, condition(u, a, c, units)).orElseThrow();
    }

    private static Condition.HidiroglouBerthelot condition(Exponent u, String a, String c, int units) {
        return new Condition.HidiroglouBerthelot(
                List.of(), u, new BigDecimal(a), new BigDecimal(c), units, BigDecimal.ZERO);
    }

    private static Change change(long before, long now) {
        return new Change(BigDecimal.valueOf(before), BigDecimal.valueOf(now));
    }
}
