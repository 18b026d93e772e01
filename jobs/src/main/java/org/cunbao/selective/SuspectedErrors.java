package org.cunbao.selective;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Submission;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.Value;

/**
 * By how much each figure that a finding names may be wrong, in the indicator's unit and never negative.
 *
 * <ul>
 *   <li>A figure that is missing from the totals because of the finding: what the unit was expected to report.
 *   <li>A failed balance, carry, roll-up or comparison: the imbalance or excess.
 *   <li>Anything else that names figures: the distance from what was expected, which for a change against last month is
 *       that change.
 *   <li>A unit that is missing or refused as a whole: what was expected, for all its figures; where two submissions
 *       contradict each other, their difference when that is larger.
 * </ul>
 *
 * Where two of these apply, the larger counts.
 */
final class SuspectedErrors {

    private final Catalogue catalogue;
    private final RevisionResult result;
    private final Delivered delivered;
    private final Expectation expectation;
    private final Set<String> absent = new HashSet<>();

    SuspectedErrors(Catalogue catalogue, RevisionResult result, List<Submission> submissions) {
        this.catalogue = catalogue;
        this.result = result;
        this.delivered = new Delivered(submissions, result.units());
        this.expectation = new Expectation(catalogue, result);
        result.units().stream()
                .filter(unit -> !unit.isCounted())
                .map(UnitStatus::unit)
                .forEach(absent::add);
    }

    /** Empty when nothing can be said. */
    Map<CellKey, BigDecimal> of(Finding finding) {
        Optional<Rule> rule = catalogue.rule(finding.code());
        if (rule.isEmpty() && absent.contains(finding.area())) {
            return wholeUnit(finding.area());
        }
        boolean total = rule.map(Rule::scope)
                .filter(scope -> scope == Rule.Scope.TOWNSHIP_TOTAL || scope == Rule.Scope.COUNTY_TOTAL)
                .isPresent();
        Layer layer = total ? Layer.TOTAL : Layer.REPORTED;
        Map<CellKey, BigDecimal> imbalances = rule.map(Rule::condition)
                .map(condition -> new Imbalances(catalogue, result, cell -> number(layer, finding.area(), cell))
                        .of(condition, finding.area(), layer))
                .orElse(Map.of());
        Map<CellKey, BigDecimal> errors = new TreeMap<>();
        for (Finding.Place place : finding.cells()) {
            if (place.namesFigure()) {
                CellKey cell = place.cell();
                BigDecimal error = Optional.ofNullable(imbalances.get(cell))
                        .orElseGet(() -> distance(layer, finding.area(), cell));
                errors.put(cell, error.max(lacking(layer, finding.area(), cell)));
            }
        }
        return errors;
    }

    private Optional<BigDecimal> number(Layer layer, String area, CellKey cell) {
        return layer == Layer.TOTAL ? result.figures().value(layer, area, cell).number() : delivered.number(area, cell);
    }

    private BigDecimal distance(Layer layer, String area, CellKey cell) {
        Optional<BigDecimal> now = number(layer, area, cell);
        if (now.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Optional<BigDecimal> expected =
                layer == Layer.TOTAL ? expectation.last(layer, area, cell) : expectation.of(area, cell);
        return now.get().subtract(expected.orElse(BigDecimal.ZERO)).abs();
    }

    /** What the county's total lacks because the unit's figure is missing. A control total enters no total. */
    private BigDecimal lacking(Layer layer, String unit, CellKey cell) {
        Value value = result.figures().value(layer, unit, cell);
        if (layer == Layer.TOTAL
                || value.isReported()
                || value.equals(Value.missing(Value.Reason.NOT_APPLICABLE))
                || !isOwn(unit, cell)) {
            return BigDecimal.ZERO;
        }
        return expectation
                .of(unit, cell)
                .or(() -> delivered.number(unit, cell))
                .orElse(BigDecimal.ZERO)
                .abs();
    }

    private boolean isOwn(String unit, CellKey cell) {
        Optional<Indicator> indicator = catalogue.indicators().find(cell.indicator());
        Optional<Area> area = catalogue.areas().find(unit);
        return indicator.isPresent()
                && area.isPresent()
                && indicator.get().form() == area.get().kind();
    }

    private Map<CellKey, BigDecimal> wholeUnit(String unit) {
        Map<CellKey, BigDecimal> errors = new TreeMap<>();
        catalogue
                .areas()
                .find(unit)
                .ifPresent(area -> catalogue.indicators().ofForm(area, result.period()).stream()
                        .flatMap(indicator -> indicator.cells().stream())
                        .forEach(cell -> errors.put(cell, lacking(Layer.REPORTED, unit, cell))));
        delivered.differences(unit).forEach((cell, difference) -> {
            if (isOwn(unit, cell)) {
                errors.merge(cell, difference, BigDecimal::max);
            }
        });
        return errors;
    }
}
