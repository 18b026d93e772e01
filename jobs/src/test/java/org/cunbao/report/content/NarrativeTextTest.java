package org.cunbao.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class NarrativeTextTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final YearMonth PERIOD = YearMonth.of(2021, 4);
    private static final String COUNTY = CATALOGUE.areas().county().code();
    private static final Coverage ALL = new Coverage(260, 260);
    private static final Coverage SOME = new Coverage(252, 260);

    @Test
    void a_rise_a_fall_and_no_change_are_told_apart() throws IOException {
        assertThat(disputes(Value.of(12), Value.of(100), ALL, Optional.of(9))).contains("本月12件，比上月多3件，累计100件");
        assertThat(disputes(Value.of(12), Value.of(100), ALL, Optional.of(19))).contains("本月12件，比上月少7件，累计100件");
        assertThat(disputes(Value.of(12), Value.of(100), ALL, Optional.of(12))).contains("本月12件，与上月持平，累计100件");
    }

    @Test
    void a_first_month_speaks_of_no_change() throws IOException {
        assertThat(disputes(Value.of(12), Value.of(12), ALL, Optional.empty())).contains("本月12件，累计12件。");
    }

    @Test
    void an_incomplete_total_says_who_has_reported() throws IOException {
        assertThat(disputes(Value.of(12), Value.of(1234), SOME, Optional.of(9)))
                .contains("同口径比上月多3件，累计1,234件（已报252/260个村）");
    }

    @Test
    void a_missing_figure_is_named_and_zero_is_not_missing() throws IOException {
        Value missing = Value.missing(Reason.NOT_DELIVERED);
        assertThat(disputes(missing, missing, new Coverage(0, 260), Optional.empty()))
                .contains("排查出的矛盾纠纷没有数据（未报）");
        assertThat(disputes(Value.of(0), Value.of(88), ALL, Optional.of(0))).contains("排查出的矛盾纠纷本月无新增，累计88件");
    }

    /** The sentences of the chapter in which E07 alone is collected. */
    private static String disputes(Value month, Value total, Coverage coverage, Optional<Integer> before)
            throws IOException {
        Indicator indicator = CATALOGUE.indicators().find("E07").orElseThrow();
        CellKey monthCell = CellKey.parse("E07.本月").orElseThrow();
        Figures figures = Figures.empty(PERIOD, 1)
                .with(
                        Layer.TOTAL,
                        List.of(
                                new Observation(COUNTY, monthCell, month, coverage),
                                new Observation(COUNTY, indicator.mainCell(), total, coverage)));
        List<Comparison> comparisons = before.stream()
                .map(last ->
                        new Comparison(COUNTY, monthCell, month.number().orElseThrow(), BigDecimal.valueOf(last), 260))
                .toList();
        RevisionResult result =
                new RevisionResult(figures, Optional.empty(), comparisons, List.of(), List.of(), false, "", "0.0.0");
        NarrativeText narrative = new NarrativeText(CATALOGUE.files(), CATALOGUE.messages());
        return String.join(
                "\n",
                narrative.paragraphs(new ReportMonth(CATALOGUE, result), new Chapter("E", "综合治理"), List.of(indicator)));
    }
}
