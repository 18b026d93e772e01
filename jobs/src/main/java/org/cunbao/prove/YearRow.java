package org.cunbao.prove;

import org.cunbao.domain.CellKey;

/** What the county has done since the year began, as a table of the report must show it. */
record YearRow(ReportLedger ledger) {

    String figure(CellKey cell, int decimals) {
        return YearSum.of(ledger.catalogue(), ledger.result(), cell)
                .map(sum -> sum.coverage().reported() == 0
                        ? ledger.figure(ledger.county(), cell)
                        : ledger.figures()
                                .covered(ledger.figures().value(sum.value(), decimals), sum.value(), sum.coverage()))
                .orElseGet(() -> ledger.catalogue().messages().text("report.no-comparison"));
    }
}
