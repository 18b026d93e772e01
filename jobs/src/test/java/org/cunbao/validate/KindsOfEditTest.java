package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.domain.Outcome.FAILED;
import static org.cunbao.domain.Outcome.PASSED;
import static org.cunbao.domain.Outcome.UNDECIDED;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Formula;
import org.cunbao.formula.FormulaException;
import org.junit.jupiter.api.Test;

class KindsOfEditTest {

    private static final Wording WORDING = new Wording(MonthFixture.catalogue());
    private static final CellKey FOUND = cell("E07.累计");
    private static final CellKey SETTLED = cell("E08.累计");
    private static final CellKey SAVED = cell("A13.期末");

    @Test
    void required_fails_when_blank_passes_when_not_applicable_and_is_undecided_when_refused_or_absent() {
        Condition required = new Condition.Required(List.of(FOUND));
        assertThat(outcome(required, now(FOUND, 0))).isEqualTo(PASSED);
        assertThat(outcome(required, missing(Reason.NOT_APPLICABLE))).isEqualTo(PASSED);
        assertThat(outcome(required, missing(Reason.BLANK))).isEqualTo(FAILED);
        assertThat(outcome(required, missing(Reason.REJECTED))).isEqualTo(UNDECIDED);
        assertThat(outcome(required, missing(Reason.NOT_DELIVERED))).isEqualTo(UNDECIDED);
    }

    @Test
    void range_takes_its_bounds_in() {
        Condition range = new Condition.Range(List.of(FOUND), amount("1"), amount("3"));
        assertThat(outcome(range, now(FOUND, 1))).isEqualTo(PASSED);
        assertThat(outcome(range, now(FOUND, 3))).isEqualTo(PASSED);
        assertThat(outcome(range, now(FOUND, 0))).isEqualTo(FAILED);
        assertThat(outcome(range, now(FOUND, 4))).isEqualTo(FAILED);
        assertThat(outcome(range, missing(Reason.NOT_APPLICABLE))).isEqualTo(UNDECIDED);
    }

    @Test
    void integer_allows_the_decimals_of_the_indicator_and_nothing_negative() {
        Condition integer = new Condition.IntegerCount(List.of(FOUND, SAVED));
        assertThat(detail(integer, Map.of(FOUND, value("3"), SAVED, value("7.82"))))
                .isEmpty();
        assertThat(detail(integer, Map.of(FOUND, value("3.5"), SAVED, value("-1"))))
                .isEqualTo("排查矛盾纠纷（E07）累计填 3.5，应为整数；村集体经济积累（A13）期末填 -1，不应是负数");
        assertThat(detail(integer, Map.of(FOUND, value("3"), SAVED, value("7.825"))))
                .isEqualTo("村集体经济积累（A13）期末填 7.825，最多 2 位小数");
        assertThat(outcome(integer, now(FOUND, 1))).isEqualTo(UNDECIDED);
    }

    @Test
    void compare_sets_against_a_cell_or_a_constant() {
        Condition one = new Condition.Compare(FOUND, Condition.Operator.EQUAL, Optional.empty(), amount("1"));
        assertThat(outcome(one, now(FOUND, 1))).isEqualTo(PASSED);
        assertThat(detail(one, Map.of(FOUND, value("2")))).isEqualTo("排查矛盾纠纷（E07）累计为 2，应等于 1");
        Condition two =
                new Condition.Compare(SETTLED, Condition.Operator.LESS_OR_EQUAL, Optional.of(FOUND), Optional.empty());
        assertThat(outcome(two, Map.of(SETTLED, value("1"), FOUND, value("1")))).isEqualTo(PASSED);
        assertThat(outcome(two, Map.of(SETTLED, value("2"), FOUND, value("1")))).isEqualTo(FAILED);
        assertThat(outcome(two, now(FOUND, 1))).isEqualTo(UNDECIDED);
    }

