package org.cunbao.validate;

import java.math.BigDecimal;

/** A figure last month and this, both above 0. */
record Change(BigDecimal before, BigDecimal now) {

    Change {
        if (before.signum() <= 0 || now.signum() <= 0) {
            throw new IllegalArgumentException("only figures above 0 have a ratio");
        }
    }
}
