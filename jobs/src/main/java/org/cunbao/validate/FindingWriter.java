package org.cunbao.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Finding.Place;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;

/**
 * Turns judgements into findings.
 *
 * @param layer where the judged figures stand
 * @param explanations by unit and indicator
 */
record FindingWriter(Catalogue catalogue, Layer layer, Map<String, Map<String, String>> explanations) {

    private static final SourceCell NOWHERE = SourceCell.of("");

    /** Of how many units an undecided finding tells what is already known. */
    private static final int TOLD = 5;

    Finding failed(Rule rule, Area area, Judgement judgement, Figures figures) {
        List<Place> places = judgement.cells().stream()
                .map(cell -> new Place(cell, source(figures, area, cell)))
                .toList();
        return new Finding(
                rule.id(),
                rule.severity(),
                Outcome.FAILED,
                area.code(),
                places,
                judgement.detail(),
                rule.severity() == Severity.QUERY ? explanation(area, judgement.cells()) : "",
                1,
                rule.shadow());
    }

    /** @param known what can be said of some of the units all the same */
    Finding undecided(Rule rule, int units, List<Text> known) {
        String count = String.valueOf(units);
        return new Finding(
                rule.id(),
                Severity.INFO,
                Outcome.UNDECIDED,
                catalogue.areas().county().code(),
                List.of(),
                known.isEmpty()
                        ? Text.of("finding.undecided", count)
                        : Text.of("finding.undecided.known", count)
                                .with(known.stream().limit(TOLD).toList()),
                "",
                units,
                rule.shadow());
    }

    private SourceCell source(Figures figures, Area area, CellKey cell) {
        return figures.find(layer, area.code(), cell)
                .map(Observation::origin)
                .filter(SourceCell.class::isInstance)
                .map(SourceCell.class::cast)
                .orElse(NOWHERE);
    }

    private String explanation(Area area, List<CellKey> cells) {
        Map<String, String> given = explanations.getOrDefault(area.code(), Map.of());
        return cells.stream()
                .map(cell -> Optional.ofNullable(given.get(cell.indicator())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
