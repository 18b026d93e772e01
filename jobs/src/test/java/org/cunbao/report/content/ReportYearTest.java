package org.cunbao.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Background;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.junit.jupiter.api.Test;

class ReportYearTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String COUNTY = CATALOGUE.areas().county().code();
    private static final CellKey FOUND = CellKey.parse("E07.本月").orElseThrow();
    private static final Figures DECEMBER = figures(2020, 12);
    private static final Figures FEBRUARY = figures(2021, 2);
    private static final Figures MARCH = figures(2021, 3, "620521100008");
    private static final Figures APRIL = figures(2021, 4);

    private static Figures figures(int year, int month, String... absent) {
        return MonthFixture.month(CATALOGUE, YearMonth.of(year, month), List.of(), List.of(absent))
                .figures();
    }

    private static String april(Figures... history) {
        RevisionResult result = MonthFixture.month(CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of())
                .with(new Background(Optional.of(MARCH), List.of(history), Optional.empty()));
        return new ReportYear(new ReportMonth(CATALOGUE, result)).figure(FOUND);
    }

    private static BigDecimal found(Figures figures) {
        return figures.value(Layer.TOTAL, COUNTY, FOUND).number().orElseThrow();
    }

    private static Coverage covers(Figures figures) {
        return figures.coverage(Layer.TOTAL, COUNTY, FOUND);
    }

    @Test
    void months_of_the_year_are_added_with_the_months_that_units_lack() {
        String number = new ReportNumbers(CATALOGUE.messages())
                .number(found(FEBRUARY).add(found(MARCH)).add(found(APRIL)), 0);
        Coverage coverage = covers(FEBRUARY).plus(covers(MARCH)).plus(covers(APRIL));
        assertThat(coverage.isComplete()).isFalse();
        assertThat(april(FEBRUARY, MARCH)).isEqualTo(number + "\n(" + coverage + ")");
        assertThat(april(DECEMBER, FEBRUARY, MARCH)).isEqualTo(number + "\n(" + coverage + ")");
    }

    @Test
    void year_in_which_an_owed_month_is_missing_has_no_sum() {
        assertThat(april(MARCH)).isEqualTo("…");
        assertThat(april()).isEqualTo("…");
    }
}
