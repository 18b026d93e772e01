package org.cunbao.prove;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Value;

/** What the county has done since the year began, added up from the releases that the ledger has of it. */
record YearRow(ReportLedger ledger) {

    String figure(CellKey cell, int decimals) {
        ReferencePeriod period = ledger.result().extent().period();
        List<Figures> year = Stream.concat(
                        ledger.result().background().history().stream(),
                        Stream.of(ledger.result().figures()))
                .filter(figures -> figures.period().getYear() == period.first().getYear())
                .toList();
        YearMonth begin =
                ReferencePeriod.containing(period.kind(), year.get(0).period()).first();
        boolean owedFromThen = ledger.catalogue()
                .schedule()
                .map(schedule -> begin.compareTo(schedule.from()) <= 0)
                .orElse(false);
        if (begin.getMonthValue() != 1 && !owedFromThen) {
            return ledger.catalogue().messages().text("report.no-comparison");
        }
        int reported = 0;
        int expected = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (Figures figures : year) {
            Coverage coverage = figures.coverage(Layer.TOTAL, ledger.county(), cell);
            reported += coverage.reported();
            expected += coverage.expected();
            Value value = figures.value(Layer.TOTAL, ledger.county(), cell);
            sum = value.number().map(sum::add).orElse(sum);
        }
        if (reported == 0) {
            return ledger.figure(ledger.county(), cell);
        }
        Value total = Value.of(sum);
        return ledger.figures()
                .covered(ledger.figures().value(total, decimals), total, new Coverage(reported, expected));
    }
}
