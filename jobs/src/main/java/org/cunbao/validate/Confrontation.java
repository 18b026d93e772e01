package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Condition;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/** Units of one kind and the rules for them. */
final class Confrontation {

    private static final Value REJECTED = Value.missing(Reason.REJECTED);

    private final Catalogue catalogue;
    private final Wording wording;
    private final Layer layer;
    private final Function<Figures, Map<Area, Evidence>> evidence;
    private final FindingWriter writer;
    private final Map<Area, Set<CellKey>> blank = new HashMap<>();
    private final Map<Rule, List<Finding>> found = new HashMap<>();

    /**
     * @param layer where the judged figures stand
     * @param evidence of each area to be judged, when some figures are already refused
     * @param explanations by unit and indicator
     */
    Confrontation(
            Catalogue catalogue,
            Layer layer,
            Function<Figures, Map<Area, Evidence>> evidence,
            Map<String, Map<String, String>> explanations) {
        this.catalogue = catalogue;
        this.wording = new Wording(catalogue);
        this.layer = layer;
        this.evidence = evidence;
        this.writer = new FindingWriter(catalogue, layer, explanations);
    }

    /** The findings by rule and area; what a rule could not decide comes last, in one finding. */
    List<Finding> findings(List<Rule> rules, Figures figures) {
        Figures sound = figures;
        for (Stage stage : Stage.values()) {
            List<Rule> due = rules.stream()
                    .filter(rule -> Stage.of(rule.condition()) == stage)
                    .toList();
            judge(due, sound);
            sound = sound.rejecting(refused(due));
        }
        return rules.stream()
                .flatMap(rule -> found.getOrDefault(rule, List.of()).stream())
                .toList();
    }

    private void judge(List<Rule> rules, Figures figures) {
        Map<Area, Evidence> units = evidence.apply(figures);
        Edits edits = new Edits(wording, Peers.of(units.values()));
        Map<Rule, Edit> ready = new LinkedHashMap<>();
        rules.forEach(rule -> ready.put(rule, edits.of(rule.condition())));
        Map<Rule, Map<Area, Judgement>> judged = new LinkedHashMap<>();
        ready.forEach((rule, edit) -> judged.put(rule, judge(rule, edit, units)));
        judged.forEach((rule, judgements) -> noteBlank(rule, judgements));
        Map<Area, Blame> blame = new HashMap<>();
        judged.forEach((rule, judgements) -> {
            List<Finding> findings = new ArrayList<>();
            List<Text> known = new ArrayList<>();
            int undecided = 0;
            for (Map.Entry<Area, Judgement> entry : judgements.entrySet()) {
                Area area = entry.getKey();
                Judgement judgement = entry.getValue();
                Evidence unit = Objects.requireNonNull(units.get(area));
                if (judgement.outcome() == Outcome.FAILED) {
                    boolean narrow = isArithmetic(rule);
                    findings.add(writer.failed(
                            rule,
                            area,
                            narrow
                                    ? blame.computeIfAbsent(area, key -> blame(ready, unit))
                                            .narrow(judgement)
                                    : judgement,
                            figures));
                } else if (judgement.outcome() == Outcome.UNDECIDED && !isExplained(judgement.gap(), area, figures)) {
                    undecided++;
                    if (judgement.says()) {
                        known.add(Text.of(
                                        "finding.undecided.unit",
                                        catalogue.areas().fullNameOf(area.code()))
                                .with(List.of(judgement.detail())));
                    }
                }
            }
            if (undecided > 0) {
                findings.add(writer.undecided(rule, undecided, known));
            }
            found.put(rule, new Waiving(catalogue, figures.period()).apply(findings));
        });
    }

    private static Map<Area, Judgement> judge(Rule rule, Edit edit, Map<Area, Evidence> units) {
        List<CellKey> cells = rule.condition().cells();
        Map<Area, Judgement> judgements = new LinkedHashMap<>();
        units.forEach((area, known) -> {
            if (cells.isEmpty() || cells.stream().anyMatch(known::asks)) {
                judgements.put(area, edit.judge(known));
            }
        });
        return judgements;
    }

    private boolean isArithmetic(Rule rule) {
        return layer == Layer.REPORTED
                && Stage.of(rule.condition()) == Stage.ARITHMETIC
                && rule.severity() == Severity.FATAL
                && !rule.shadow();
    }

    private Blame blame(Map<Rule, Edit> edits, Evidence unit) {
        List<Constraint> constraints = new ArrayList<>();
        edits.forEach((rule, edit) -> {
            if (isArithmetic(rule)) {
                constraints.addAll(edit.constraints(unit));
            }
        });
        Map<CellKey, BigDecimal> values = new HashMap<>();
        for (Constraint constraint : constraints) {
            constraint.cells().forEach(cell -> values.put(cell, number(unit, cell)));
        }
        return new Blame(
                new Suspects(constraints, cell -> values.getOrDefault(cell, BigDecimal.ZERO), this::decimals).tangles(),
                wording);
    }

    private static BigDecimal number(Evidence unit, CellKey cell) {
        return unit.now(cell)
                .number()
                .orElseThrow(() -> new IllegalStateException("undecided rules demand nothing of " + cell));
    }

    private int decimals(CellKey cell) {
        return catalogue
                .indicators()
                .find(cell.indicator())
                .map(Indicator::decimals)
                .orElse(0);
    }

    private void noteBlank(Rule rule, Map<Area, Judgement> judgements) {
        if (rule.condition() instanceof Condition.Required) {
            judgements.forEach((area, judgement) ->
                    blank.computeIfAbsent(area, key -> new TreeSet<>()).addAll(judgement.cells()));
        }
    }

    /** Whether all that is lacking has a finding of its own. */
    private boolean isExplained(Gap gap, Area area, Figures figures) {
        return !gap.elsewhere()
                && gap.own().stream()
                        .allMatch(cell -> blank.getOrDefault(area, Set.of()).contains(cell)
                                || figures.value(layer, area.code(), cell).equals(REJECTED));
    }

    private Set<Figures.Key> refused(List<Rule> rules) {
        Set<Figures.Key> refused = new HashSet<>();
        for (Rule rule : rules) {
            found.getOrDefault(rule, List.of()).stream()
                    .filter(Finding::rejectsCells)
                    .forEach(finding -> finding.cells()
                            .forEach(place -> refused.add(new Figures.Key(layer, finding.area(), place.cell()))));
        }
        return refused;
    }
}
