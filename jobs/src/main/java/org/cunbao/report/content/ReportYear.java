package org.cunbao.report.content;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.ReferencePeriod;

/** What happened since the year began, from this release and those before it. */
final class ReportYear {

    private final ReportMonth month;
    private final List<Figures> parts;

    ReportYear(ReportMonth month) {
        this.month = month;
        this.parts = parts();
    }

    /** Of the county, as the tables show it: with its coverage when a unit lacks a month. */
    String figure(CellKey cell) {
        if (parts.isEmpty()) {
            return month.messages().text("report.no-comparison");
        }
        BigDecimal sum = BigDecimal.ZERO;
        Coverage coverage = Coverage.NONE;
        for (Figures part : parts) {
            Optional<BigDecimal> amount =
                    part.value(Layer.TOTAL, month.county(), cell).number();
            sum = sum.add(amount.orElse(BigDecimal.ZERO));
            coverage = coverage.plus(part.coverage(Layer.TOTAL, month.county(), cell));
        }
        String text = coverage.reported() == 0
                ? month.figure(month.county(), cell)
                : month.numbers().number(sum, month.indicator(cell.indicator()).decimals());
        return coverage.isComplete() || coverage.reported() == 0 ? text : text + "\n(" + coverage + ")";
    }

    /** The releases of the year, this one last; none when one is missing that was owed. */
    private List<Figures> parts() {
        ReferencePeriod period = month.result().extent().period();
        int year = period.first().getYear();
        List<Figures> found = new ArrayList<>(month.result().background().history().stream()
                .filter(before -> before.period().getYear() == year)
                .toList());
        found.add(month.result().figures());
        YearMonth first =
                ReferencePeriod.containing(period.kind(), found.get(0).period()).first();
        boolean whole = first.getMonthValue() == 1
                || month.catalogue()
                        .schedule()
                        .filter(known -> !first.isAfter(known.from()))
                        .isPresent();
        return whole ? found : List.of();
    }
}