    @Test
    void balance_is_undecided_when_a_part_is_missing_and_passes_over_what_is_not_applicable() {
        Condition balance = new Condition.Balance(SAVED, List.of(FOUND, SETTLED));
        assertThat(outcome(balance, Map.of(SAVED, value("3"), FOUND, value("1"), SETTLED, value("2"))))
                .isEqualTo(PASSED);
        assertThat(detail(balance, Map.of(SAVED, value("4"), FOUND, value("1"), SETTLED, value("2"))))
                .isEqualTo("村集体经济积累（A13）期末填 4，排查矛盾纠纷（E07）累计、成功调处化解矛盾纠纷（E08）累计之和为 3，相差 1");
        for (Reason reason : List.of(Reason.BLANK, Reason.REJECTED, Reason.NOT_DELIVERED)) {
            assertThat(outcome(balance, Map.of(SAVED, value("3"), FOUND, value("3"), SETTLED, Value.missing(reason))))
                    .isEqualTo(UNDECIDED);
        }
        Value notApplicable = Value.missing(Reason.NOT_APPLICABLE);
        assertThat(outcome(balance, Map.of(SAVED, value("3"), FOUND, value("3"), SETTLED, notApplicable)))
                .isEqualTo(PASSED);
        assertThat(outcome(balance, Map.of(SAVED, notApplicable, FOUND, value("3"), SETTLED, value("0"))))
                .isEqualTo(UNDECIDED);
    }

    @Test
    void ratio_is_undecided_when_it_divides_by_zero() {
        Condition ratio = new Condition.Ratio(SETTLED, FOUND, amount("0.5"), Optional.empty());
        assertThat(outcome(ratio, Map.of(SETTLED, value("1"), FOUND, value("2"))))
                .isEqualTo(PASSED);
        assertThat(detail(ratio, Map.of(SETTLED, value("1"), FOUND, value("3"))))
                .isEqualTo("成功调处化解矛盾纠纷（E08）累计 1 ÷ 排查矛盾纠纷（E07）累计 3 = 0.33，不应小于 0.5");
        assertThat(outcome(ratio, Map.of(SETTLED, value("1"), FOUND, value("0"))))
                .isEqualTo(UNDECIDED);
        assertThat(outcome(ratio, now(FOUND, 1))).isEqualTo(UNDECIDED);
    }

    @Test
    void unchanged_counts_equal_figures_of_the_month_and_passes_over_zeros() {
        CellKey found = cell("E07.本月");
        CellKey settled = cell("E08.本月");
        Condition copy = unchanged(1, "1", found, settled);
        Map<CellKey, Value> same = Map.of(found, value("2"), settled, value("0"));
        assertThat(judge(copy, same, same)).isEqualTo(FAILED);
        assertThat(judge(copy, same, Map.of(found, value("1")))).isEqualTo(PASSED);
        assertThat(judge(copy, same, Map.of(found, value("2")))).isEqualTo(UNDECIDED);
        assertThat(judge(unchanged(2, "1", found, settled), same, same)).isEqualTo(PASSED);
        assertThat(judge(unchanged(1, "1", FOUND, SAVED), Map.of(FOUND, value("2"), SAVED, value("2")), Map.of()))
                .isEqualTo(PASSED);
        assertThat(WORDING.say(judged(copy, same, same).detail())).isEqualTo("比较了 2 项，2 项与上月完全相同，其中不为 0 的本月数有 1 项");
        assertThat(judged(copy, same, same).cells()).containsExactly(found);
        assertThat(judged(copy, same, Map.of(settled, value("0"))).gap()).isEqualTo(Gap.ELSEWHERE);
        assertThat(judged(copy, Map.of(settled, value("0")), same).gap()).isEqualTo(Gap.of(found));
        Map<CellKey, Value> moved = Map.of(found, value("2"), settled, value("5"));
        assertThat(WORDING.say(
                        judged(unchanged(1, "0.5", found, settled), moved, same).detail()))
                .isEqualTo("比较了 2 项，1 项与上月完全相同，其中不为 0 的本月数有 1 项");
    }

