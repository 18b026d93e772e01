package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        List<Callable<Path>> files =
                new ArrayList<>(new Publication(revision.catalogue()).writers(result, revision.staging()));
        Originals originals = ReceivedOriginals.of(revision);
        files.add(() -> returns(result, originals));
        SideBySide.all(files);
    }

    private Path returns(MonthlyResult result, Originals originals) throws IOException {
        Path returns = revision.staging().resolve("returns");
        ReturnCover cover = new ReturnCover(revision.catalogue());
        for (ReturnFolder folder : new Returns(revision.catalogue(), originals).write(result, returns)) {
            cover.write(result, folder, returns.resolve(folder.name()));
        }
        return returns;
    }
}
