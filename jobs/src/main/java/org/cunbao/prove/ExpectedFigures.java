package org.cunbao.prove;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Value;

/** Which figures a release owes its readers, derived from the catalogue alone, and what the ledger says they are. */
final class ExpectedFigures {

    private final Catalogue catalogue;
    private final RevisionResult result;

    ExpectedFigures(Catalogue catalogue, RevisionResult result) {
        this.catalogue = catalogue;
        this.result = result;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    RevisionResult result() {
        return result;
    }

    NavigableSet<Figures.Key> villages() {
        return keys(Layer.REPORTED, catalogue.areas().of(AreaKind.VILLAGE, result.period()), List.of(AreaKind.VILLAGE));
    }

    NavigableSet<Figures.Key> townships() {
        return keys(
                Layer.TOTAL,
                catalogue.areas().of(AreaKind.TOWNSHIP, result.period()),
                List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP));
    }

    /** Of the county, for indicators of some forms. */
    NavigableSet<Figures.Key> county(List<AreaKind> forms) {
        return keys(Layer.TOTAL, List.of(catalogue.areas().county()), forms);
    }

    NavigableSet<Figures.Key> county() {
        return county(List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT));
    }

    NavigableSet<Figures.Key> group(Area group) {
        return keys(Layer.TOTAL, List.of(group), List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP));
    }

    Value value(Figures.Key key) {
        return result.figures().value(key.layer(), key.area(), key.cell());
    }

    Estimate estimate(Figures.Key key) {
        return result.estimates().of(key);
    }

    /** Of a total or a sum over months its own; of a reported figure one of one, none of one, or none of none. */
    Coverage coverage(Figures.Key key) {
        if (key.layer() == Layer.TOTAL) {
            return result.figures().coverage(key.layer(), key.area(), key.cell());
        }
        return result.figures()
                .find(key.layer(), key.area(), key.cell())
                .map(Observation::origin)
                .filter(Coverage.class::isInstance)
                .map(Coverage.class::cast)
                .orElseGet(() -> ofOne(value(key)));
    }

    private static Coverage ofOne(Value value) {
        boolean concerned = !value.equals(Value.missing(Value.Reason.NOT_APPLICABLE));
        return new Coverage(value.isReported() ? 1 : 0, concerned ? 1 : 0);
    }

    private NavigableSet<Figures.Key> keys(Layer layer, List<Area> areas, List<AreaKind> forms) {
        NavigableSet<Figures.Key> keys = new TreeSet<>();
        for (Indicator indicator : catalogue.indicators().of(result.period())) {
            if (forms.contains(indicator.form())) {
                areas.forEach(area ->
                        indicator.cells().forEach(cell -> keys.add(new Figures.Key(layer, area.code(), cell))));
            }
        }
        return keys;
    }
}
