package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.Optional;

/** A figure last month and this, both above 0. */
record Change(BigDecimal before, BigDecimal now) {

    /** Empty when one of them is not above 0: then there is no ratio. */
    static Optional<Change> of(BigDecimal before, BigDecimal now) {
        return before.signum() > 0 && now.signum() > 0 ? Optional.of(new Change(before, now)) : Optional.empty();
    }
}
