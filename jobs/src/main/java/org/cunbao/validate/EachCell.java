package org.cunbao.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Text;

/**
 * Judges listed cells one by one. One that fails makes the whole fail; else one that is undecided leaves the whole
 * undecided.
 *
 * @param key of the sentence that takes the failed cells' own sentences
 */
record EachCell(String key, List<CellKey> cells) {

    Judgement judge(Evidence evidence, Function<CellKey, Judgement> one) {
        List<Judgement> failed = new ArrayList<>();
        List<Text> known = new ArrayList<>();
        Gap gap = Gap.NONE;
        for (CellKey cell : cells) {
            if (evidence.asks(cell)) {
                Judgement judgement = one.apply(cell);
                gap = gap.plus(judgement.gap());
                if (judgement.outcome() == Outcome.FAILED) {
                    failed.add(judgement);
                } else if (judgement.says()) {
                    known.add(judgement.detail());
                }
            }
        }
        if (!failed.isEmpty()) {
            return together(failed);
        }
        if (!gap.isOpen()) {
            return Judgement.PASSED;
        }
        return known.isEmpty()
                ? Judgement.undecided(gap)
                : Judgement.undecided(gap, Text.of(key).with(known));
    }

    private Judgement together(List<Judgement> failed) {
        List<CellKey> named =
                failed.stream().flatMap(one -> one.cells().stream()).distinct().toList();
        return Judgement.failed(
                named, Text.of(key).with(failed.stream().map(Judgement::detail).toList()));
    }
}
