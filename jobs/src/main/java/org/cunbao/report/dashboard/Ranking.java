package org.cunbao.report.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.report.content.ReportMonth;
import org.cunbao.report.content.ReportRanking;

/** One ranking of the townships, as a table and as a chart. */
final class Ranking {

    private final ReportMonth month;
    private final String id;
    private final CellKey cell;
    private final Indicator indicator;
    private final ReportRanking ranking;

    Ranking(ReportMonth month, String id, CellKey cell) {
        this.month = month;
        this.id = id;
        this.cell = cell;
        this.indicator = month.indicator(cell.indicator());
        this.ranking = ReportRanking.of(month, cell);
    }

    Map<String, Object> model() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ReportRanking.Place place : ranking.places()) {
            Map<String, String> row = new HashMap<>(texts(place.township().code()));
            row.put("rank", place.rank() == 0 ? "" : String.valueOf(place.rank()));
            row.put("name", place.township().name());
            rows.add(row);
        }
        return Map.of(
                "id", id,
                "cell", cell.toString(),
                "name", indicator.name(),
                "column", month.names().column(cell.column()),
                "unit", month.unit(indicator),
                "rows", rows,
                "total", texts(month.county()),
                "mean", mean().text());
    }

    private Map<String, String> texts(String area) {
        return Map.of(
                "value",
                figure(area).text(),
                "coverage",
                month.coverage(area, cell).toString());
    }

    private Figure figure(String area) {
        return Figure.of(month.numbers(), month.total(area, cell), indicator.decimals(), month.coverage(area, cell));
    }

    private Figure mean() {
        return Figure.of(
                month.numbers(),
                ranking.mean().map(Value::of).orElse(Value.missing(Reason.NOT_DELIVERED)),
                indicator.decimals() + 1,
                Coverage.NONE);
    }

    Chart chart() {
        String unit = month.unit(indicator);
        return new Chart(
                id,
                month.messages()
                        .text(
                                "report.dashboard.ranking",
                                indicator.name(),
                                month.names().column(cell.column()),
                                unit),
                unit,
                List.of(indicator.name()),
                ranking.places().stream()
                        .map(place -> new Chart.Row(
                                place.township().name(),
                                List.of(figure(place.township().code()))))
                        .toList(),
                Optional.of(mean()));
    }
}
