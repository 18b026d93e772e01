package org.cunbao.prove;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;

/** The tables of the chapters: an indicator a row. */
record IndicatorRows(ReportLedger ledger, Messages messages) implements RowBinding {

    @Override
    public boolean concerns(PrintedRow row) {
        return row.headers().get(0).equals(messages.text("prove.report.column.code"));
    }

    @Override
    public Optional<Map<String, String>> expected(PrintedRow row) {
        return ledger.catalogue()
                .indicators()
                .find(row.key())
                .filter(indicator -> ledger.isCollected(indicator.mainCell()))
                .map(indicator -> texts(indicator, row));
    }

    private Map<String, String> texts(Indicator indicator, PrintedRow row) {
        Map<String, String> texts = new HashMap<>(texts(indicator));
        String year = messages.text("prove.report.column.year");
        // layouts of earlier versions do not have it
        if (row.headers().contains(year)) {
            CellKey month = new CellKey(indicator.code(), Column.MONTH);
            boolean flow = indicator.columns().contains(Column.MONTH);
            texts.put(year, flow ? new YearRow(ledger).figure(month, indicator.decimals()) : "");
        }
        return texts;
    }

    private Map<String, String> texts(Indicator indicator) {
        boolean flow = indicator.columns().contains(Column.MONTH);
        CellKey month = new CellKey(indicator.code(), Column.MONTH);
        int decimals = indicator.decimals();
        return Map.of(
                messages.text("prove.report.column.month"), flow ? ledger.figure(ledger.county(), month) : "",
                messages.text("prove.report.column.total"), ledger.figure(ledger.county(), indicator.mainCell()),
                messages.text("prove.report.column.change"),
                        ledger.figures().change(ledger.comparison(indicator), decimals),
                messages.text("prove.report.column.coverage"),
                        ledger.coverage(ledger.county(), indicator.mainCell()).toString());
    }
}
