package org.cunbao.selective;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;

/** What a unit was expected to report: last month's figure, else the mean of the other units of its township. */
record Expectation(Catalogue catalogue, RevisionResult result) {

    /** Empty when neither is known. */
    Optional<BigDecimal> of(String unit, CellKey cell) {
        return last(Layer.REPORTED, unit, cell).or(() -> mean(unit, cell));
    }

    /** Last month's figure of a unit or total. */
    Optional<BigDecimal> last(Layer layer, String area, CellKey cell) {
        return result.previous().flatMap(last -> last.value(layer, area, cell).number());
    }

    private Optional<BigDecimal> mean(String unit, CellKey cell) {
        Figures figures = result.figures();
        List<BigDecimal> others = peers(unit).stream()
                .filter(area -> !area.code().equals(unit))
                .flatMap(area -> figures.value(Layer.REPORTED, area.code(), cell).number().stream())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(others.size()), MathContext.DECIMAL64));
    }

    private List<Area> peers(String unit) {
        return catalogue
                .areas()
                .find(unit)
                .filter(area -> area.kind() == AreaKind.VILLAGE || area.kind() == AreaKind.TOWNSHIP)
                .map(area -> catalogue.areas().of(area.kind(), area.parent(), result.period()))
                .orElse(List.of());
    }
}
