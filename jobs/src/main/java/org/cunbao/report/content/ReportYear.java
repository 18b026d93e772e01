package org.cunbao.report.content;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Value;

/** What happened since the year began, from this release and those before it. */
public final class ReportYear {

    /**
     * What the county's units reported since the year began.
     *
     * @param value the sum of what was reported; why there is none when nothing was
     * @param coverage reports counted of those expected, over all months
     */
    public record Sum(Value value, Coverage coverage) {}

    private final ReportMonth month;
    private final List<Figures> parts;

    public ReportYear(ReportMonth month) {
        this.month = month;
        this.parts = parts();
    }

    /** Of the county; empty when a month that was owed has not been released. */
    public Optional<Sum> sum(CellKey cell) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Coverage coverage = Coverage.NONE;
        for (Figures part : parts) {
            Optional<BigDecimal> amount =
                    part.value(Layer.TOTAL, month.county(), cell).number();
            sum = sum.add(amount.orElse(BigDecimal.ZERO));
            coverage = coverage.plus(part.coverage(Layer.TOTAL, month.county(), cell));
        }
        return Optional.of(
                new Sum(coverage.reported() == 0 ? month.total(month.county(), cell) : Value.of(sum), coverage));
    }

    /** As the tables show it: with its coverage when a unit lacks a month. */
    String figure(CellKey cell) {
        Optional<Sum> found = sum(cell);
        if (found.isEmpty()) {
            return month.messages().text("report.no-comparison");
        }
        Coverage coverage = found.get().coverage();
        String text = found.get()
                .value()
                .number()
                .filter(sum -> coverage.reported() > 0)
                .map(sum -> month.numbers()
                        .number(sum, month.indicator(cell.indicator()).decimals()))
                .orElseGet(() -> month.figure(month.county(), cell));
        return coverage.isComplete() || coverage.reported() == 0 ? text : text + "\n(" + coverage + ")";
    }

    /** What the sum is and of which releases; or why there is none. */
    public String note() {
        Messages messages = month.messages();
        if (parts.isEmpty()) {
            return messages.text("table.year.incomplete", messages.text("report.no-comparison"));
        }
        ReferencePeriod.Kind kind = month.result().extent().period().kind();
        PeriodNames names = new PeriodNames(month.catalogue());
        return messages.text(
                "table.year.note",
                parts.stream()
                        .map(part -> {
                            String name = names.of(ReferencePeriod.containing(kind, part.period()));
                            return kind == ReferencePeriod.Kind.MONTH
                                    ? messages.text("table.year.release", name, part.vintage())
                                    : name;
                        })
                        .collect(Collectors.joining(messages.text("finding.enumeration"))));
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
