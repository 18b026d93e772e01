package org.cunbao.prove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Superseded;

/** The county's totals that differ from the release before, and the units whose figures do. */
record RestatedRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return isOfTotals(row) || row.headers().get(0).equals(messages.text("prove.report.column.restated-unit"));
    }

    private boolean isOfTotals(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.restated"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        return ledger.result()
                .background()
                .superseded()
                .flatMap(old -> isOfTotals(row) ? total(row, old) : unit(row, old.units()));
    }

    private Optional<Map<String, String>> total(PrintedRow row, Superseded old) {
        Catalogue catalogue = ledger.catalogue();
        return catalogue.indicators().of(ledger.result().period()).stream()
                .filter(indicator ->
                        squeezed(indicator.code() + indicator.name()).equals(row.key()))
                .findFirst()
                .flatMap(indicator -> column(row).map(column -> new CellKey(indicator.code(), column)))
                .map(cell -> Map.of(
                        messages.text("prove.report.column.before"), covered(ledger.of(old.figures()), cell),
                        messages.text("prove.report.column.now"), covered(ledger, cell)));
    }

    private Optional<Column> column(PrintedRow row) {
        String caption = row.cells().getOrDefault(messages.text("prove.report.column.column"), "");
        return ledger.names().columnOf(caption);
    }

    private static String covered(ReportLedger of, CellKey cell) {
        String county = of.county();
        return of.figures()
                .covered(
                        of.figures().value(of.total(county, cell), of.decimals(cell)),
                        of.total(county, cell),
                        of.coverage(county, cell));
    }

    private Optional<Map<String, String>> unit(PrintedRow row, List<Superseded.UnitChange> units) {
        return units.stream()
                .filter(unit -> squeezed(ledger.catalogue().areas().fullNameOf(unit.unit()))
                        .equals(row.key()))
                .findFirst()
                .map(unit -> Map.of(
                        messages.text("prove.report.column.figures"),
                        String.valueOf(unit.cells().size())));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
