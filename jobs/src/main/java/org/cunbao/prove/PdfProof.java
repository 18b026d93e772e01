package org.cunbao.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Wording;

/** Reads the PDF report back as a reader sees it, by position on the page, and compares every figure in it. */
public final class PdfProof {

    private final Catalogue catalogue;

    public PdfProof(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Compares a report with the result that it should show. Each figure in a table is bound by its row and column;
     * each number in a chapter's sentences must be one of the chapter's figures; and every sentence must be there.
     *
     * @throws IOException when the file cannot be read as a PDF
     */
    public Proof check(Path pdf, RevisionResult result, Wording wording) throws IOException {
        ReportLedger ledger = ReportLedger.of(catalogue, result);
        List<PdfPageText> pages = pages(pdf);
        return new RowsProof(ledger)
                .check("report.pdf", PdfTables.rows(pages, catalogue.messages()))
                .plus(PdfCharts.check(pages, ledger))
                .plus(PdfSentences.check(pages, ledger))
                .plus(new PdfWording(catalogue.messages()).check(pages, wording));
    }

    private static List<PdfPageText> pages(Path pdf) throws IOException {
        List<PdfPageText> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(PdfPageText.of(document, page));
            }
        }
        return pages;
    }
}
