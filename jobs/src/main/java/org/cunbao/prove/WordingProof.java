package org.cunbao.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Wording;
import org.cunbao.prove.WordReading.Grid;
import org.cunbao.prove.WordReading.Line;

/** Whether a document still says what the report says: nothing left out, nothing added, nothing in another order. */
record WordingProof(Messages messages) {

    Proof check(WordReading reading, Wording wording) {
        List<String> differences = new ArrayList<>();
        headers(reading.headers(), wording.header(), differences);
        lines(reading.lines(), wording.texts(), differences);
        if (reading.tables().size() != wording.tables().size()) {
            differences.add(messages.text(
                    "prove.word.tables",
                    reading.tables().size(),
                    wording.tables().size()));
        } else {
            for (int i = 0; i < reading.tables().size(); i++) {
                table(i + 1, reading.tables().get(i), wording.tables().get(i), differences);
            }
        }
        return new Proof(0, 0, differences);
    }

    private void headers(List<String> headers, String said, List<String> differences) {
        String expected = WordReading.squeezed(said);
        if (headers.isEmpty()) {
            differences.add(messages.text("prove.word.said", messages.text("prove.word.header"), "", expected));
        }
        for (String header : headers) {
            if (!header.equals(expected)) {
                differences.add(messages.text("prove.word.said", messages.text("prove.word.header"), header, expected));
            }
        }
    }

    private void lines(List<Line> lines, List<String> said, List<String> differences) {
        for (int i = 0; i < Math.max(lines.size(), said.size()); i++) {
            String line = i < lines.size() ? lines.get(i).text() : "";
            String expected = i < said.size() ? WordReading.squeezed(said.get(i)) : "";
            if (!line.equals(expected)) {
                differences.add(
                        messages.text("prove.word.said", messages.text("prove.word.paragraph", i + 1), line, expected));
            }
        }
    }

    /** The figures are compared with the ledger elsewhere; here each cell must hold a text of its row. */
    private void table(int number, Grid table, List<Set<String>> said, List<String> differences) {
        String where = messages.text("prove.word.table", number);
        if (table.rows().size() != said.size()) {
            differences.add(messages.text("prove.word.rows", where, table.rows().size(), said.size()));
            return;
        }
        for (int i = 0; i < said.size(); i++) {
            Set<String> expected =
                    said.get(i).stream().map(WordReading::squeezed).collect(Collectors.toSet());
            for (String text : table.rows().get(i)) {
                if (!text.isEmpty() && !expected.contains(text)) {
                    differences.add(messages.text("prove.word.cell", where, table.caption(), text));
                }
            }
        }
    }
}
