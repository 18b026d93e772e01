package org.cunbao.run;

import java.util.List;
import org.cunbao.domain.Receipt;
import org.cunbao.intake.Archive;
import org.cunbao.intake.Arrival;
import org.cunbao.intake.Inbox;
import org.cunbao.intake.Intake;
import org.cunbao.ledger.Receipts;
import org.cunbao.workspace.Workspace;

/** Lists the month's folder, archives what is there, and freezes the list of deliveries for this revision. */
record ReceiveStep(Revision revision) implements StepWork {

    @Override
    public void run() throws Exception {
        Workspace workspace = revision.workspace();
        Intake intake = new Inbox(new Archive(workspace.archive())).receive(workspace.input(revision.period()));
        Receipts receipts = revision.ledger().receipts();
        List<Receipt> known = receipts.upTo(revision.period(), revision.number());
        for (Arrival arrival : InputChanges.since(known, intake.arrivals())) {
            receipts.add(revision.period(), revision.number(), arrival.path(), arrival.sha256(), arrival.size());
        }
        revision.ledger().findings().add(revision.period(), revision.number(), "receive", intake.findings());
    }
}
