package org.cunbao.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Finding.Place;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;

/**
 * Tells which forms carry on from figures of last month that were restated since. They were right when they were filled
 * in, so they count; but their 累计 lacks the correction, and nobody else would say so.
 */
final class RestatedCarry {

    private static final String CODE = "CARRY-RESTATED";

    private final Catalogue catalogue;
    private final Wording wording;

    RestatedCarry(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.wording = new Wording(catalogue);
    }

    /** One finding for the unit with all its cells; empty when there is nothing to tell. */
    Optional<Finding> of(Area unit, Evidence evidence, Figures figures) {
        List<Place> places = new ArrayList<>();
        List<Text> details = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators().ofForm(unit, figures.period())) {
            if (indicator.measure() == Indicator.Measure.FLOW) {
                CellKey cell = new CellKey(indicator.code(), Column.CUMULATIVE);
                Carried.of(cell, evidence).filter(Carried::isByRestated).ifPresent(flow -> {
                    places.add(place(unit, cell, figures));
                    details.add(Text.of(
                            "finding.carry.restated",
                            wording.name(cell),
                            Wording.plain(flow.carried()),
                            Wording.plain(flow.newest()),
                            Wording.plain(flow.cumulative())));
                });
            }
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        CODE,
                        Severity.INFO,
                        Outcome.FAILED,
                        unit.code(),
                        places,
                        Text.of("finding.CARRY-RESTATED").with(details),
                        "",
                        1,
                        false));
    }

    private static Place place(Area unit, CellKey cell, Figures figures) {
        return new Place(
                cell,
                figures.find(Layer.REPORTED, unit.code(), cell)
                        .filter(observation -> observation.origin() instanceof SourceCell)
                        .map(observation -> (SourceCell) observation.origin())
                        .orElse(SourceCell.of("")));
    }
}
