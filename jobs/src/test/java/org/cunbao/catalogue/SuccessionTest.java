package org.cunbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cunbao.catalogue.Succession.Cluster;
import org.cunbao.catalogue.Succession.Step;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private static Cluster cluster(Set<String> before, Set<String> now) {
        return new Cluster(new TreeSet<>(before), new TreeSet<>(now));
    }

    private static Succession of(Step... steps) {
        return new Succession(List.of(steps));
    }

    @Test
    void without_changes_every_area_stands_for_itself() {
        assertThat(of().clusters(MARCH, List.of("A", "B"), APRIL, List.of("A", "B", "C")))
                .containsExactly(cluster(Set.of("A"), Set.of("A")), cluster(Set.of("B"), Set.of("B")));
        assertThat(of().isQuiet(MARCH, APRIL)).isTrue();
    }

    @Test
    void a_merged_area_is_compared_with_all_that_it_was_made_of() {
        Succession merger = of(new Step(APRIL, "B", "A"));
        List<Cluster> clusters = merger.clusters(MARCH, List.of("A", "B"), APRIL, List.of("A"));
        assertThat(clusters).containsExactly(cluster(Set.of("A", "B"), Set.of("A")));
        assertThat(clusters.get(0).isWhole()).isTrue();
        assertThat(clusters.get(0).isChanged()).isTrue();
        assertThat(merger.isQuiet(MARCH, APRIL)).isFalse();
        assertThat(merger.isQuiet(APRIL, MAY)).isTrue();
    }

    @Test
    void a_split_area_can_be_compared_only_as_a_whole() {
        List<Cluster> clusters =
                of(new Step(APRIL, "A", "C")).clusters(MARCH, List.of("A", "B"), APRIL, List.of("A", "B", "C"));
        assertThat(clusters).containsExactly(cluster(Set.of("A"), Set.of("A", "C")), cluster(Set.of("B"), Set.of("B")));
        assertThat(clusters.get(0).isWhole()).isFalse();
    }

    @Test
    void changes_of_several_months_are_followed_through() {
        Succession twice = of(new Step(APRIL, "A", "B"), new Step(MAY, "B", "C"), new Step(MAY, "D", "C"));
        assertThat(twice.clusters(MARCH, List.of("A", "D"), MAY, List.of("C")))
                .containsExactly(cluster(Set.of("A", "D"), Set.of("C")));
        assertThat(twice.successors("A", APRIL)).containsExactly("B");
        assertThat(twice.successors("A", MAY)).containsExactly("C");
        assertThat(twice.successors("A", MARCH)).isEmpty();
    }

    @Test
    void codes_that_are_exchanged_do_not_go_round_in_circles() {
        Succession circle = of(new Step(APRIL, "A", "B"), new Step(APRIL, "B", "A"));
        assertThat(circle.clusters(MARCH, List.of("A", "B"), APRIL, List.of("A", "B")))
                .containsExactly(cluster(Set.of("A", "B"), Set.of("A", "B")));
        assertThat(circle.successors("A", MAY)).containsExactly("B");
    }

    @Test
    void a_new_area_without_a_past_stands_in_no_group() {
        assertThat(of().clusters(MARCH, List.of("A"), APRIL, List.of("B"))).isEmpty();
    }
}
