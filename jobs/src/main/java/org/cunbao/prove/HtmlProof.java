package org.cunbao.prove;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.RevisionResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads {@code dashboard.html} back as a browser does and compares every figure of its boxes, tables and charts with
 * the ledger, each bound by its table, row and column; and sees to it that the page names nothing outside itself.
 */
public final class HtmlProof {

    private final Catalogue catalogue;
    private final Messages messages;

    public HtmlProof(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /**
     * Compares the file with the result it was made from.
     *
     * @throws IOException when the file, or the figures of its charts, cannot be read
     */
    public Proof check(Path file, RevisionResult result) throws IOException {
        Document page = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8));
        Proof outside = new Proof(0, 0, new HtmlOutside(messages).differences(page));
        List<HtmlTables.Table> shown = new ArrayList<>(HtmlCharts.of(page));
        shown.addAll(HtmlTables.of(page));
        return outside.plus(new HtmlComparison(messages, owed(result).tables()).of(shown));
    }

    private HtmlOwed owed(RevisionResult result) {
        ReportLedger ledger = ReportLedger.of(catalogue, result);
        HtmlOwed owed = new HtmlOwed();
        new HtmlHeadlines(ledger, messages).owe(owed);
        new HtmlCoverage(ledger, messages).owe(owed);
        new HtmlRankings(ledger, messages).owe(owed);
        new HtmlFindings(ledger, messages).owe(owed);
        return owed;
    }
}
