package org.cunbao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.Test;

class TotalTest {

    @Test
    void every_count_adds_up() {
        Total one = new Total(new BigDecimal("1.5"), new Coverage(1, 10), 1, 2, 3);
        Total other = new Total(new BigDecimal("2.5"), new Coverage(2, 20), 10, 20, 30);
        assertThat(one.plus(other)).isEqualTo(new Total(new BigDecimal("4.0"), new Coverage(3, 30), 11, 22, 33));
    }

    @Test
    void reason_that_all_share_is_the_reason_of_the_total() {
        for (Reason reason : Reason.values()) {
            assertThat(of(Value.missing(reason), Value.missing(reason)).value()).isEqualTo(Value.missing(reason));
        }
    }

    @Test
    void units_that_the_figure_does_not_concern_leave_the_reason_to_the_others() {
        for (Reason reason : List.of(Reason.BLANK, Reason.REJECTED, Reason.NOT_DELIVERED)) {
            assertThat(of(Value.missing(Reason.NOT_APPLICABLE), Value.missing(reason))
                            .value())
                    .isEqualTo(Value.missing(reason));
        }
    }

    @Test
    void total_of_no_units_or_of_different_reasons_is_not_delivered() {
        Value nothing = Value.missing(Reason.NOT_DELIVERED);
        assertThat(Total.EMPTY.value()).isEqualTo(nothing);
        assertThat(of(Value.missing(Reason.BLANK), Value.missing(Reason.REJECTED))
                        .value())
                .isEqualTo(nothing);
        assertThat(of(Value.missing(Reason.BLANK), nothing).value()).isEqualTo(nothing);
        assertThat(of(Value.missing(Reason.REJECTED), nothing).value()).isEqualTo(nothing);
    }

    @Test
    void one_report_is_enough_for_a_sum_and_a_reported_zero_is_one() {
        assertThat(of(Value.of(0), Value.missing(Reason.BLANK)).value()).isEqualTo(Value.of(0));
        assertThat(of(Value.of(0), Value.missing(Reason.BLANK)).coverage()).isEqualTo(new Coverage(1, 2));
    }

    private static Total of(Value... values) {
        return Stream.of(values).map(Total::of).reduce(Total.EMPTY, Total::plus);
    }
}
