package org.cunbao.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** What stands in a cell: a number, or the reason why there is none. Zero is a number; blank is not zero. */
public sealed interface Value {

    /**
     * A number as reported or computed. A flag is 1 (是) or 0 (否).
     *
     * @param amount exact, in the indicator's unit, without trailing zeros after the decimal point
     */
    record Reported(BigDecimal amount) implements Value {
        public Reported {
            amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
            if (amount.scale() < 0) {
                amount = amount.setScale(0);
            }
        }
    }

    /** No number, and why. */
    record Missing(Reason reason) implements Value {}

    /** Why a figure is missing. The four are never merged and never become zero. */
    enum Reason {
        /** The cell was delivered empty. */
        BLANK,
        /** The unit states that the indicator does not concern it. */
        NOT_APPLICABLE,
        /** Something was delivered, and a check refused it. */
        REJECTED,
        /** The unit's submission is not there, or was rejected as a whole. */
        NOT_DELIVERED
    }

    static Value of(BigDecimal amount) {
        return new Reported(amount);
    }

    static Value of(long amount) {
        return new Reported(BigDecimal.valueOf(amount));
    }

    static Value missing(Reason reason) {
        return new Missing(reason);
    }

    /** The number, or empty when there is none. */
    default Optional<BigDecimal> number() {
        return this instanceof Reported reported ? Optional.of(reported.amount()) : Optional.empty();
    }

    default boolean isReported() {
        return this instanceof Reported;
    }
}
