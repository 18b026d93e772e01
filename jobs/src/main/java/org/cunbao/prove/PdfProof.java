package org.cunbao.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.MonthlyResult;

/** Reads the PDF report back as a reader sees it, by position on the page, and compares every figure in it. */
public final class PdfProof {

    private final Catalogue catalogue;
    private final Messages messages;

    public PdfProof(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /**
     * Compares a report with the result that it should show. Each figure in a table is bound by its row and column;
     * each number in a chapter's sentences must be one of the chapter's figures.
     *
     * @throws IOException when the file cannot be read as a PDF
     */
    public Proof check(Path pdf, MonthlyResult result) throws IOException {
        PdfLedger ledger = PdfLedger.of(catalogue, result);
        List<PdfPageText> pages = pages(pdf);
        List<PdfRow> rows = PdfTables.rows(pages);
        List<PdfRowBinding> bindings = List.of(
                new PdfHeadlineRows(ledger, messages),
                new PdfRankingRows(ledger, messages),
                new PdfIndicatorRows(ledger, messages),
                new PdfAreaRows(ledger, messages),
                new PdfCoverageRows(ledger, messages),
                new PdfDepartmentRows(ledger, messages),
                new PdfFindingRows(ledger, messages),
                new PdfListRows(ledger, messages));
        Proof proof = new Proof(0, 0, new PdfExpectedRows(ledger, messages).missingFrom(rows));
        for (PdfRow row : rows) {
            proof = proof.plus(check(row, bindings));
        }
        return proof.plus(PdfCharts.check(pages, ledger)).plus(PdfSentences.check(pages, ledger));
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

    private Proof check(PdfRow row, List<PdfRowBinding> bindings) {
        Optional<Map<String, String>> expected = bindings.stream()
                .filter(binding -> binding.concerns(row))
                .findFirst()
                .flatMap(binding -> binding.expected(row));
        return expected.map(texts -> compared(row, texts)).orElseGet(() -> compared(row, Map.of()));
    }

    private Proof compared(PdfRow row, Map<String, String> expected) {
        int printed = 0;
        int checked = 0;
        List<String> differences = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(row.headers());
        columns.addAll(row.cells().keySet());
        columns.addAll(expected.keySet());
        for (String column : columns) {
            String text = row.cells().getOrDefault(column, "");
            if (expected.containsKey(column)) {
                printed += text.isEmpty() ? 0 : 1;
                checked += text.isEmpty() ? 0 : 1;
                String ledger = expected.getOrDefault(column, "");
                if (!PdfFigures.plain(text).equals(ledger)) {
                    differences.add(messages.text("prove.pdf.differs", place(row, column), text, ledger));
                }
            } else if (isFigure(row, column, text)) {
                printed++;
                differences.add(messages.text("prove.pdf.unbound", place(row, column), text));
            }
        }
        return new Proof(printed, checked, differences);
    }

    /** Names and codes hold digits too; only what is nothing but a figure counts. */
    private boolean isFigure(PdfRow row, String column, String text) {
        boolean label = column.equals(row.headers().get(0)) && !column.equals(messages.text("prove.pdf.column.number"));
        return !label && PdfFigures.isFigure(text);
    }

    private String place(PdfRow row, String column) {
        return messages.text("prove.pdf.place", row.page(), row.caption(), row.key(), column);
    }
}
