package org.cunbao.prove;

import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Remark;

/** The words of units: each must be one that was released for publication. */
record RemarkRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.remark-unit"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        String column = messages.text("prove.report.column.remark");
        String printed = row.cells().getOrDefault(column, "");
        boolean released = ledger.result().remarks().stream()
                .filter(remark -> squeezed(ledger.catalogue().areas().fullNameOf(remark.area()))
                        .equals(row.key()))
                .map(Remark::text)
                .anyMatch(text -> squeezed(text).equals(printed));
        return Optional.of(Map.of(column, released ? PlainFigures.plain(printed) : ""));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }
}
