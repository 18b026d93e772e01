package org.cunbao.report.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.report.content.ReportMonth;

/** The townships in the order of one figure, the greatest first; those without the figure last and without a rank. */
final class Ranking {

    private record Place(Area township, Value value) {}

    private final ReportMonth month;
    private final String id;
    private final CellKey cell;
    private final Indicator indicator;
    private final List<Place> places;

    /** Townships that are equal keep their order, and share a rank. */
    Ranking(ReportMonth month, String id, CellKey cell, List<Area> townships) {
        this.month = month;
        this.id = id;
        this.cell = cell;
        this.indicator = month.indicator(cell.indicator());
        this.places = townships.stream()
                .map(township -> new Place(township, month.total(township.code(), cell)))
                .sorted(Comparator.comparing(place -> place.value().number(), Ranking::greatestFirst))
                .toList();
    }

    private static int greatestFirst(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isEmpty() || other.isEmpty()
                ? Boolean.compare(one.isEmpty(), other.isEmpty())
                : other.get().compareTo(one.get());
    }

    Map<String, Object> model() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Place place : places) {
            Map<String, String> row = texts(place.township().code());
            row.put("rank", rank(place));
            row.put("name", place.township().name());
            rows.add(row);
        }
        return Map.of(
                "id", id,
                "cell", cell.toString(),
                "name", indicator.name(),
                "column", cell.column().caption(),
                "unit", unit(),
                "rows", rows,
                "total", texts(month.county()),
                "mean", mean().text());
    }

    private Map<String, String> texts(String area) {
        Map<String, String> texts = new HashMap<>();
        texts.put("value", figure(area).text());
        texts.put("coverage", month.coverage(area, cell).toString());
        return texts;
    }

    private Figure figure(String area) {
        return Figure.of(month.numbers(), month.total(area, cell), indicator.decimals(), month.coverage(area, cell));
    }

    /** One more than there are greater ones. */
    private String rank(Place place) {
        return place.value()
                .number()
                .map(own -> String.valueOf(1
                        + numbers().stream()
                                .filter(other -> other.compareTo(own) > 0)
                                .count()))
                .orElse("");
    }

    private List<BigDecimal> numbers() {
        return places.stream().flatMap(place -> place.value().number().stream()).toList();
    }

    /** What a township has that has the figure at all. */
    private Figure mean() {
        List<BigDecimal> numbers = numbers();
        int decimals = Math.max(1, indicator.decimals());
        Value mean = numbers.isEmpty()
                ? Value.missing(Reason.NOT_DELIVERED)
                : Value.of(numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), decimals, RoundingMode.HALF_UP));
        return Figure.of(month.numbers(), mean, decimals, Coverage.NONE);
    }

    private String unit() {
        return indicator.isFlag() ? month.messages().text("report.flag.unit") : indicator.unit();
    }

    Chart chart() {
        return new Chart(
                id,
                month.messages()
                        .text(
                                "report.dashboard.ranking",
                                indicator.name(),
                                cell.column().caption(),
                                unit()),
                unit(),
                List.of(indicator.name()),
                places.stream()
                        .map(place -> new Chart.Row(
                                place.township().name(),
                                List.of(figure(place.township().code()))))
                        .toList(),
                Optional.of(mean()));
    }
}
