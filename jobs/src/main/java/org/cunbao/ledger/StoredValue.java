package org.cunbao.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Missing;
import org.cunbao.domain.Value.Reason;
import org.cunbao.domain.Value.Reported;
import org.jspecify.annotations.Nullable;

/** How a value stands in a row: a status, and for a number its unscaled integer and scale. */
record StoredValue(
        String status, @Nullable Long unscaled, @Nullable Integer scale) {

    private static final String REPORTED = "reported";

    static StoredValue of(Value value) {
        if (value instanceof Reported reported) {
            BigDecimal amount = reported.amount();
            return new StoredValue(REPORTED, amount.unscaledValue().longValueExact(), amount.scale());
        }
        return new StoredValue(word(((Missing) value).reason()), null, null);
    }

    static Value read(ResultSet rs) throws SQLException {
        String status = rs.getString("status");
        if (status.equals(REPORTED)) {
            return Value.of(BigDecimal.valueOf(rs.getLong("unscaled"), rs.getInt("scale")));
        }
        for (Reason reason : Reason.values()) {
            if (word(reason).equals(status)) {
                return Value.missing(reason);
            }
        }
        throw new SQLException("unknown status " + status);
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
