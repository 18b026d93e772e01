package org.cunbao.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Wording;
import org.cunbao.prove.WordReading.Grid;
import org.cunbao.prove.WordReading.Line;

/** Reads the Word report back, compares every figure in it with the ledger and every word with what the report says. */
public final class WordProof {

    private static final String FILE = "report.docx";

    /** The style of the chapters' sentences. */
    private static final String SENTENCES = "BodyText";

    private final Catalogue catalogue;
    private final Messages messages;

    public WordProof(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /**
     * Compares a report with the result that it should show. Each figure in a table is bound by its row and column;
     * each number in a chapter's sentences must be one of the chapter's figures; and all texts must be those of the
     * report.
     *
     * @throws IOException when the file cannot be read as a Word document
     */
    public Proof check(Path file, RevisionResult result, Wording wording) throws IOException {
        return check(WordReading.of(file), result, wording);
    }

    Proof check(WordReading reading, RevisionResult result, Wording wording) {
        ReportLedger ledger = ReportLedger.of(catalogue, result);
        return new RowsProof(ledger)
                .check(FILE, rows(reading))
                .plus(sentences(reading, ledger))
                .plus(new WordingProof(messages).check(reading, wording));
    }

    private List<PrintedRow> rows(WordReading reading) {
        List<PrintedRow> rows = new ArrayList<>();
        for (int i = 0; i < reading.tables().size(); i++) {
            Grid table = reading.tables().get(i);
            String where = messages.text("prove.word.table", i + 1);
            table.rows().forEach(row -> rows.add(row(where, table, row)));
        }
        return rows;
    }

    private static PrintedRow row(String where, Grid table, List<String> texts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                String head = i < table.heads().size() ? table.heads().get(i) : "";
                String taken = cells.containsKey(head) || head.isEmpty() ? "?" + (i + 1) : head;
                cells.put(taken, PrintedRow.spelled(texts.get(i)));
            }
        }
        return new PrintedRow(where, table.caption(), table.heads().isEmpty() ? List.of("") : table.heads(), cells);
    }

    private Proof sentences(WordReading reading, ReportLedger ledger) {
        ChapterSentences chapters = new ChapterSentences(ledger);
        Optional<Chapter> chapter = Optional.empty();
        Proof proof = Proof.NOTHING;
        for (int i = 0; i < reading.lines().size(); i++) {
            Line line = reading.lines().get(i);
            if (ChapterSentences.isHeading(line.text())) {
                chapter = chapters.chapter(line.text());
            } else if (chapter.isPresent() && line.style().equals(SENTENCES)) {
                String where = messages.text("prove.word.paragraph", i + 1);
                proof = proof.plus(chapters.check(where, chapter.get(), line.text()));
            }
        }
        return proof;
    }
}
