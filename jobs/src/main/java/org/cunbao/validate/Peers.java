package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.CellKey;

/** All units or areas that a rule judges together: what is usual among them shows what is not. */
interface Peers {

    /** The changes of those that reported a figure above 0 in both months. */
    List<Change> changes(CellKey cell);

    static Peers of(Collection<Evidence> units) {
        return cell -> {
            List<Change> changes = new ArrayList<>();
            for (Evidence unit : units) {
                Optional<BigDecimal> now = unit.now(cell).number();
                Optional<BigDecimal> before = unit.before(cell).number();
                if (now.isPresent()
                        && before.isPresent()
                        && now.get().signum() > 0
                        && before.get().signum() > 0) {
                    changes.add(new Change(before.get(), now.get()));
                }
            }
            return changes;
        };
    }
}
