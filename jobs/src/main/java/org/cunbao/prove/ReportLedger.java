package org.cunbao.prove;

import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Value;

/** The figures that a PDF must agree with. */
record ReportLedger(Catalogue catalogue, MonthlyResult result, PlainFigures figures) {

    static final String PILOT = "pilot";

    static ReportLedger of(Catalogue catalogue, MonthlyResult result) {
        return new ReportLedger(catalogue, result, new PlainFigures(catalogue.messages()));
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

    Optional<Comparison> comparison(CellKey cell) {
        return result.comparisons().stream()
                .filter(found -> found.area().equals(county()) && found.cell().equals(cell))
                .findFirst();
    }

    /** Flows are compared by 本月, stocks by 期末. */
    Optional<Comparison> comparison(Indicator indicator) {
        Column column = indicator.measure() == Indicator.Measure.FLOW ? Column.MONTH : Column.END;
        return comparison(new CellKey(indicator.code(), column));
    }

    /** The township that a row names. */
    Optional<Area> township(String name) {
        return catalogue.areas().of(AreaKind.TOWNSHIP, result.period()).stream()
                .filter(area -> area.name().equals(name))
                .findFirst();
    }

    /** The pilot village that a row names, its township first. */
    Optional<Area> pilotVillage(String name) {
        return catalogue.areas().members(PILOT, AreaKind.VILLAGE, result.period()).stream()
                .filter(area -> catalogue.areas().fullNameOf(area.code()).equals(name))
                .findFirst();
    }

    boolean isCollected(CellKey cell) {
        return catalogue
                .indicators()
                .find(cell.indicator())
                .filter(indicator -> indicator.validity().holds(result.period()))
                .isPresent();
    }
}
