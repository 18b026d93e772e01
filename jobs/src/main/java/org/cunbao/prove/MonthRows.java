package org.cunbao.prove;

import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.Extent;
import org.cunbao.domain.Extent.MonthRelease;

/** The table of the months that a quarter or a year was put together from. */
record MonthRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.made-of"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        PeriodNames names = new PeriodNames(ledger.catalogue());
        String none = messages.text("report.no-comparison");
        Extent extent = ledger.result().extent();
        return extent.period().months().stream()
                .filter(month -> names.month(month).equals(row.key()))
                .findFirst()
                .map(month -> extent.release(month)
                        .map(this::texts)
                        .orElseGet(() -> texts(
                                none,
                                messages.text(
                                        extent.owed().contains(month) ? "report.months.none" : "report.months.before"),
                                none)));
    }

    private Map<String, String> texts(MonthRelease release) {
        return texts(
                String.valueOf(release.revision()),
                messages.text(release.draft() ? "report.months.draft" : "report.months.final"),
                release.coverage().toString());
    }

    private Map<String, String> texts(String revision, String state, String coverage) {
        return Map.of(
                messages.text("prove.report.column.revision"), revision,
                messages.text("prove.report.column.release"), state,
                messages.text("prove.report.column.submissions"), coverage);
    }
}
