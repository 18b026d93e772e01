package org.cunbao.prove;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;

/** The rankings of a page and their charts: one for each figure that townships have in the month. */
record HtmlRankings(ReportLedger ledger, Messages messages) {

    void owe(HtmlOwed owed) {
        Set<CellKey> cells = new LinkedHashSet<>(ledger.catalogue().report().rankedCells());
        ledger.catalogue()
                .indicators()
                .chapters()
                .forEach(chapter ->
                        ledger
                                .catalogue()
                                .indicators()
                                .ofChapter(chapter.code(), ledger.result().period())
                                .stream()
                                .filter(indicator -> indicator.form() != AreaKind.DEPARTMENT)
                                .forEach(indicator -> cells.add(indicator.mainCell())));
        int number = 0;
        for (CellKey cell : cells) {
            if (ledger.isCollected(cell)) {
                number++;
                owe(owed, "ranking " + cell, HtmlCharts.name("ranking-" + number), cell);
            }
        }
    }

    private void owe(HtmlOwed owed, String table, String chart, CellKey cell) {
        TownshipPlaces places = new TownshipPlaces(ledger, cell);
        int decimals = ledger.decimals(cell);
        for (Area township :
                ledger.catalogue().areas().of(AreaKind.TOWNSHIP, ledger.result().period())) {
            Value value = ledger.total(township.code(), cell);
            Coverage coverage = ledger.coverage(township.code(), cell);
            String text = ledger.figures().value(value, decimals);
            owed.row(
                    table,
                    township.name(),
                    Map.of("rank", places.place(township.code()), "value", text, "coverage", coverage.toString()));
            boolean lacking = value.isReported() && !coverage.isComplete();
            owed.row(chart, township.name(), HtmlCharts.owed(0, text, lacking ? coverage.toString() : ""));
        }
        String mean = places.mean().orElseGet(() -> ledger.figures().mark(Value.Reason.NOT_DELIVERED));
        owed.row(table, messages.text("prove.html.mean"), Map.of("rank", "", "value", mean, "coverage", ""));
        owed.row(chart, HtmlCharts.MEAN, HtmlCharts.owed(0, mean, ""));
        owed.row(
                table,
                messages.text("report.county.total"),
                Map.of(
                        "rank",
                        "",
                        "value",
                        ledger.figures().value(ledger.total(ledger.county(), cell), decimals),
                        "coverage",
                        ledger.coverage(ledger.county(), cell).toString()));
    }
}
