package org.cunbao.selective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Callback;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class CallbackRankingTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String COUNTY = "620521000000";
    private static final String ONE = "620521100008";
    private static final String TWO = "620521100009";
    private static final String THREE = "620521100010";

    private final List<Observation> before = new ArrayList<>();
    private final List<Observation> now = new ArrayList<>();
    private final List<Observation> totals = new ArrayList<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final List<UnitStatus> units = new ArrayList<>();

    @Test
    void change_against_last_month_is_set_against_the_county() {
        was(ONE, "A13.期末", "10");
        says(ONE, "A13.期末", "40", "200");
        Callback call = only(failed("M-04", Severity.QUERY, ONE, "A13.期末"));
        assertThat(percent(call.score())).isEqualTo("15.00");
        assertThat(call.questions().get(0).cell()).contains(cell("A13.期末"));
        assertThat(percent(call.settled())).isEqualTo("100.00");
    }

    @Test
    void cells_that_a_balance_refused_score_by_what_the_county_lacks() {
        was(ONE, "G05.期末", "13");
        refused(ONE, "G05.期末", "14", "52");
        refused(ONE, "G06.期末", "13", "1000");
        assertThat(score(failed("G-01", Severity.FATAL, ONE, "G05.期末", "G06.期末")))
                .as("13 ÷ 52")
                .isEqualTo("25.00");
    }

    @Test
    void balance_that_refuses_nothing_scores_by_its_imbalance_in_the_figure_it_moves_most() {
        says(ONE, "G05.期末", "14", "100");
        says(ONE, "G06.期末", "13", "50");
        Callback call = only(failed("G-01", Severity.QUERY, ONE, "G05.期末", "G06.期末"));
        assertThat(percent(call.score())).as("1 ÷ 50").isEqualTo("2.00");
        assertThat(call.questions().get(0).cell()).contains(cell("G06.期末"));
    }

    @Test
    void cumulative_that_was_not_carried_scores_by_what_is_missing_between() {
        was(ONE, "E07.累计", "20");
        says(ONE, "E07.本月", "5", "400");
        says(ONE, "E07.累计", "35", "1000");
        assertThat(score(failed("M-01", Severity.QUERY, ONE, "E07.累计", "E07.本月")))
                .as("10 ÷ 400")
                .isEqualTo("2.50");
    }

    @Test
    void comparison_scores_by_its_excess() {
        says(ONE, "E07.本月", "6", "100");
        says(ONE, "E07.累计", "4", "400");
        assertThat(score(failed("E-01", Severity.QUERY, ONE, "E07.本月", "E07.累计")))
                .as("2 ÷ 100")
                .isEqualTo("2.00");
    }

    @Test
    void missing_unit_scores_by_its_last_figures_or_else_its_neighbours() {
        was(ONE, "G03.期末", "30");
        says(TWO, "G03.期末", "10");
        county("G03.期末", "120");
        units.add(new UnitStatus(AreaKind.VILLAGE, ONE, State.NOT_DELIVERED, ""));
        units.add(new UnitStatus(AreaKind.VILLAGE, THREE, State.NOT_DELIVERED, ""));
        List<Callback> calls =
                ranked(failed("SUB-MISSING", Severity.FATAL, THREE), failed("SUB-MISSING", Severity.FATAL, ONE));
        assertThat(calls).extracting(Callback::unit).containsExactly(ONE, THREE);
        assertThat(calls).extracting(call -> percent(call.score())).containsExactly("25.00", "8.33");
        assertThat(calls).extracting(call -> percent(call.settled())).containsExactly("75.00", "100.00");
    }

    @Test
    void two_submissions_that_contradict_score_by_their_difference() {
        submit(ONE, "甲.csv", "G03.期末", "4");
        submit(ONE, "乙.csv", "G03.期末", "10");
        units.add(new UnitStatus(AreaKind.VILLAGE, ONE, State.CONFLICT, "甲.csv"));
        county("G03.期末", "60");
        assertThat(score(failed("SUB-CONFLICT", Severity.FATAL, ONE))).isEqualTo("10.00");
    }

    @Test
    void findings_of_one_unit_are_one_call_and_one_figure_counts_once() {
        was(ONE, "A13.期末", "10");
        says(ONE, "A13.期末", "40", "300");
        was(ONE, "D15.期末", "100");
        says(ONE, "D15.期末", "400", "1000");
        Callback call = only(
                failed("M-04", Severity.QUERY, ONE, "A13.期末"),
                failed("M-05", Severity.QUERY, ONE, "D15.期末"),
                failed("A-99", Severity.QUERY, ONE, "A13.期末"));
        assertThat(call.questions())
                .extracting(question -> question.finding().code())
                .containsExactly("M-05", "M-04", "A-99");
        assertThat(percent(call.score())).isEqualTo("40.00");
    }

    @Test
    void what_nobody_need_be_asked_about_is_not_in_the_list() {
        says(ONE, "A13.期末", "40", "300");
        Finding open = failed("M-04", Severity.QUERY, ONE, "A13.期末");
        assertThat(ranked(
                        open.waived("已核实（甲，有效期至 2021-12-31）"),
                        open.asInfo(),
                        failed("WAIVER-EXPIRED", Severity.QUERY, ONE),
                        failed("FILE-EMPTY", Severity.FATAL, "")))
                .isEmpty();
    }

    @Test
    void error_without_any_county_figure_counts_as_the_whole_and_one_without_a_figure_as_nothing() {
        says(ONE, "A13.期末", "40");
        assertThat(score(failed("M-04", Severity.QUERY, ONE, "A13.期末"))).isEqualTo("100.00");
        Callback unnamed = only(failed("ID-NAME", Severity.QUERY, ONE));
        assertThat(percent(unnamed.score())).isEqualTo("0.00");
        assertThat(unnamed.questions().get(0).cell()).isEmpty();
    }

    /** The score of the only call, in per cent. */
    private String score(Finding... findings) {
        return percent(only(findings).score());
    }

    private Callback only(Finding... findings) {
        List<Callback> calls = ranked(findings);
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    private List<Callback> ranked(Finding... findings) {
        Figures march = Figures.empty(APRIL.minusMonths(1), 1).with(Layer.REPORTED, before);
        Figures april = Figures.empty(APRIL, 1).with(Layer.REPORTED, now).with(Layer.TOTAL, totals);
        RevisionResult result =
                new RevisionResult(april, Optional.of(march), List.of(), List.of(findings), units, true, "", "0.0.0");
        return new CallbackRanking(CATALOGUE).of(result, submissions);
    }

    private void was(String unit, String cell, String amount) {
        before.add(observation(unit, cell, amount));
    }

    private void says(String unit, String cell, String amount) {
        now.add(observation(unit, cell, amount));
        deliver(unit, unit + ".csv", observation(unit, cell, amount));
        count(unit);
    }

    private void says(String unit, String cell, String amount, String inCounty) {
        says(unit, cell, amount);
        county(cell, inCounty);
    }

    private void refused(String unit, String cell, String amount, String inCounty) {
        county(cell, inCounty);
        now.add(new Observation(unit, cell(cell), Value.missing(Reason.REJECTED), SourceCell.of(unit)));
        deliver(unit, unit + ".csv", observation(unit, cell, amount));
        count(unit);
    }

    private void submit(String unit, String file, String cell, String amount) {
        deliver(unit, file, observation(unit, cell, amount));
    }

    private void count(String unit) {
        UnitStatus status = new UnitStatus(AreaKind.VILLAGE, unit, State.COUNTED, unit + ".csv");
        if (!units.contains(status)) {
            units.add(status);
        }
    }

    private void deliver(String unit, String file, Observation observation) {
        List<Observation> all = new ArrayList<>(List.of(observation));
        submissions.removeIf(known -> {
            boolean same = known.unit().equals(unit) && known.identity().file().equals(file);
            if (same) {
                all.addAll(known.observations());
            }
            return same;
        });
        submissions.add(new Submission(AreaKind.VILLAGE, unit, APRIL, SourceCell.of(file), all, Map.of()));
    }

    private void county(String cell, String amount) {
        totals.add(new Observation(COUNTY, cell(cell), Value.of(new BigDecimal(amount)), new Coverage(1, 1)));
    }

    private static Finding failed(String code, Severity severity, String area, String... cells) {
        List<Finding.Place> places = List.of(cells).stream()
                .map(text -> new Finding.Place(cell(text), SourceCell.of(area + ".csv")))
                .toList();
        return new Finding(code, severity, Outcome.FAILED, area, places, Text.of("synthetic"), "", 1, false);
    }

    private static Observation observation(String unit, String cell, String amount) {
        return new Observation(unit, cell(cell), Value.of(new BigDecimal(amount)), SourceCell.of(unit));
    }

    private static CellKey cell(String text) {
        return CellKey.parse(text).orElseThrow();
    }

    private static String percent(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
