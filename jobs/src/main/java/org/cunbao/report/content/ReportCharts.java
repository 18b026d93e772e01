package org.cunbao.report.content;

import java.math.BigDecimal;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.report.content.ReportChart.Bar;
import org.cunbao.report.content.ReportRanking.Place;

/** The chart of a chapter: the townships by the figure that {@code report.yaml} names, with their mean. */
final class ReportCharts {

    private final ReportMonth month;

    ReportCharts(ReportMonth month) {
        this.month = month;
    }

    /** Adds the chapter's chart, if it has one and any township has its figure. */
    void write(ReportPage page, String chapter) {
        for (CellKey cell : month.catalogue().report().charts()) {
            Indicator indicator = month.indicator(cell.indicator());
            if (indicator.chapter().equals(chapter)
                    && indicator.validity().holds(month.result().period())) {
                write(page, cell, indicator);
            }
        }
    }

    private void write(ReportPage page, CellKey cell, Indicator indicator) {
        ReportRanking ranking = ReportRanking.of(month, cell);
        Messages messages = month.messages();
        ranking.mean()
                .ifPresent(mean -> page.chart(
                        messages.text(
                                "report.chart.caption",
                                indicator.name(),
                                month.unit(indicator),
                                month.names().of(cell),
                                month.numbers().number(mean, indicator.decimals() + 1)),
                        new ReportChart(
                                ranking.places().stream()
                                        .map(place -> bar(place, indicator))
                                        .toList(),
                                mean)));
    }

    private Bar bar(Place place, Indicator indicator) {
        return new Bar(
                place.township().name(),
                place.value().number().orElse(BigDecimal.ZERO),
                month.numbers()
                        .covered(month.numbers().total(place.value(), indicator), place.value(), place.coverage()));
    }
}
