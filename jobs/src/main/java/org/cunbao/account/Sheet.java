package org.cunbao.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.Account.Line;
import org.cunbao.domain.Account.Side;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Text;

/** A balance in the making. */
final class Sheet {

    private final String key;
    private final Optional<AreaKind> form;
    private final List<Line> lines = new ArrayList<>();

    Sheet(String key) {
        this(key, Optional.empty());
    }

    Sheet(String key, Optional<AreaKind> form) {
        this.key = key;
        this.form = form;
    }

    /** What was there: {@code account.in.<item>}. */
    Sheet in(String item, long count) {
        lines.add(new Line(Side.IN, Text.of("account.in." + item), count));
        return this;
    }

    /** What became of it: {@code account.out.<item>}. */
    Sheet out(String item, long count) {
        lines.add(new Line(Side.OUT, Text.of("account.out." + item), count));
        return this;
    }

    /** The same by the code of the finding that tells why. */
    Sheet in(String item, SortedMap<String, Long> byCode) {
        return add(Side.IN, "account.in." + item, byCode);
    }

    Sheet out(String item, SortedMap<String, Long> byCode) {
        return add(Side.OUT, "account.out." + item, byCode);
    }

    private Sheet add(Side side, String message, Map<String, Long> byCode) {
        byCode.forEach((code, count) -> lines.add(
                new Line(side, Text.of(message, code).with(List.of(Text.of("finding." + code + ".label"))), count)));
        return this;
    }

    Balance balance() {
        return new Balance(key, form, lines);
    }
}