    @Test
    void unchanged_bears_a_few_figures_that_moved_when_its_share_says_so() {
        CellKey found = cell("E07.本月");
        Map<CellKey, Value> now = Map.of(found, value("2"), FOUND, value("9"), SETTLED, value("5"), SAVED, value("8"));
        Map<CellKey, Value> before =
                Map.of(found, value("2"), FOUND, value("9"), SETTLED, value("5"), SAVED, value("7"));
        assertThat(judge(unchanged(1, "0.75", found, FOUND, SETTLED, SAVED), now, before))
                .isEqualTo(FAILED);
        assertThat(judge(unchanged(1, "0.76", found, FOUND, SETTLED, SAVED), now, before))
                .isEqualTo(PASSED);
        Map<CellKey, Value> less = Map.of(found, value("2"), FOUND, value("9"), SETTLED, value("5"));
        assertThat(judge(unchanged(1, "0.75", found, FOUND, SETTLED, SAVED), now, less))
                .isEqualTo(FAILED);
        assertThat(judge(unchanged(1, "0.76", found, FOUND, SETTLED, SAVED), now, less))
                .isEqualTo(UNDECIDED);
    }

    private static Condition unchanged(int atLeast, String share, CellKey... cells) {
        return new Condition.Unchanged(List.of(cells), atLeast, new BigDecimal(share));
    }

    @Test
    void expression_is_undecided_when_something_is_missing_and_when_it_gives_a_number() throws FormulaException {
        Condition holds = new Condition.Expression(Formula.ofFigures("E08 <= E07"), List.of(FOUND, SETTLED));
        assertThat(outcome(holds, Map.of(SETTLED, value("1"), FOUND, value("1"))))
                .isEqualTo(PASSED);
        assertThat(detail(holds, Map.of(SETTLED, value("2"), FOUND, value("1"))))
                .isEqualTo("应有 成功调处化解矛盾纠纷（E08） ≤ 排查矛盾纠纷（E07）；实际 成功调处化解矛盾纠纷（E08）为 2；排查矛盾纠纷（E07）为 1");
        assertThat(outcome(holds, now(FOUND, 1))).isEqualTo(UNDECIDED);
        Condition number = new Condition.Expression(Formula.ofFigures("E07 + 1"), List.of(FOUND));
        assertThat(outcome(number, now(FOUND, 1))).isEqualTo(UNDECIDED);
    }

    private static Outcome outcome(Condition condition, Map<CellKey, Value> now) {
        return judge(condition, now, Map.of());
    }

    private static Outcome judge(Condition condition, Map<CellKey, Value> now, Map<CellKey, Value> before) {
        return judged(condition, now, before).outcome();
    }

    private static Judgement judged(Condition condition, Map<CellKey, Value> now, Map<CellKey, Value> before) {
        ExampleEvidence evidence = new ExampleEvidence(now, before, Map.of(), Map.of(), Map.of(), Set.of(), WORDING);
        return new Edits(WORDING, evidence).of(condition).judge(evidence);
    }

    private static String detail(Condition condition, Map<CellKey, Value> now) {
        return Stream.of(judged(condition, now, Map.of()))
                .filter(judgement -> judgement.outcome() == FAILED)
                .map(judgement -> WORDING.say(judgement.detail()))
                .findFirst()
                .orElse("");
    }

    private static Map<CellKey, Value> now(CellKey cell, long amount) {
        return new LinkedHashMap<>(Map.of(cell, Value.of(amount)));
    }

    private static Map<CellKey, Value> missing(Reason reason) {
        return Map.of(FOUND, Value.missing(reason));
    }

    private static Value value(String amount) {
        return Value.of(new BigDecimal(amount));
    }

    private static Optional<BigDecimal> amount(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }
}
