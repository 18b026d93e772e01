package org.cunbao.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Remark;
import org.cunbao.ledger.Act;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Part;
import org.cunbao.ledger.Scope;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;

/** Records which words of units may be published; the next revision of the month goes by it. */
public final class PublicRemarks {

    private final Workspace workspace;
    private final Clock clock;

    public PublicRemarks(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * Records decisions.
     *
     * @throws Fault when another run holds the workspace
     */
    public void decide(YearMonth period, List<Remark> released, List<Remark> withheld)
            throws InvalidTemplates, IOException {
        WorkspaceLock.whileHeld(workspace, () -> {
            try (Ledger ledger = Ledger.open(workspace.ledger(), clock)) {
                ledger.together(() -> decide(ledger, period, released, withheld));
                return released.size() + withheld.size();
            }
        });
    }

    private void decide(Ledger ledger, YearMonth period, List<Remark> released, List<Remark> withheld) {
        Instant now = clock.instant();
        List<Long> numbers = new ArrayList<>();
        released.forEach(remark -> numbers.add(ledger.remarks().decide(period, remark, true, now)));
        withheld.forEach(remark -> numbers.add(ledger.remarks().decide(period, remark, false, now)));
        if (!numbers.isEmpty()) {
            Scope rows =
                    Scope.range(Part.DECISIONS, period.toString(), 0, numbers.get(0), numbers.get(numbers.size() - 1));
            ledger.auditTrail().add(Act.on(period, Act.Kind.DECIDED, "", now), List.of(rows));
        }
    }
}
