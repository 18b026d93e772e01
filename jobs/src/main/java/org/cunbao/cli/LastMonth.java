package org.cunbao.cli;

import java.time.YearMonth;
import java.util.Optional;
import org.cunbao.domain.MonthBefore;
import org.cunbao.ledger.Ledger;
import org.cunbao.run.Results;
import org.cunbao.workspace.Workspace;

/** What a workspace has released for the month before another. */
final class LastMonth {

    private LastMonth() {}

    /** The newest release of the month before, and those that it took the place of. */
    static MonthBefore before(YearMonth period, Workspace workspace) {
        if (!workspace.hasLedger()) {
            return MonthBefore.of(Optional.empty());
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            return Results.monthBefore(ledger, period);
        }
    }
}
