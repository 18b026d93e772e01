package org.cunbao.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A formula of the form {@code numerator / denominator} or {@code numerator / denominator * factor}, worked out.
 *
 * @param denominator not zero
 * @param factor not zero; 1 when the formula has none
 */
public record Quotient(BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {

    /** The numerator that would give a result, not rounded. */
    public BigDecimal numeratorFor(BigDecimal result) {
        return result.multiply(denominator).divide(factor, MathContext.DECIMAL128);
    }
}
