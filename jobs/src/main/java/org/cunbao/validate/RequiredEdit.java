package org.cunbao.validate;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/** Blank fails and not applicable passes; what was refused or never came is undecided. */
record RequiredEdit(Condition.Required condition, Wording wording) implements Edit {

    @Override
    public Judgement judge(Evidence evidence) {
        List<CellKey> blank = new ArrayList<>();
        Gap gap = Gap.NONE;
        for (CellKey cell : condition.cells()) {
            if (evidence.asks(cell) && evidence.now(cell) instanceof Value.Missing missing) {
                if (missing.reason() == Reason.BLANK) {
                    blank.add(cell);
                } else if (missing.reason() != Reason.NOT_APPLICABLE) {
                    gap = gap.plus(Gap.of(cell));
                }
            }
        }
        if (!blank.isEmpty()) {
            return Judgement.failed(
                    blank, Text.of("finding.required", wording.names(blank), String.valueOf(blank.size())));
        }
        return gap.isOpen() ? Judgement.undecided(gap) : Judgement.PASSED;
    }
}
