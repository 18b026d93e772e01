package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Text;
import org.cunbao.domain.Wording;
import org.cunbao.prove.FiguresProof;
import org.cunbao.prove.HtmlProof;
import org.cunbao.prove.PdfProof;
import org.cunbao.prove.Proof;
import org.cunbao.prove.WordProof;
import org.cunbao.prove.WorkbookProof;
import org.cunbao.report.content.ReportWording;
import org.cunbao.workspace.Fault;

/** Reads laid-out files back and compares every figure in them with the result that they were laid out from. */
public final class ReleaseProof {

    private static final int SHOWN = 5;

    private final Catalogue catalogue;
    private final RevisionResult result;
    private final Path folder;

    public ReleaseProof(Catalogue catalogue, RevisionResult result, Path folder) {
        this.catalogue = catalogue;
        this.result = result;
        this.folder = folder;
    }

    /**
     * Compares them all.
     *
     * @throws Fault when one figure differs
     */
    public void demand() throws IOException {
        Wording wording = ReportWording.of(catalogue, result);
        List<Callable<Proof>> proofs = new ArrayList<>(List.of(
                () -> new PdfProof(catalogue).check(folder.resolve("report.pdf"), result, wording),
                () -> new WorkbookProof(catalogue).check(folder.resolve("summary.xlsx"), result),
                () -> new WordProof(catalogue).check(folder.resolve("report.docx"), result, wording),
                () -> new FiguresProof(catalogue).check(folder.resolve("figures.csv"), result)));
        if (result.extent().period().isMonth()) {
            proofs.add(() -> new HtmlProof(catalogue).check(folder.resolve("dashboard.html"), result));
        }
        Proof proof = SideBySide.all(proofs).stream().reduce(Proof.NOTHING, Proof::plus);
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
