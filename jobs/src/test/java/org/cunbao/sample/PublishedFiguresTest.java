package org.cunbao.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.sample.SampleMonths.APRIL;
import static org.cunbao.sample.SampleMonths.CATALOGUE;
import static org.cunbao.sample.SampleMonths.SAMPLE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.cunbao.aggregate.Consolidation;
import org.cunbao.catalogue.Areas;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Published.Figure;
import org.cunbao.catalogue.Published.Precision;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.formula.Reference;
import org.cunbao.formula.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedFiguresTest {

    private static final Areas AREAS = CATALOGUE.areas();
    private static final Figures REPORTED = SAMPLE.figures(APRIL);
    private static final Figures FIGURES = REPORTED.with(Layer.TOTAL, new Consolidation(CATALOGUE).totals(REPORTED));

    static Stream<Figure> consistent() {
        return CATALOGUE.published(APRIL).orElseThrow().figures().stream()
                .filter(figure -> !figure.id().equals("P70"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consistent")
    void april_comes_to_the_published_figure(Figure figure) {
        BigDecimal actual = evaluate(figure);
        BigDecimal printed = figure.published();
        if (figure.precision() instanceof Precision.AtLeast atLeast) {
            assertThat(actual).isBetween(printed, atLeast.ceiling());
        } else if (figure.precision() instanceof Precision.Rounded rounded) {
            assertThat(actual.setScale(rounded.decimals(), RoundingMode.HALF_UP))
                    .isEqualByComparingTo(printed);
        } else {
            assertThat(actual).isEqualByComparingTo(printed);
        }
    }

    @Test
    void the_settled_rate_is_what_the_data_say() {
        Figure rate = CATALOGUE.published(APRIL).orElseThrow().find("P70").orElseThrow();
        assertThat(evaluate(rate).setScale(2, RoundingMode.HALF_UP)).isEqualTo("69.52");
    }

    @Test
    void every_indicator_has_a_target_that_is_met_in_each_month() {
        Targets targets = Targets.packed();
        for (int month = 1; month < targets.months().size(); month++) {
            Figures reported = SAMPLE.figures(targets.months().get(month));
            Figures totals = reported.with(Layer.TOTAL, new Consolidation(CATALOGUE).totals(reported));
            for (Indicator indicator : CATALOGUE.indicators().of(APRIL)) {
                assertThat(totals.value(Layer.TOTAL, AREAS.county().code(), indicator.mainCell()))
                        .as(indicator.code())
                        .isEqualTo(Value.of(declared(targets, indicator, month)));
            }
        }
    }

    private static BigDecimal declared(Targets targets, Indicator indicator, int month) {
        return targets.rows().stream()
                .filter(row -> row.indicator().equals(indicator.code()))
                .map(row -> row.totals().get(month))
                .reduce(BigDecimal::add)
                .orElseThrow();
    }

    private static BigDecimal evaluate(Figure figure) {
        return ((Result.Amount) figure.expression().evaluate(PublishedFiguresTest::value)).amount();
    }

    private static Value value(Reference reference) {
        if (reference instanceof Reference.Figure figure) {
            Indicator indicator =
                    CATALOGUE.indicators().find(figure.indicator()).orElseThrow();
            CellKey cell = new CellKey(indicator.code(), figure.column().orElse(indicator.mainColumn()));
            return FIGURES.value(Layer.TOTAL, area(figure.group()), cell);
        }
        if (reference instanceof Reference.Reporting reporting) {
            Indicator indicator =
                    CATALOGUE.indicators().find(reporting.indicator()).orElseThrow();
            return Value.of(FIGURES.coverage(Layer.TOTAL, area(reporting.group()), indicator.mainCell())
                    .reported());
        }
        Reference.Count count = (Reference.Count) reference;
        AreaKind kind = AreaKind.ofKey(count.kind()).orElseThrow();
        return Value.of(
                count.group().isEmpty()
                        ? AREAS.of(kind, APRIL).size()
                        : AREAS.members(count.group(), kind, APRIL).size());
    }

    private static String area(String group) {
        return group.isEmpty() ? AREAS.county().code() : group;
    }
}
