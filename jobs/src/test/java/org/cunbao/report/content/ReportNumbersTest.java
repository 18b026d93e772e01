package org.cunbao.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class ReportNumbersTest {

    private final ReportNumbers numbers = new ReportNumbers(Messages.packed());

    @Test
    void a_figure_is_rounded_half_up_once_and_never_becomes_minus_zero() {
        assertThat(numbers.number(new BigDecimal("1234567.125"), 2)).isEqualTo("1,234,567.13");
        assertThat(numbers.number(new BigDecimal("2.5"), 0)).isEqualTo("3");
        assertThat(numbers.number(new BigDecimal("-0.04"), 1)).isEqualTo("0.0");
        assertThat(numbers.number(BigDecimal.ZERO, 2)).isEqualTo("0.00");
    }

    @Test
    void a_change_carries_its_sign() {
        assertThat(numbers.change(BigDecimal.valueOf(1200), 0)).isEqualTo("+1,200");
        assertThat(numbers.change(BigDecimal.valueOf(-3), 0)).isEqualTo("-3");
        assertThat(numbers.change(new BigDecimal("0.004"), 2)).isEqualTo("0.00");
    }

    @Test
    void the_four_reasons_have_four_marks() {
        assertThat(Arrays.stream(Reason.values()).map(numbers::mark).distinct()).hasSize(4);
    }

    @Test
    void numerals_go_beyond_ten() {
        assertThat(ReportPage.numeral(7)).isEqualTo("七");
        assertThat(ReportPage.numeral(10)).isEqualTo("十");
        assertThat(ReportPage.numeral(12)).isEqualTo("十二");
        assertThat(ReportPage.numeral(20)).isEqualTo("二十");
    }
}
