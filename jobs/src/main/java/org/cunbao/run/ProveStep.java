package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
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
        Catalogue catalogue = revision.catalogue();
        Proof proof = SideBySide.<Proof>all(List.of(
                        () -> new PdfProof(catalogue).check(folder.resolve("report.pdf"), result),
                        () -> new WorkbookProof(catalogue).check(folder.resolve("summary.xlsx"), result),
                        () -> new WordProof(catalogue)
                                .check(folder.resolve("report.docx"), result, ReportWording.of(catalogue, result)),
                        () -> new HtmlProof(catalogue).check(folder.resolve("dashboard.html"), result),
                        () -> new FiguresProof(catalogue).check(folder.resolve("figures.csv"), result)))
                .stream()
                .reduce(Proof.NOTHING, Proof::plus);
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
