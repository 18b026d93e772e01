package org.cunbao.validate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Text;
import org.cunbao.validate.Suspects.Tangle;

/**
 * Narrows a failed judgement down to the cells that can be wrong. Where only one can, the others are no longer named,
 * so that they are not refused; where several can, they come first.
 */
record Blame(List<Tangle> tangles, Wording wording) {

    static final int NAMED = 3;

    Judgement narrow(Judgement failed) {
        Set<CellKey> culprits = new LinkedHashSet<>();
        Set<CellKey> likely = new LinkedHashSet<>();
        List<CellKey> others = new ArrayList<>();
        for (CellKey cell : failed.cells()) {
            Optional<Tangle> tangle = tangles.stream()
                    .filter(known -> known.cells().contains(cell))
                    .findFirst();
            Optional<CellKey> culprit = tangle.flatMap(Tangle::culprit);
            if (culprit.isPresent()) {
                culprits.add(culprit.get());
            } else if (tangle.filter(known -> known.likely().contains(cell)).isPresent()) {
                likely.add(cell);
            } else {
                others.add(cell);
            }
        }
        boolean hint = !likely.isEmpty() && !others.isEmpty() && likely.size() <= NAMED;
        List<CellKey> cells = new ArrayList<>(culprits);
        cells.addAll(likely);
        cells.addAll(others);
        Text detail = failed.detail();
        if (hint) {
            detail = Text.of("finding.suspects", wording.names(List.copyOf(likely)))
                    .with(List.of(detail));
        }
        if (!culprits.isEmpty() && cells.size() < failed.cells().size()) {
            detail = Text.of("finding.culprit", wording.names(List.copyOf(culprits)))
                    .with(List.of(detail));
        }
        return Judgement.failed(cells, detail);
    }
}
