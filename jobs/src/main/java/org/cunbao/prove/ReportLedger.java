package org.cunbao.prove;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.FigureNames;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Comparison;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;

/**
 * The figures that a report must agree with.
 *
 * @param restated those that differ from the release that the report takes the place of
 */
record ReportLedger(Catalogue catalogue, RevisionResult result, PlainFigures figures, Set<Figures.Key> restated) {

    static final String PILOT = "pilot";

    static ReportLedger of(Catalogue catalogue, RevisionResult result) {
        Set<Figures.Key> restated = result.background()
                .superseded()
                .map(old -> Set.<Figures.Key>copyOf(result.figures().differencesFrom(old.figures())))
                .orElseGet(Set::of);
        return new ReportLedger(catalogue, result, new PlainFigures(catalogue.messages()), restated);
    }

    /** Another release, of which nothing is known but its figures. */
    ReportLedger of(Figures released) {
        return of(
                catalogue,
                new RevisionResult(
                        released,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        result.templates(),
                        result.programVersion()));
    }

    /** How the figures are called in what is proven. */
    FigureNames names() {
        return new FigureNames(catalogue.messages());
    }

    /** A total as a table must show it: in plain notation, with the sign of a restated figure. */
    String figure(String area, CellKey cell) {
        return figures.value(total(area, cell), decimals(cell)) + sign(Layer.TOTAL, area, cell);
    }

    /** The same with its coverage when that is incomplete. */
    String covered(String area, CellKey cell) {
        return figures.covered(figure(area, cell), total(area, cell), coverage(area, cell));
    }

    String sign(Layer layer, String area, CellKey cell) {
        return restated.contains(new Figures.Key(layer, area, cell))
                ? catalogue.messages().text("report.restated.sign")
                : "";
    }

    int decimals(CellKey cell) {
        return catalogue.indicators().find(cell.indicator()).orElseThrow().decimals();
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
