package org.cunbao.report.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Value;

/** A month's result with what all parts of the report ask of it. */
public final class ReportMonth {

    private record ComparisonKey(String area, CellKey cell) {}

    private final Catalogue catalogue;
    private final MonthlyResult result;
    private final ReportNumbers numbers;
    private final Map<ComparisonKey, Comparison> comparisons = new HashMap<>();

    public ReportMonth(Catalogue catalogue, MonthlyResult result) {
        this.catalogue = catalogue;
        this.result = result;
        this.numbers = new ReportNumbers(catalogue.messages());
        for (Comparison comparison : result.comparisons()) {
            comparisons.put(new ComparisonKey(comparison.area(), comparison.cell()), comparison);
        }
    }

    /** The month before with its figures as last released, and nothing else of it; empty when there is none. */
    public Optional<ReportMonth> before() {
        return result.previous()
                .map(figures -> new ReportMonth(
                        catalogue,
                        new MonthlyResult(
                                figures,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                false,
                                result.templates(),
                                result.programVersion())));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public MonthlyResult result() {
        return result;
    }

    public Messages messages() {
        return catalogue.messages();
    }

    public ReportNumbers numbers() {
        return numbers;
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
