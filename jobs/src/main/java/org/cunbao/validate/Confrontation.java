package org.cunbao.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Condition;
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
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/**
 * Units of one kind and the rules for them.
 *
 * @param layer where the judged figures stand
 * @param evidence of each area to be judged, by area
 * @param explanations by unit and indicator
 */
record Confrontation(
        Catalogue catalogue,
        Figures figures,
        Layer layer,
        Map<Area, Evidence> evidence,
        Map<String, Map<String, String>> explanations) {

    private static final SourceCell NOWHERE = SourceCell.of("");
    private static final Value REJECTED = Value.missing(Reason.REJECTED);

    /** The findings by rule and area; what a rule could not decide comes last, in one finding. */
    List<Finding> findings(List<Rule> rules) {
        Map<Rule, Map<Area, Judgement>> judged = new LinkedHashMap<>();
        rules.forEach(rule -> judged.put(rule, judge(rule)));
        Map<Area, Set<CellKey>> blank = blank(judged);
        List<Finding> findings = new ArrayList<>();
        judged.forEach((rule, judgements) -> {
            int undecided = 0;
            for (Map.Entry<Area, Judgement> entry : judgements.entrySet()) {
                Judgement judgement = entry.getValue();
                Area area = entry.getKey();
                if (judgement.outcome() == Outcome.FAILED) {
                    findings.add(failed(rule, area, judgement));
                } else if (judgement.outcome() == Outcome.UNDECIDED
                        && !isExplained(judgement.gap(), area, blank.getOrDefault(area, Set.of()))) {
                    undecided++;
                }
            }
            if (undecided > 0) {
                findings.add(undecided(rule, undecided));
            }
        });
        return findings;
    }

    private Map<Area, Judgement> judge(Rule rule) {
        Edit edit = new Edits(new Wording(catalogue)).of(rule.condition());
        List<CellKey> cells = rule.condition().cells();
        Map<Area, Judgement> judgements = new LinkedHashMap<>();
        evidence.forEach((area, known) -> {
            if (cells.isEmpty() || cells.stream().anyMatch(known::asks)) {
                judgements.put(area, edit.judge(known));
            }
        });
        return judgements;
    }

    /** The cells that a rule has already found blank. */
    private static Map<Area, Set<CellKey>> blank(Map<Rule, Map<Area, Judgement>> judged) {
        Map<Area, Set<CellKey>> blank = new LinkedHashMap<>();
        judged.forEach((rule, judgements) -> {
            if (rule.condition() instanceof Condition.Required) {
                judgements.forEach((area, judgement) ->
                        blank.computeIfAbsent(area, key -> new TreeSet<>()).addAll(judgement.cells()));
            }
        });
        return blank;
    }

    /** Whether all that is lacking has a finding of its own. */
    private boolean isExplained(Gap gap, Area area, Set<CellKey> blank) {
        return !gap.elsewhere()
                && gap.own().stream()
                        .allMatch(cell -> blank.contains(cell)
                                || figures.value(layer, area.code(), cell).equals(REJECTED));
    }

    private Finding failed(Rule rule, Area area, Judgement judgement) {
        List<Place> places = judgement.cells().stream()
                .map(cell -> new Place(cell, source(area, cell)))
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

    private Finding undecided(Rule rule, int units) {
        return new Finding(
                rule.id(),
                Severity.INFO,
                Outcome.UNDECIDED,
                catalogue.areas().county().code(),
                List.of(),
                Text.of("finding.undecided", String.valueOf(units)),
                "",
                units,
                rule.shadow());
    }

    private SourceCell source(Area area, CellKey cell) {
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
