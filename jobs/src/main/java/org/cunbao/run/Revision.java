package org.cunbao.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Account;
import org.cunbao.domain.RevisionResult;
import org.cunbao.ledger.Act;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Scope;
import org.cunbao.workspace.Workspace;

/**
 * What the steps of one run share.
 *
 * @param number counted from 1 within the month
 * @param previousRevision the released revision of the month before that it compares with; 0 when there is none
 * @param withEstimates whether it also estimates what was not reported
 * @param remarkSequence the last decision on publishing the units' words that it knows; 0 for none
 * @param run the run's number in the audit trail; empty when nothing is written to the ledger
 * @param clock tells the ledger when things happened; nothing that is released knows it
 * @param staging where the files are laid out before they are released
 */
record Revision(
        Workspace workspace,
        Ledger ledger,
        Catalogue catalogue,
        YearMonth period,
        int number,
        int previousRevision,
        boolean withEstimates,
        long remarkSequence,
        String reason,
        Progress progress,
        String run,
        Clock clock,
        Path staging) {

    Path release() {
        return workspace.release(period, number);
    }

    /** What this revision releases, as the ledger knows it. */
    RevisionResult result() {
        return new Results(ledger, catalogue)
                .of(ledger.runs().find(period, number).orElseThrow());
    }

    /** What came in for this revision against what became of it, as the ledger knows it. */
    Account account() {
        return new Results(ledger, catalogue)
                .account(ledger.runs().find(period, number).orElseThrow());
    }

    /** Tells the user and the log that a step begins. */
    void begin(String step) {
        progress.step(step);
        new RunLog(run).step(step);
    }

    /** Enters in the audit trail what this run has written, in the transaction in which it was. */
    void seal(Act.Kind kind, String detail, Scope... written) {
        ledger.auditTrail().add(Act.in(period, number, run, kind, detail, clock.instant()), List.of(written));
    }

    String templates() {
        return catalogue.files().hash();
    }
}
