package org.cunbao.validate;

import java.util.Set;
import java.util.TreeSet;
import org.cunbao.domain.CellKey;

/**
 * What a rule lacks to come to a decision.
 *
 * @param own cells of the judged form that hold no number
 * @param elsewhere whether it lacks something that does not stand on that form
 */
record Gap(Set<CellKey> own, boolean elsewhere) {

    static final Gap NONE = new Gap(Set.of(), false);
    static final Gap ELSEWHERE = new Gap(Set.of(), true);

    Gap {
        own = Set.copyOf(own);
    }

    static Gap of(CellKey cell) {
        return new Gap(Set.of(cell), false);
    }

    boolean isOpen() {
        return elsewhere || !own.isEmpty();
    }

    Gap plus(Gap other) {
        Set<CellKey> both = new TreeSet<>(own);
        both.addAll(other.own);
        return new Gap(both, elsewhere || other.elsewhere);
    }
}
