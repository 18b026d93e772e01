package org.cunbao.validate;

import java.util.List;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Text;

/**
 * What became of confronting one unit with one rule.
 *
 * @param cells the cells at fault, in the order in which the detail speaks of them; none unless failed
 * @param detail the arithmetic; when undecided, what is already known of it, without a key when that is nothing
 * @param gap what was lacking; nothing unless undecided
 */
record Judgement(Outcome outcome, List<CellKey> cells, Text detail, Gap gap) {

    private static final Text NO_DETAIL = Text.of("");

    static final Judgement PASSED = new Judgement(Outcome.PASSED, List.of(), NO_DETAIL, Gap.NONE);

    static Judgement failed(List<CellKey> cells, Text detail) {
        return new Judgement(Outcome.FAILED, cells, detail, Gap.NONE);
    }

    static Judgement undecided(Gap gap) {
        return undecided(gap, NO_DETAIL);
    }

    static Judgement undecided(Gap gap, Text known) {
        return new Judgement(Outcome.UNDECIDED, List.of(), known, gap);
    }

    boolean says() {
        return !detail.key().isEmpty();
    }
}
