package org.cunbao.cli;

import java.time.YearMonth;
import java.util.Optional;
import org.cunbao.domain.Figures;
import org.cunbao.ledger.Ledger;
import org.cunbao.run.Workspace;

/** What a workspace has released for the month before another. */
final class LastMonth {

    private LastMonth() {}

    /** The figures of the newest release of the month before; empty when there is none. */
    static Optional<Figures> before(YearMonth period, Workspace workspace) {
        if (!workspace.hasLedger()) {
            return Optional.empty();
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            return ledger.runs()
                    .latestReleased(period.minusMonths(1))
                    .map(run -> ledger.figureSets().find(run.period(), run.revision()));
        }
    }
}
