package org.cunbao.validate;

import java.util.Collection;
import java.util.List;
import org.cunbao.domain.CellKey;

/** All units or areas that a rule judges together: what is usual among them shows what is not. */
interface Peers {

    /** The changes of those that reported a figure above 0 in both months. */
    List<Change> changes(CellKey cell);

    static Peers of(Collection<Evidence> units) {
        return cell -> units.stream()
                .flatMap(unit -> unit
                        .before(cell)
                        .number()
                        .flatMap(before -> unit.now(cell).number().flatMap(now -> Change.of(before, now)))
                        .stream())
                .toList();
    }
}
