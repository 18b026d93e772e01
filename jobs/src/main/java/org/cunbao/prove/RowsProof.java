package org.cunbao.prove;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.catalogue.Messages;

/** Compares the tables of a report with the ledger, whatever file they were read from. */
final class RowsProof {

    private final ReportLedger ledger;
    private final Messages messages;
    private final List<RowBinding> bindings;

    RowsProof(ReportLedger ledger) {
        this.ledger = ledger;
        this.messages = ledger.catalogue().messages();
        this.bindings = List.of(
                new HeadlineRows(ledger, messages),
                new RankingRows(ledger, messages),
                new IndicatorRows(ledger, messages),
                new AreaRows(ledger, messages),
                new CoverageRows(ledger, messages),
                new DepartmentRows(ledger, messages),
                new MonthRows(ledger, messages),
                new FindingRows(ledger, messages),
                new RestatedRows(ledger, messages),
                new RemarkRows(ledger, messages),
                new ListRows(ledger, messages));
    }

    /**
     * Binds each figure by its row and column, and demands every row that the catalogue asks for.
     *
     * @param file the name of the file, for messages
     * @param rows all body rows of its tables, in order
     */
    Proof check(String file, List<PrintedRow> rows) {
        Proof proof = new Proof(0, 0, new ExpectedRows(ledger, messages).missingFrom(file, rows));
        for (PrintedRow row : rows) {
            proof = proof.plus(check(row));
        }
        return proof;
    }

    private Proof check(PrintedRow row) {
        Optional<Map<String, String>> expected = bindings.stream()
                .filter(binding -> binding.concerns(row))
                .findFirst()
                .flatMap(binding -> binding.expected(row));
        return expected.map(texts -> compared(row, texts)).orElseGet(() -> compared(row, Map.of()));
    }

    private Proof compared(PrintedRow row, Map<String, String> expected) {
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
                if (!PlainFigures.plain(text).equals(ledger)) {
                    differences.add(messages.text("prove.report.differs", place(row, column), text, ledger));
                }
            } else if (isFigure(row, column, text)) {
                printed++;
                differences.add(messages.text("prove.report.unbound", place(row, column), text));
            }
        }
        return new Proof(printed, checked, differences);
    }

    /** Names and codes hold digits too; only what is nothing but a figure counts. */
    private boolean isFigure(PrintedRow row, String column, String text) {
        boolean label =
                column.equals(row.headers().get(0)) && !column.equals(messages.text("prove.report.column.number"));
        return !label && PlainFigures.isFigure(text);
    }

    private String place(PrintedRow row, String column) {
        return messages.text("prove.report.place", row.where(), row.caption(), row.key(), column);
    }
}
