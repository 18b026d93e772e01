package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Text;
import org.cunbao.prove.FiguresProof;
import org.cunbao.prove.HtmlProof;
import org.cunbao.prove.PdfProof;
import org.cunbao.prove.Proof;
import org.cunbao.prove.WordProof;
import org.cunbao.prove.WorkbookProof;
import org.cunbao.report.content.ReportWording;

/** Reads the laid-out files back and compares every figure with the ledger; one difference fails the run. */
record ProveStep(Revision revision) implements StepWork {

    private static final int SHOWN = 5;

    @Override
    public void run() throws IOException {
        MonthlyResult result = revision.result();
        Path folder = revision.staging();
        Proof proof = new FiguresProof(revision.catalogue())
                .check(folder.resolve("figures.csv"), result)
                .plus(new WorkbookProof(revision.catalogue()).check(folder.resolve("summary.xlsx"), result))
                .plus(new PdfProof(revision.catalogue()).check(folder.resolve("report.pdf"), result))
                .plus(new WordProof(revision.catalogue())
                        .check(folder.resolve("report.docx"), result, ReportWording.of(revision.catalogue(), result)))
                .plus(new HtmlProof(revision.catalogue()).check(folder.resolve("dashboard.html"), result));
        if (!proof.isSound()) {
            throw new Fault(
                    Fault.Kind.OURS,
                    Text.of(
                            "run.not-proven",
                            String.valueOf(proof.printed()),
                            String.valueOf(proof.checked()),
                            String.valueOf(proof.differences().size()),
                            proof.differences().stream().limit(SHOWN).collect(Collectors.joining("\n"))));
        }
    }
}
