package org.cunbao.report.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;

/** A month's result with what all parts of the report ask of it. */
public final class ReportMonth {

    private record ComparisonKey(String area, CellKey cell) {}

    private final Catalogue catalogue;
    private final RevisionResult result;
    private final ReportNumbers numbers;
    private final FigureNames names;
    private final Map<ComparisonKey, Comparison> comparisons = new HashMap<>();
    private final Set<Figures.Key> restated;

    public ReportMonth(Catalogue catalogue, RevisionResult result) {
        this.catalogue = catalogue;
        this.result = result;
        this.numbers = new ReportNumbers(catalogue.messages());
        this.names = new FigureNames(catalogue.messages());
        for (Comparison comparison : result.comparisons()) {
            comparisons.put(new ComparisonKey(comparison.area(), comparison.cell()), comparison);
        }
        this.restated = result.background()
                .superseded()
                .map(old -> result.figures().differencesFrom(old.figures()))
                .orElseGet(TreeSet::new);
    }

    /** The months before, the oldest first: of each what was released of the county and its groups, nothing else. */
    public List<ReportMonth> history() {
        return result.background().history().stream().map(this::released).toList();
    }

    /** The release of this month that this one takes the place of, its figures only; empty for the first. */
    public Optional<ReportMonth> superseded() {
        return result.background().superseded().map(old -> released(old.figures()));
    }

    private ReportMonth released(Figures figures) {
        return new ReportMonth(
                catalogue,
                new RevisionResult(
                        figures,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        result.templates(),
                        result.programVersion()));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public RevisionResult result() {
        return result;
    }

    public Messages messages() {
        return catalogue.messages();
    }

    public ReportNumbers numbers() {
        return numbers;
    }

    /** How the figures are called, such as {@code A01.累计}. */
    public FigureNames names() {
        return names;
    }

    public String county() {
        return catalogue.areas().county().code();
    }

    public Value total(String area, CellKey cell) {
        return result.figures().value(Layer.TOTAL, area, cell);
    }

    public Coverage coverage(String area, CellKey cell) {
        return result.figures().coverage(Layer.TOTAL, area, cell);
    }

    /** The figures that differ from the release that this one takes the place of, in order. */
    public Set<Figures.Key> restated() {
        return restated;
    }

    /** A total as the tables show it: a number or a mark, and the sign of a restated figure. */
    String figure(String area, CellKey cell) {
        return numbers.total(total(area, cell), indicator(cell.indicator())) + sign(Layer.TOTAL, area, cell);
    }

    /** The same with its coverage on a second line when it is incomplete. */
    String covered(String area, CellKey cell) {
        return numbers.covered(figure(area, cell), total(area, cell), coverage(area, cell));
    }

    /** A unit's own figure, with the sign of a restated one; over several months with its coverage, as a total. */
    String own(String unit, CellKey cell) {
        Value value = result.figures().value(Layer.REPORTED, unit, cell);
        String text = numbers.own(value, indicator(cell.indicator())) + sign(Layer.REPORTED, unit, cell);
        return numbers.covered(text, value, result.figures().coverage(Layer.REPORTED, unit, cell));
    }

    private String sign(Layer layer, String area, CellKey cell) {
        return restated.contains(new Figures.Key(layer, area, cell))
                ? messages().text("report.restated.sign")
                : "";
    }

    /** The county's comparison of a cell; empty in the first month. */
    Optional<Comparison> comparison(CellKey cell) {
        return Optional.ofNullable(comparisons.get(new ComparisonKey(county(), cell)));
    }

    /** The column by which a month is compared with the last: 本月 of a flow, 期末 of a stock. */
    public static CellKey comparedCell(Indicator indicator) {
        boolean flow = indicator.measure() == Indicator.Measure.FLOW;
        return new CellKey(indicator.code(), flow ? Column.MONTH : Column.END);
    }

    /** The unit of a total: of a flag it counts those that said yes. */
    public String unit(Indicator indicator) {
        return indicator.isFlag() ? messages().text("report.flag.unit") : indicator.unit();
    }

    public boolean isCollected(CellKey cell) {
        return indicator(cell.indicator()).validity().holds(result.period());
    }

    /** An indicator named in the templates, which the catalogue has checked. */
    public Indicator indicator(String code) {
        return catalogue.indicators().find(code).orElseThrow(() -> new IllegalStateException(code));
    }
}
