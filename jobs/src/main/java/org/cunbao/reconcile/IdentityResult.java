package org.cunbao.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import org.cunbao.domain.Text;

/**
 * What became of an equality between published figures.
 *
 * @param id such as {@code I1}
 * @param left the formula as declared
 * @param right the formula as declared
 * @param leftValue not rounded; empty when the formula divides by zero
 * @param rightValue likewise
 * @param holds false also when a side cannot be computed
 * @param reason why it should hold
 * @param arithmetic both sides in numbers
 */
public record IdentityResult(
        String id,
        String left,
        String right,
        Optional<BigDecimal> leftValue,
        Optional<BigDecimal> rightValue,
        boolean holds,
        String reason,
        Text arithmetic) {}
