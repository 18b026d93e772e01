package org.cunbao.prove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.UnitStatus;

/** The table of who has reported, by department. */
record DepartmentRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.department"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        List<UnitStatus> units = ledger.result().units().stream()
                .filter(unit -> unit.form() == AreaKind.DEPARTMENT
                        && ledger.catalogue().areas().nameOf(unit.unit()).equals(row.key()))
                .toList();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        messages.text("prove.report.column.state"),
                        CoverageRows.states(units, messages),
                        messages.text("prove.report.column.file"),
                        units.stream()
                                .map(UnitStatus::file)
                                .collect(Collectors.joining())
                                .replaceAll("[\\s\\u3000]", "")));
    }
}
