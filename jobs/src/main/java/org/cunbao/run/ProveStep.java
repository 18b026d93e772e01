package org.cunbao.run;

import java.io.IOException;

/** Reads the laid-out files back and compares every figure with the ledger; one difference fails the run. */
record ProveStep(Revision revision) implements StepWork {

    @Override
    public void run() throws IOException {
        new ReleaseProof(revision.catalogue(), revision.result(), revision.staging()).demand();
    }
}
