package org.cunbao.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Layer;

/** What must be printed somewhere, whatever the layout: nothing may be left out. */
record ExpectedRows(ReportLedger ledger, Messages messages) {

    /** Marks the addresses in the table of places, for the same figures stand in the annex. */
    private static final String RANKED = "位次 ";

    /** One line for each headline, indicator or area that the tables of a file leave out. */
    List<String> missingFrom(String file, List<PrintedRow> rows) {
        Set<String> printed = new HashSet<>();
        for (PrintedRow row : rows) {
            printed.add(row.headers().get(0) + "|" + row.key());
            String ranked = RankingRows.isRanking(row, messages) ? RANKED : "";
            row.headers()
                    .forEach(header -> AreaRows.cell(header, ledger.names())
                            .ifPresent(cell -> printed.add(ranked + cell + "|" + row.key())));
        }
        List<String> missing = new ArrayList<>();
        for (String address : addresses()) {
            if (!printed.contains(address)) {
                int bar = address.indexOf('|');
                missing.add(messages.text(
                        "prove.report.missing", file, address.substring(0, bar), address.substring(bar + 1)));
            }
        }
        return missing;
    }

    private List<String> addresses() {
        Catalogue catalogue = ledger.catalogue();
        List<String> addresses = new ArrayList<>();
        catalogue
                .report()
                .headlines()
                .forEach(headline -> addresses.add(messages.text("prove.report.column.headline") + "|"
                        + headline.label().replaceAll("\\s", "")));
        catalogue
                .indicators()
                .of(ledger.result().period())
                .forEach(
                        indicator -> addresses.add(messages.text("prove.report.column.code") + "|" + indicator.code()));
        ledger.restated().stream()
                .filter(key -> key.layer() == Layer.TOTAL && key.area().equals(ledger.county()))
                .map(key -> catalogue.indicators().find(key.cell().indicator()).orElseThrow())
                .forEach(indicator -> addresses.add(messages.text("prove.report.column.restated") + "|"
                        + (indicator.code() + indicator.name()).replaceAll("\\s", "")));
        List<String> townships =
                names(catalogue.areas().of(AreaKind.TOWNSHIP, ledger.result().period()));
        catalogue.report().rankedCells().forEach(cell -> add(addresses, RANKED, cell, townships));
        catalogue.indicators().of(ledger.result().period()).stream()
                .filter(indicator -> indicator.form() != AreaKind.DEPARTMENT)
                .flatMap(indicator -> indicator.cells().stream())
                .forEach(cell -> add(addresses, "", cell, townships));
        List<Area> pilot = catalogue
                .areas()
                .members(ReportLedger.PILOT, AreaKind.VILLAGE, ledger.result().period());
        if (!pilot.isEmpty()) {
            List<String> rows = new ArrayList<>(names(pilot));
            rows.add(messages.text("report.pilot.total"));
            catalogue.report().pilotCells().forEach(cell -> add(addresses, "", cell, rows));
        }
        return addresses;
    }

    private List<String> names(List<Area> areas) {
        return areas.stream()
                .map(area -> ledger.catalogue().areas().fullNameOf(area.code()))
                .toList();
    }

    private void add(List<String> addresses, String table, CellKey cell, List<String> names) {
        if (ledger.isCollected(cell)) {
            names.forEach(name -> addresses.add(table + cell + "|" + name));
            addresses.add(table + cell + "|" + messages.text("report.county.total"));
        }
    }
}
