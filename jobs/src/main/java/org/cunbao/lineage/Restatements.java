package org.cunbao.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.Cause;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.domain.UnitStatus;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.jspecify.annotations.Nullable;

/** Compares two revisions of a month, and says of each unit whose figures differ why they do. */
public final class Restatements {

    private final Ledger ledger;

    public Restatements(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What a revision changed in an earlier one of the same month.
     *
     * @param after both must have been consolidated
     */
    public Superseded between(Run before, Run after) {
        Figures old = ledger.figureSets().find(before.period(), before.revision());
        Figures now = ledger.figureSets().find(after.period(), after.revision());
        Map<String, List<CellKey>> cells = new LinkedHashMap<>();
        for (Figures.Key key : now.differencesFrom(old)) {
            if (key.layer() == Layer.REPORTED) {
                cells.computeIfAbsent(key.area(), area -> new ArrayList<>()).add(key.cell());
            }
        }
        Map<String, UnitStatus> was = statuses(before);
        Map<String, UnitStatus> is = statuses(after);
        Map<String, String> oldContents = contents(before);
        Map<String, String> contents = contents(after);
        Set<String> all = new LinkedHashSet<>(is.keySet());
        all.addAll(was.keySet());
        List<UnitChange> units = new ArrayList<>();
        for (String key : all) {
            UnitStatus earlier = was.containsKey(key) ? was.get(key) : absent(is.get(key));
            UnitStatus later = is.containsKey(key) ? is.get(key) : absent(was.get(key));
            List<CellKey> changed = cells.getOrDefault(later.unit(), List.of());
            if (!changed.isEmpty()) {
                boolean same = Objects.equals(oldContents.get(earlier.file()), contents.get(later.file()));
                String file = later.isCounted() || earlier.file().isEmpty() ? later.file() : earlier.file();
                units.add(new UnitChange(later.form(), later.unit(), cause(earlier, later, same), file, changed));
            }
        }
        return new Superseded(old, after.reason(), units);
    }

    /** A unit that only the other revision expected. */
    private static UnitStatus absent(@Nullable UnitStatus other) {
        UnitStatus expected = Objects.requireNonNull(other);
        return new UnitStatus(expected.form(), expected.unit(), UnitStatus.State.NOT_DELIVERED, "");
    }

    private static Cause cause(UnitStatus before, UnitStatus now, boolean sameContent) {
        if (!before.isCounted()) {
            return Cause.ARRIVED;
        }
        if (!now.isCounted()) {
            return Cause.WITHDRAWN;
        }
        return sameContent ? Cause.JUDGED : Cause.CORRECTED;
    }

    /** By form and unit, in the order of the register. */
    private Map<String, UnitStatus> statuses(Run run) {
        Map<String, UnitStatus> statuses = new LinkedHashMap<>();
        for (UnitStatus status : ledger.unitStatuses().find(run.period(), run.revision())) {
            statuses.put(status.form() + " " + status.unit(), status);
        }
        return statuses;
    }

    /** SHA-256 by path, of each path what was received last. */
    private Map<String, String> contents(Run run) {
        Map<String, String> contents = new HashMap<>();
        for (Receipt receipt : ledger.receipts().upTo(run.period(), run.revision())) {
            contents.put(receipt.path(), receipt.sha256());
        }
        return contents;
    }
}
