package org.cunbao.prove;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;

/** The table of who has reported, by department. */
record DepartmentRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.department"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        return ledger.result().units().stream()
                .filter(unit -> unit.form() == AreaKind.DEPARTMENT
                        && ledger.catalogue().areas().nameOf(unit.unit()).equals(row.key()))
                .findFirst()
                .map(unit -> Map.of(
                        messages.text("prove.report.column.state"),
                        messages.text("report.state."
                                + unit.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        messages.text("prove.report.column.file"),
                        unit.file().replaceAll("[\\s\\u3000]", "")));
    }
}
