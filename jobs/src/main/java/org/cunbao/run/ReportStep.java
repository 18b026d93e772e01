package org.cunbao.run;

import java.io.IOException;
import org.cunbao.report.Publication;

/** Lays out the report, the workbook and the data files in the staging folder. */
record ReportStep(Revision revision) implements StepWork {

    @Override
    public void run() throws IOException {
        Folders.makeAnew(revision.staging());
        new Publication(revision.catalogue()).write(revision.result(), revision.staging());
    }
}
