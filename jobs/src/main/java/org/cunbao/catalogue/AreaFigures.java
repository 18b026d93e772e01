package org.cunbao.catalogue;

import java.util.Optional;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Reference;

/**
 * Answers what a formula asks about one area: its own figures, those of a group, how many units reported, how many
 * areas the register holds.
 *
 * @param layer {@link Layer#REPORTED} for a unit's own form, {@link Layer#TOTAL} for what was consolidated
 */
public record AreaFigures(Catalogue catalogue, Figures figures, Layer layer, Area area) {

    /** The value of a reference; missing, with the reason, when the figures do not hold it. */
    public Value value(Reference reference) {
        if (reference instanceof Reference.Figure figure) {
            return cell(figure)
                    .map(cell -> figures.value(layerOf(figure.group()), place(figure.group()), cell))
                    .orElse(Value.missing(Reason.NOT_DELIVERED));
        }
        if (reference instanceof Reference.Reporting reporting) {
            return coverage(new Reference.Figure(reporting.indicator(), Optional.empty(), reporting.group()))
                    .map(coverage -> Value.of(coverage.reported()))
                    .orElse(Value.missing(Reason.NOT_DELIVERED));
        }
        if (reference instanceof Reference.Count count) {
            return Value.of(count(count));
        }
        return Value.missing(Reason.NOT_DELIVERED);
    }

    /** The units that the total behind a reference rests on; empty when there is no such total. */
    public Optional<Coverage> coverage(Reference.Figure figure) {
        return cell(figure)
                .flatMap(cell -> figures.find(Layer.TOTAL, place(figure.group()), cell))
                .map(Observation::origin)
                .filter(Coverage.class::isInstance)
                .map(Coverage.class::cast);
    }

    /** The cell that a reference means, its indicator's main column when it names none. */
    public Optional<CellKey> cell(Reference.Figure figure) {
        return catalogue.indicators().find(figure.indicator()).map(indicator -> indicator.cell(figure.column()));
    }

    private Layer layerOf(String group) {
        return group.isEmpty() ? layer : Layer.TOTAL;
    }

    private String place(String group) {
        return group.isEmpty() ? area.code() : group;
    }

    private long count(Reference.Count count) {
        AreaKind kind = AreaKind.ofKey(count.kind()).orElseThrow();
        Areas areas = catalogue.areas();
        if (!count.group().isEmpty()) {
            return areas.members(count.group(), kind, figures.period()).size();
        }
        if (area.kind() == kind && kind != AreaKind.DEPARTMENT) {
            return 1;
        }
        // a department answers for the whole county
        String above = area.kind() == AreaKind.DEPARTMENT ? areas.county().code() : area.code();
        return areas.of(kind, above, figures.period()).size();
    }
}
