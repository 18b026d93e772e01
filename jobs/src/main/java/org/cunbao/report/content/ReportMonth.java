package org.cunbao.report.content;

import java.util.HashMap;
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

    Catalogue catalogue() {
        return catalogue;
    }

    MonthlyResult result() {
        return result;
    }

    Messages messages() {
        return catalogue.messages();
    }

    ReportNumbers numbers() {
        return numbers;
    }

    String county() {
        return catalogue.areas().county().code();
    }

    Value total(String area, CellKey cell) {
        return result.figures().value(Layer.TOTAL, area, cell);
    }

    Coverage coverage(String area, CellKey cell) {
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
    String unit(Indicator indicator) {
        return indicator.isFlag() ? messages().text("report.flag.unit") : indicator.unit();
    }

    boolean isCollected(CellKey cell) {
        return indicator(cell.indicator()).validity().holds(result.period());
    }

    /** An indicator named in the templates, which the catalogue has checked. */
    Indicator indicator(String code) {
        return catalogue.indicators().find(code).orElseThrow(() -> new IllegalStateException(code));
    }
}
