package org.cunbao.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cunbao.BadInput;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Submission;
import org.cunbao.domain.UnitStatus.State;
import org.junit.jupiter.api.Test;

class IntegrationTest {

    private static final List<Area> EXPECTED =
            List.of(MonthFixture.catalogue().areas().find(Candidates.UNIT).orElseThrow());

    /** A delivery in words that do not depend on its place in the order. */
    private record Sent(int revision, String path, String figure) {}

    @Test
    @BadInput(75)
    void a_unit_of_which_nothing_came_is_not_delivered() {
        Integration none = Integration.of(EXPECTED, List.of(), Map.of());
        assertThat(none.units().get(0).state()).isEqualTo(State.NOT_DELIVERED);
        assertThat(codes(none)).containsExactly("SUB-MISSING");
        assertThat(none.counted()).isEmpty();
    }

    @Test
    @BadInput(75)
    void a_refused_one_is_not_called_missing() {
        Integration refused = Integration.of(EXPECTED, List.of(), Map.of(Candidates.UNIT, "甲.xlsx"));
        assertThat(refused.units().get(0).state()).isEqualTo(State.REJECTED);
        assertThat(refused.units().get(0).file()).isEqualTo("甲.xlsx");
        assertThat(codes(refused)).isEmpty();
    }

    @Test
    void a_good_one_counts_beside_a_refused_one() {
        Integration good = Integration.of(
                EXPECTED, List.of(Candidates.of(1, 1, "乙.xlsx", "5")), Map.of(Candidates.UNIT, "甲.xlsx"));
        assertThat(good.units().get(0).state()).isEqualTo(State.COUNTED);
        assertThat(good.units().get(0).file()).isEqualTo("乙.xlsx");
    }

    @Test
    void a_conflict_names_both_files_and_counts_neither() {
        Integration conflict = Integration.of(
                EXPECTED, List.of(Candidates.of(1, 1, "甲.xlsx", "5"), Candidates.of(2, 1, "乙.xlsx", "6")), Map.of());
        assertThat(conflict.counted()).isEmpty();
        assertThat(conflict.units().get(0).state()).isEqualTo(State.CONFLICT);
        Finding finding = conflict.findings().get(0);
        assertThat(finding.code()).isEqualTo("SUB-CONFLICT");
        assertThat(finding.severity()).isEqualTo(Severity.FATAL);
        assertThat(finding.detail().arguments().get(1)).isEqualTo("甲.xlsx、乙.xlsx");
        assertThat(finding.cells()).hasSize(2);
    }

    @Test
    void a_unit_that_owes_nothing_is_left_alone() {
        Integration nobody = Integration.of(List.of(), List.of(Candidates.of(1, 1, "甲.xlsx", "5")), Map.of());
        assertThat(nobody.counted()).isEmpty();
        assertThat(nobody.units()).isEmpty();
    }

    @Property(tries = 300)
    void the_order_within_a_revision_does_not_matter(@ForAll("deliveries") List<Sent> sent, @ForAll long seed) {
        List<Sent> shuffled = new ArrayList<>(sent);
        Collections.shuffle(shuffled, new Random(seed));
        Integration one = integrate(sent);
        Integration other = integrate(shuffled);
        assertThat(figures(other)).isEqualTo(figures(one));
        assertThat(other.units().get(0).state()).isEqualTo(one.units().get(0).state());
        assertThat(new TreeSet<>(codes(other))).isEqualTo(new TreeSet<>(codes(one)));
    }

    @Property(tries = 300)
    void at_most_one_counts_and_everything_has_its_verdict(@ForAll("deliveries") List<Sent> sent) {
        Integration integration = integrate(sent);
        assertThat(integration.verdicts()).hasSize(sent.size());
        long accepted = integration.verdicts().values().stream()
                .filter(Verdict.ACCEPTED::equals)
                .count();
        assertThat(accepted).isEqualTo(integration.counted().size()).isLessThanOrEqualTo(1);
        assertThat(integration.verdicts().containsValue(Verdict.IN_CONFLICT)).isEqualTo(accepted == 0);
    }

    @Provide
    Arbitrary<List<Sent>> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("甲.xlsx", "乙.xlsx", "更正/甲.xlsx", "更正/乙.xlsx"),
                        Arbitraries.of("", "0", "5"))
                .as(Sent::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Integration integrate(List<Sent> sent) {
        List<Candidate> candidates = new ArrayList<>();
        for (Sent one : sent) {
            candidates.add(Candidates.of(candidates.size() + 1, one.revision(), one.path(), one.figure()));
        }
        return Integration.of(EXPECTED, candidates, Map.of());
    }

    private static List<String> figures(Integration integration) {
        return integration.counted().stream()
                .map(Submission::observations)
                .map(observations -> observations.stream()
                        .map(observation -> observation.value().toString())
                        .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> codes(Integration integration) {
        return integration.findings().stream().map(Finding::code).toList();
    }
}
