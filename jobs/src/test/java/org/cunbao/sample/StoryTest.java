package org.cunbao.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.sample.SampleMonths.APRIL;
import static org.cunbao.sample.SampleMonths.CATALOGUE;
import static org.cunbao.sample.SampleMonths.FEBRUARY;
import static org.cunbao.sample.SampleMonths.MARCH;
import static org.cunbao.sample.SampleMonths.SAMPLE;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.FormEntries;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final List<Area> VILLAGES = CATALOGUE.areas().of(AreaKind.VILLAGE, APRIL);

    /** A figure that moved too far in a month by the rules of history. */
    private record Query(String village, String indicator) {}

    @Test
    void february_and_april_are_complete_in_one_round() {
        for (YearMonth month : List.of(FEBRUARY, APRIL)) {
            assertThat(SAMPLE.county().rounds(month)).isEqualTo(1);
            assertThat(SAMPLE.entries(month, 1)).hasSize(285);
            assertThat(SAMPLE.written(month, 1)).allMatch(form -> form.isIdentified(month));
        }
    }

    @Test
    void in_march_five_villages_are_missing_and_three_fail_identity() {
        assertThat(countedVillages(1)).isEqualTo(252);
        assertThat(countedVillages(2)).isEqualTo(260);
        assertThat(SAMPLE.entries(MARCH, 2)).hasSize(285);
        List<SampleMonths.Written> unidentified = SAMPLE.written(MARCH, 1).stream()
                .filter(form -> !form.isIdentified(MARCH))
                .toList();
        assertThat(unidentified).hasSize(3);
        assertThat(unidentified)
                .anyMatch(form -> form.period().equals(FEBRUARY))
                .anyMatch(form -> form.unit().name().equals("张扬村"))
                .anyMatch(form -> CATALOGUE.areas().find(form.unit().code()).isEmpty());
        Set<String> townships = Fault.packed().stream()
                .filter(fault -> fault.kind() == Fault.Kind.MISSING)
                .map(fault -> CATALOGUE.areas().find(fault.unit()).orElseThrow().parent())
                .collect(Collectors.toSet());
        assertThat(townships).hasSize(5).doesNotContain("620521107000", "620521206000");
    }

    @Test
    void the_second_round_of_march_holds_only_the_ten_corrections() {
        assertThat(SAMPLE.files(MARCH, 2))
                .hasSize(10)
                .allMatch(file -> file.path().startsWith("更正/"))
                .anyMatch(file -> file.path().equals("更正/永清镇/张杨村.xlsx"));
        assertThat(SAMPLE.written(MARCH, 2)).allMatch(form -> form.isIdentified(MARCH));
        assertThat(SAMPLE.county().deliveries(MARCH, 3)).isEmpty();
    }

    @Test
    void figures_jump_where_the_story_says_and_nowhere_else() {
        assertThat(queries(MARCH)).hasSize(4).isEqualTo(told(MARCH));
        assertThat(queries(APRIL)).hasSize(2).isEqualTo(told(APRIL));
    }

    @Test
    void explanations_stand_where_a_query_needs_them() {
        assertThat(explained(FEBRUARY, 1)).isEmpty();
        assertThat(explained(MARCH, 1)).hasSize(2).isSubsetOf(queries(MARCH));
        assertThat(explained(MARCH, 2)).isEqualTo(queries(MARCH));
        assertThat(explained(APRIL, 1)).isEqualTo(queries(APRIL));
    }

    @Test
    void accumulation_moves_less_than_a_tenth_but_for_the_jumps() {
        for (YearMonth month : List.of(MARCH, APRIL)) {
            for (Area village : VILLAGES) {
                if (!told(month).contains(new Query(village.code(), "A13"))) {
                    BigDecimal before = SAMPLE.at(month.minusMonths(1), village.code(), "A13.期末");
                    BigDecimal change =
                            SAMPLE.at(month, village.code(), "A13.期末").subtract(before);
                    assertThat(change.abs()).isLessThan(before.movePointLeft(1));
                }
            }
        }
    }

    private static long countedVillages(int rounds) {
        return SAMPLE.entries(MARCH, rounds).keySet().stream()
                .filter(code -> CATALOGUE.areas().find(code).orElseThrow().kind() == AreaKind.VILLAGE)
                .count();
    }

    private static Set<Query> told(YearMonth month) {
        return Jump.packed().stream()
                .filter(jump -> jump.period().equals(month))
                .map(jump -> new Query(jump.unit(), jump.explains()))
                .collect(Collectors.toSet());
    }

    private static Set<Query> explained(YearMonth month, int rounds) {
        Map<String, FormEntries> entries = SAMPLE.entries(month, rounds);
        return entries.entrySet().stream()
                .flatMap(form -> form.getValue().explanations().keySet().stream()
                        .map(indicator -> new Query(form.getKey(), indicator)))
                .collect(Collectors.toSet());
    }

    private static Set<Query> queries(YearMonth month) {
        return VILLAGES.stream()
                .flatMap(village -> Stream.of(
                                moved(month, village, "A13.期末", "5", "0.5"),
                                moved(month, village, "D15.期末", "200", "0.5"),
                                moved(month, village, "G05.期末", "10", "0.5"),
                                moved(month, village, "E07.本月", "20", "2"))
                        .flatMap(Set::stream))
                .collect(Collectors.toSet());
    }

    private static Set<Query> moved(YearMonth month, Area village, String cell, String absolute, String relative) {
        BigDecimal before = SAMPLE.at(month.minusMonths(1), village.code(), cell);
        BigDecimal change =
                SAMPLE.at(month, village.code(), cell).subtract(before).abs();
        boolean far = change.compareTo(new BigDecimal(absolute)) > 0
                && change.compareTo(before.multiply(new BigDecimal(relative))) > 0;
        return far ? Set.of(new Query(village.code(), cell.substring(0, 3))) : Set.of();
    }
}
