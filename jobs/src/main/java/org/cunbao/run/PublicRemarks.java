package org.cunbao.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Remark;
import org.cunbao.ledger.Ledger;

/** Records which words of units may be published; the next revision of the month goes by it. */
public final class PublicRemarks {

    private final Workspace workspace;

    public PublicRemarks(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Records decisions.
     *
     * @throws Fault when another run holds the workspace
     */
    public void decide(YearMonth period, List<Remark> released, List<Remark> withheld)
            throws InvalidTemplates, IOException {
        WorkspaceLock.whileHeld(workspace, () -> {
            try (Ledger ledger = Ledger.open(workspace.ledger())) {
                Instant now = Instant.now(Clock.systemUTC());
                released.forEach(remark -> ledger.remarks().decide(period, remark, true, now));
                withheld.forEach(remark -> ledger.remarks().decide(period, remark, false, now));
                return released.size() + withheld.size();
            }
        });
    }
}
