package org.cunbao.lineage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;

/** Which newest releases were compared with a release of the month before that has been restated since. */
public final class Staleness {

    private Staleness() {}

    /**
     * A month that should be run again.
     *
     * @param revision its newest release
     * @param before the month before
     * @param used the release of that month that it was compared with; 0 when there was none
     * @param newest the release of that month now
     */
    public record Stale(YearMonth period, int revision, YearMonth before, int used, int newest) {}

    /** In the order of the months; running one again may make the one after it stale. */
    public static List<Stale> of(Ledger ledger) {
        TreeMap<YearMonth, Run> newest = new TreeMap<>();
        ledger.runs().all().stream().filter(Run::isReleased).forEach(run -> newest.put(run.period(), run));
        List<Stale> stale = new ArrayList<>();
        for (Run run : newest.values()) {
            YearMonth before = run.period().minusMonths(1);
            int now = newest.containsKey(before) ? newest.get(before).revision() : 0;
            if (now != run.previousRevision()) {
                stale.add(new Stale(run.period(), run.revision(), before, run.previousRevision(), now));
            }
        }
        return stale;
    }
}
