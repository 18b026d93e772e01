package org.cunbao.report.table;

import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.domain.Value;

/** Every figure that differs from the release that this one takes the place of, with the units that it comes from. */
public final class RestatedFigures {

    /**
     * A figure in both releases.
     *
     * @param change what happened to the unit whose own figure it is; empty for a total
     * @param units those whose own figure of the same cell differs within the area of a total; none for a unit's own
     */
    public record Restated(
            Figures.Key key,
            Value before,
            Coverage coverageBefore,
            Value now,
            Coverage coverage,
            Optional<UnitChange> change,
            List<String> units) {

        public Restated {
            units = List.copyOf(units);
        }

        public boolean isTotal() {
            return key.layer() == Layer.TOTAL;
        }
    }

    private final Catalogue catalogue;

    public RestatedFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In the order of layers, areas and cells; none in the first release of a month. */
    public List<Restated> of(RevisionResult result) {
        return result.background()
                .superseded()
                .map(old -> result.figures().differencesFrom(old.figures()).stream()
                        .filter(key -> key.layer() == Layer.TOTAL || !isTownship(key.area()))
                        .map(key -> restated(result.figures(), old, key))
                        .toList())
                .orElse(List.of());
    }

    private Restated restated(Figures now, Superseded old, Figures.Key key) {
        boolean total = key.layer() == Layer.TOTAL;
        return new Restated(
                key,
                old.figures().value(key.layer(), key.area(), key.cell()),
                old.figures().coverage(key.layer(), key.area(), key.cell()),
                now.value(key.layer(), key.area(), key.cell()),
                now.coverage(key.layer(), key.area(), key.cell()),
                total
                        ? Optional.empty()
                        : old.units().stream()
                                .filter(change -> change.unit().equals(key.area()))
                                .findFirst(),
                total ? units(old, key) : List.of());
    }

    /** What a township reports itself stands in its totals; the sums that it only states are no released figures. */
    private boolean isTownship(String area) {
        return catalogue
                .areas()
                .find(area)
                .filter(found -> found.kind() == AreaKind.TOWNSHIP)
                .isPresent();
    }

    private List<String> units(Superseded old, Figures.Key key) {
        return old.units().stream()
                .filter(change -> change.cells().contains(key.cell()) && isWithin(change.unit(), key.area()))
                .map(UnitChange::unit)
                .toList();
    }

    private boolean isWithin(String unit, String area) {
        return catalogue
                .areas()
                .find(unit)
                .filter(found -> area.equals(catalogue.areas().county().code())
                        || found.parent().equals(area)
                        || found.groups().contains(area)
                        || found.code().equals(area))
                .isPresent();
    }
}
