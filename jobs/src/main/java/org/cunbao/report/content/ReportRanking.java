package org.cunbao.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;

/**
 * The townships in the order of one figure, the largest first; those without a figure last.
 *
 * @param places one for each township
 * @param mean of the townships that have the figure, with one decimal more than it; empty when none has
 */
public record ReportRanking(List<Place> places, Optional<BigDecimal> mean) {

    /**
     * A township's place.
     *
     * @param rank from 1; equal figures share it and the next place is left out; 0 without a figure
     */
    public record Place(Area township, Value value, Coverage coverage, int rank) {}

    public ReportRanking {
        places = List.copyOf(places);
    }

    public static ReportRanking of(ReportMonth month, CellKey cell) {
        List<Place> unranked = month
                .catalogue()
                .areas()
                .of(AreaKind.TOWNSHIP, month.result().period())
                .stream()
                .map(township -> new Place(
                        township, month.total(township.code(), cell), month.coverage(township.code(), cell), 0))
                .toList();
        List<BigDecimal> numbers = unranked.stream()
                .flatMap(place -> place.value().number().stream())
                .toList();
        List<Place> places = new ArrayList<>();
        for (Place place : unranked) {
            places.add(new Place(place.township(), place.value(), place.coverage(), rank(place.value(), numbers)));
        }
        places.sort(Comparator.comparing((Place place) -> place.rank() == 0).thenComparing(Place::rank));
        return new ReportRanking(
                places, mean(numbers, month.indicator(cell.indicator()).decimals()));
    }

    private static int rank(Value value, List<BigDecimal> numbers) {
        return value.number()
                .map(number -> 1
                        + (int) numbers.stream()
                                .filter(other -> other.compareTo(number) > 0)
                                .count())
                .orElse(0);
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> numbers, int decimals) {
        return numbers.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(numbers.size()), decimals + 1, RoundingMode.HALF_UP));
    }
}
