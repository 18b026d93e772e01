package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** Opening balances: what a flow had accumulated before the first collected month. */
public final class Opening {

    /** Whose balance, of what, at the end of which month. */
    record Key(String area, String indicator, YearMonth asOf) {}

    private final Map<Key, BigDecimal> balances;

    Opening(Map<Key, BigDecimal> balances) {
        this.balances = Map.copyOf(balances);
    }

    /** The 累计 of a unit's flow at the end of a month, in the indicator's unit; empty when none is declared. */
    public Optional<BigDecimal> balance(String area, String indicator, YearMonth asOf) {
        return Optional.ofNullable(balances.get(new Key(area, indicator, asOf)));
    }
}
