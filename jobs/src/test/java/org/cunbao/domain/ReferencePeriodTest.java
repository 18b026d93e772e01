package org.cunbao.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.cunbao.domain.ReferencePeriod.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021-04, MONTH, 2021-04, 2021-04, 2021-03",
        "2021-Q1, QUARTER, 2021-01, 2021-03, 2020-Q4",
        "2021-Q4, QUARTER, 2021-10, 2021-12, 2021-Q3",
        "2021, YEAR, 2021-01, 2021-12, 2020"
    })
    void period_is_read_as_it_is_written(String text, Kind kind, YearMonth first, YearMonth last, String before) {
        ReferencePeriod period = ReferencePeriod.parse(text).orElseThrow();
        assertThat(period).hasToString(text);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.months()).startsWith(first).endsWith(last);
        assertThat(period.before()).hasToString(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "21", "2021-Q0", "2021-Q5", "2021-q1", "2021Q1", "2021-13", "2021-00", "2021-4", " 2021"})
    void anything_else_is_no_period(String text) {
        assertThat(ReferencePeriod.parse(text)).isEmpty();
    }

    @Test
    void quarter_begins_with_one_of_four_months() {
        assertThatThrownBy(() -> new ReferencePeriod(Kind.QUARTER, YearMonth.of(2021, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
