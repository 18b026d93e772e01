package org.cunbao.validate;

import java.util.List;

/** One rule, ready to judge. Never throws, whatever is missing. */
interface Edit {

    Judgement judge(Evidence evidence);

    /** What it demands of the form's cells, as far as it can be decided; none from a rule that is no arithmetic. */
    default List<Constraint> constraints(Evidence evidence) {
        return List.of();
    }
}
