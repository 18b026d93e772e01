package org.cunbao.prove;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;

/** The table of who has reported, by department. */
record PdfDepartmentRows(PdfLedger ledger, Messages messages) implements PdfRowBinding {

    @Override
    public boolean concerns(PdfRow row) {
        return row.headers().get(0).equals(messages.text("prove.pdf.column.department"));
    }

    @Override
    public Optional<Map<String, String>> expected(PdfRow row) {
        return ledger.result().units().stream()
                .filter(unit -> unit.form() == AreaKind.DEPARTMENT
                        && ledger.catalogue().areas().nameOf(unit.unit()).equals(row.key()))
                .findFirst()
                .map(unit -> Map.of(
                        messages.text("prove.pdf.column.state"),
                        messages.text("report.state."
                                + unit.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        messages.text("prove.pdf.column.file"),
                        unit.file().replaceAll("[\\s\\u3000]", "")));
    }
}
