package org.cunbao.prove;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;

/** What the county has done since the year began, added up from the releases that the ledger has of it. */
record YearSum(Value value, Coverage coverage) {

    /** Empty when a month that was owed has no release. */
    static Optional<YearSum> of(Catalogue catalogue, RevisionResult result, CellKey cell) {
        List<Figures> year = releases(catalogue, result);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        String county = catalogue.areas().county().code();
        int reported = 0;
        int expected = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (Figures figures : year) {
            Coverage coverage = figures.coverage(Layer.TOTAL, county, cell);
            reported += coverage.reported();
            expected += coverage.expected();
            Value value = figures.value(Layer.TOTAL, county, cell);
            sum = value.number().map(sum::add).orElse(sum);
        }
        Value total = reported == 0 ? result.figures().value(Layer.TOTAL, county, cell) : Value.of(sum);
        return Optional.of(new YearSum(total, new Coverage(reported, expected)));
    }

    /** Those that are added up, in order; none when one is missing that was owed. */
    static List<Figures> releases(Catalogue catalogue, RevisionResult result) {
        ReferencePeriod period = result.extent().period();
        List<Figures> year = Stream.concat(result.background().history().stream(), Stream.of(result.figures()))
                .filter(figures -> figures.period().getYear() == period.first().getYear())
                .toList();
        YearMonth begin =
                ReferencePeriod.containing(period.kind(), year.get(0).period()).first();
        boolean owedFromThen = catalogue
                .schedule()
                .map(schedule -> begin.compareTo(schedule.from()) <= 0)
                .orElse(false);
        return begin.getMonthValue() == 1 || owedFromThen ? year : List.of();
    }
}
