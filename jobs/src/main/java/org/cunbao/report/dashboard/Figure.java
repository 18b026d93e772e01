package org.cunbao.report.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.report.content.ReportNumbers;

/**
 * A figure of the page.
 *
 * @param text as it is written everywhere: a number or a mark
 * @param length the same number, for the length of its bar; empty for a mark
 * @param coverage such as {@code 12/15}; empty when nothing is lacking, and for a mark
 */
record Figure(String text, Optional<BigDecimal> length, String coverage) {

    static Figure of(ReportNumbers numbers, Value value, int decimals, Coverage coverage) {
        return value instanceof Value.Missing missing
                ? new Figure(numbers.mark(missing.reason()), Optional.empty(), "")
                : number(numbers, value.number().orElseThrow(), decimals, coverage);
    }

    private static Figure number(ReportNumbers numbers, BigDecimal amount, int decimals, Coverage coverage) {
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        return new Figure(
                numbers.number(rounded, decimals),
                Optional.of(rounded),
                coverage.isComplete() ? "" : coverage.toString());
    }

    /** Of things that were counted here. */
    static Figure count(ReportNumbers numbers, int count) {
        return number(numbers, BigDecimal.valueOf(count), 0, Coverage.NONE);
    }
}
