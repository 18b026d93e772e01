package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.report.Publication;
import org.cunbao.report.pdf.ReturnCover;
import org.cunbao.returns.Originals;
import org.cunbao.returns.Returns;

/** Lays out the report, the workbook, the data files and what goes back to the senders in the staging folder. */
record ReportStep(Revision revision) implements StepWork {

    @Override
    public void run() throws IOException {
        Folders.makeAnew(revision.staging());
        MonthlyResult result = revision.result();
        SideBySide.all(new Publication(revision.catalogue()).writers(result, revision.staging()));
        // not beside the others: these too are written by POI, which has one switch for the time stamps of all files
        returns(result, ReceivedOriginals.of(revision));
    }

    private void returns(MonthlyResult result, Originals originals) throws IOException {
        Path returns = revision.staging().resolve("returns");
        ReturnCover cover = new ReturnCover(revision.catalogue());
        for (ReturnFolder folder : new Returns(revision.catalogue(), originals).write(result, returns)) {
            cover.write(result, folder, returns.resolve(folder.name()));
        }
    }
}
