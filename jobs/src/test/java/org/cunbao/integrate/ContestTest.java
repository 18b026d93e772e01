package org.cunbao.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Value;
import org.junit.jupiter.api.Test;

class ContestTest {

    private static final CellKey CELL = new CellKey("A13", Column.END);

    @Test
    void equal_figures_are_no_conflict_and_the_one_that_explains_more_counts() {
        Candidate explained = candidate(1, 1, "甲.xlsx", 5, Map.of("A13", "新建"));
        Candidate bare = candidate(2, 1, "乙.xlsx", 5, Map.of());
        assertEquals(Optional.of(explained), new Contest(List.of(explained, bare)).winner());
        assertEquals(
                Map.of(1L, Verdict.ACCEPTED, 2L, Verdict.REPEATED), new Contest(List.of(explained, bare)).verdicts());
    }

    @Test
    void different_figures_conflict_unless_one_is_a_correction_or_came_in_a_later_revision() {
        Candidate first = candidate(1, 1, "甲.xlsx", 5, Map.of());
        Candidate same = candidate(2, 1, "乙.xlsx", 6, Map.of());
        Candidate later = candidate(3, 2, "丙.xlsx", 7, Map.of());
        Candidate correction = candidate(4, 1, "更正/丁.xlsx", 8, Map.of());
        assertEquals(Optional.empty(), new Contest(List.of(first, same)).winner());
        assertEquals(Optional.of(later), new Contest(List.of(first, same, later)).winner());
        assertEquals(Optional.of(correction), new Contest(List.of(first, same, later, correction)).winner());
    }

    @Test
    void equal_figures_of_which_the_later_explains_nothing_take_the_later() {
        Candidate explained = candidate(1, 1, "甲.xlsx", 5, Map.of("A13", "新建"));
        Candidate bare = candidate(2, 2, "甲.xlsx", 5, Map.of());
        assertEquals(Optional.of(bare), new Contest(List.of(explained, bare)).winner());
    }

    private static Candidate candidate(
            long id, int revision, String path, long amount, Map<String, String> explanations) {
        SourceCell cell = new SourceCell(path, "表", "D9", "");
        return new Candidate(
                id,
                new Receipt(id, revision, path, "00", 1),
                new Submission(
                        AreaKind.VILLAGE,
                        "620521206001",
                        YearMonth.of(2021, 4),
                        cell,
                        List.of(new Observation("620521206001", CELL, Value.of(amount), cell)),
                        explanations));
    }
}
