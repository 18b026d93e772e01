package org.cunbao.report.content;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.ReportSettings.Headline;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Reference;
import org.cunbao.formula.Result;

/** A headline figure. */
public final class ReportHeadline {

    /** The part of a line that is drawn, not written: numbers, the oldest first. */
    public static final String TREND = "trend";

    public static final String TREND_SEPARATOR = ";";

    private final ReportMonth month;
    private final Headline headline;

    public ReportHeadline(ReportMonth month, Headline headline) {
        this.month = month;
        this.headline = headline;
    }

    /**
     * Its line of the summary box: {@code name}, {@code value} or a mark, {@code unit}, {@code change} since last month
     * over the units that reported both, {@code coverage} of the least complete figure that it rests on, {@code trend}
     * over the months that are known.
     */
    public Map<String, String> row() {
        return Map.of(
                "name",
                headline.label(),
                "value",
                value() + sign(),
                "unit",
                headline.unit(),
                "change",
                month.numbers().change(comparison(), headline.decimals()),
                "coverage",
                coverage().map(Coverage::toString).orElse(""),
                TREND,
                trend());
    }

    /** What it was in the months before and is now, a gap where it is missing; empty in the first month. */
    private String trend() {
        List<ReportMonth> months = month.history();
        return months.isEmpty()
                ? ""
                : Stream.concat(months.stream(), Stream.of(month))
                        .map(of -> new ReportHeadline(of, headline).amount().number())
                        .map(number -> number.map(BigDecimal::toPlainString).orElse(""))
                        .collect(Collectors.joining(TREND_SEPARATOR));
    }

    private String value() {
        Value value = amount();
        return value instanceof Value.Missing missing
                ? month.numbers().mark(missing.reason())
                : month.numbers().number(value.number().orElseThrow(), headline.decimals());
    }

    private String sign() {
        Value now = amount();
        boolean restated = month.superseded()
                .filter(old -> !new ReportHeadline(old, headline).amount().equals(now))
                .isPresent();
        return restated ? month.messages().text("report.restated.sign") : "";
    }

    /** The figure, not rounded. */
    public Value amount() {
        Result result = headline.formula().evaluate(this::valueOf);
        if (result instanceof Result.Amount amount) {
            return Value.of(amount.amount());
        }
        if (result instanceof Result.Undecided undecided) {
            return Value.missing(reason(undecided));
        }
        throw new IllegalStateException("a headline is a number: " + headline.label());
    }

    /** The reason of a missing figure; of a division by zero, that the figure does not apply. */
    private Reason reason(Result.Undecided undecided) {
        return undecided.missing().stream()
                .map(this::valueOf)
                .filter(Value.Missing.class::isInstance)
                .map(value -> ((Value.Missing) value).reason())
                .max(Comparator.naturalOrder())
                .orElse(Reason.NOT_APPLICABLE);
    }

    private Value valueOf(Reference reference) {
        if (reference instanceof Reference.Figure figure) {
            return month.total(area(figure.group()), cell(figure));
        }
        if (reference instanceof Reference.Reporting reporting) {
            return Value.of(coverage(reporting).reported());
        }
        if (reference instanceof Reference.Count count) {
            return Value.of(areas(count));
        }
        return Value.missing(Reason.NOT_DELIVERED);
    }

    private long areas(Reference.Count count) {
        AreaKind kind = AreaKind.ofKey(count.kind()).orElseThrow();
        var areas = month.catalogue().areas();
        var period = month.result().period();
        return (count.group().isEmpty() ? areas.of(kind, period) : areas.members(count.group(), kind, period))
                .stream().filter(area -> !areas.isPast(area)).count();
    }

    private String area(String group) {
        return group.isEmpty() ? month.county() : group;
    }

    private CellKey cell(Reference.Figure figure) {
        return figure.column()
                .map(column -> new CellKey(figure.indicator(), column))
                .orElseGet(() -> month.indicator(figure.indicator()).mainCell());
    }

    private Coverage coverage(Reference.Reporting reporting) {
        return month.coverage(
                area(reporting.group()), month.indicator(reporting.indicator()).mainCell());
    }

    /** The coverage of the least complete figure that the line rests on. */
    private Optional<Coverage> coverage() {
        return headline.formula().references().stream()
                .flatMap(reference -> reference instanceof Reference.Figure figure
                        ? List.of(month.coverage(area(figure.group()), cell(figure))).stream()
                        : List.<Coverage>of().stream())
                .min(Comparator.comparing((Coverage coverage) -> coverage.reported() - coverage.expected())
                        .thenComparing(Coverage::expected));
    }

    /** The comparison when the line is one county figure as it stands; a quotient has none. */
    private Optional<Comparison> comparison() {
        List<Reference> references = headline.formula().references();
        boolean plain = headline.formula().toString().strip().matches("[\\p{IsHan}A-Za-z0-9.]+");
        return plain && references.size() == 1 && references.get(0) instanceof Reference.Figure figure
                ? Optional.of(figure)
                        .filter(found -> found.group().isEmpty())
                        .flatMap(found -> month.comparison(cell(found)))
                : Optional.empty();
    }
}
