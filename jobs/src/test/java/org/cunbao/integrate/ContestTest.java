package org.cunbao.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.integrate.Verdict.ACCEPTED;
import static org.cunbao.integrate.Verdict.IN_CONFLICT;
import static org.cunbao.integrate.Verdict.REPEATED;
import static org.cunbao.integrate.Verdict.SUPERSEDED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The policy, row by row: what is delivered, and what becomes of each. */
class ContestTest {

    @Test
    void a_single_one_counts() {
        assertThat(verdicts(Candidates.of(1, 1, "甲.xlsx", "5"))).isEqualTo(Map.of(1L, ACCEPTED));
    }

    @Test
    void equal_ones_count_once_and_the_last_stands_for_them() {
        assertThat(verdicts(Candidates.of(1, 1, "甲.xlsx", "5"), Candidates.of(2, 1, "乙.xlsx", "5")))
                .isEqualTo(Map.of(1L, REPEATED, 2L, ACCEPTED));
    }

    @Test
    void different_ones_of_one_revision_contradict_each_other() {
        assertThat(verdicts(Candidates.of(1, 1, "甲.xlsx", "5"), Candidates.of(2, 1, "乙.xlsx", "6")))
                .isEqualTo(Map.of(1L, IN_CONFLICT, 2L, IN_CONFLICT));
    }

    @Test
    void two_against_one_is_no_majority() {
        assertThat(verdicts(
                        Candidates.of(1, 1, "甲.xlsx", "5"),
                        Candidates.of(2, 1, "乙.xlsx", "6"),
                        Candidates.of(3, 1, "丙.xlsx", "5")))
                .isEqualTo(Map.of(1L, IN_CONFLICT, 2L, IN_CONFLICT, 3L, IN_CONFLICT));
    }

    @Test
    void a_correction_wins_over_what_it_corrects() {
        assertThat(verdicts(Candidates.of(1, 1, "更正/甲.xlsx", "6"), Candidates.of(2, 1, "甲.xlsx", "5")))
                .isEqualTo(Map.of(1L, ACCEPTED, 2L, SUPERSEDED));
    }

    @Test
    void a_correction_wins_even_over_what_came_later() {
        assertThat(verdicts(Candidates.of(1, 1, "红堡镇/更正/甲.xlsx", "6"), Candidates.of(2, 2, "甲.xlsx", "5")))
                .isEqualTo(Map.of(1L, ACCEPTED, 2L, SUPERSEDED));
    }

    @Test
    void the_later_of_two_corrections_wins() {
        assertThat(verdicts(Candidates.of(1, 2, "更正/甲.xlsx", "6"), Candidates.of(2, 3, "更正/乙.xlsx", "7")))
                .isEqualTo(Map.of(1L, SUPERSEDED, 2L, ACCEPTED));
    }

    @Test
    void two_corrections_of_one_revision_contradict_each_other_and_leave_the_original_out() {
        assertThat(verdicts(
                        Candidates.of(1, 1, "甲.xlsx", "5"),
                        Candidates.of(2, 2, "更正/甲.xlsx", "6"),
                        Candidates.of(3, 2, "更正/乙.xlsx", "7")))
                .isEqualTo(Map.of(1L, SUPERSEDED, 2L, IN_CONFLICT, 3L, IN_CONFLICT));
    }

    @Test
    void a_later_revision_wins() {
        assertThat(verdicts(Candidates.of(1, 1, "甲.xlsx", "5"), Candidates.of(2, 2, "甲.xlsx", "6")))
                .isEqualTo(Map.of(1L, SUPERSEDED, 2L, ACCEPTED));
    }

    @Test
    void a_later_revision_settles_a_conflict_and_what_agrees_with_it_is_a_repetition() {
        assertThat(verdicts(
                        Candidates.of(1, 1, "甲.xlsx", "5"),
                        Candidates.of(2, 1, "乙.xlsx", "6"),
                        Candidates.of(3, 2, "丙.xlsx", "5")))
                .isEqualTo(Map.of(1L, REPEATED, 2L, SUPERSEDED, 3L, ACCEPTED));
    }

    @Test
    void equal_figures_are_no_conflict_and_the_one_that_explains_more_counts() {
        assertThat(verdicts(Candidates.explained(1, 1, "甲.xlsx", "5", "新聘一人"), Candidates.of(2, 1, "乙.xlsx", "5")))
                .isEqualTo(Map.of(1L, ACCEPTED, 2L, REPEATED));
    }

    @Test
    void equal_figures_of_which_the_later_explains_nothing_take_the_later() {
        assertThat(verdicts(Candidates.explained(1, 1, "甲.xlsx", "5", "新聘一人"), Candidates.of(2, 2, "甲.xlsx", "5")))
                .isEqualTo(Map.of(1L, REPEATED, 2L, ACCEPTED));
    }

    @Test
    void blank_and_zero_are_different() {
        assertThat(verdicts(Candidates.of(1, 1, "甲.xlsx", "0"), Candidates.of(2, 1, "乙.xlsx", "")))
                .isEqualTo(Map.of(1L, IN_CONFLICT, 2L, IN_CONFLICT));
    }

    private static Map<Long, Verdict> verdicts(Candidate... candidates) {
        return new Contest(List.of(candidates)).verdicts();
    }
}
