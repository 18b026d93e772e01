package org.cunbao.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Rule.Scope;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthBefore;

/** Judges forms and totals by the catalogue's rules. A rule that passes leaves no finding. */
public final class Validator {

    /** From below to above: what is refused below is missing above. */
    private static final List<Map.Entry<Scope, AreaKind>> FORMS = List.of(
            Map.entry(Scope.VILLAGE, AreaKind.VILLAGE),
            Map.entry(Scope.TOWNSHIP, AreaKind.TOWNSHIP),
            Map.entry(Scope.DEPARTMENT, AreaKind.DEPARTMENT));

    private final Catalogue catalogue;

    public Validator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Judges the units' own forms: villages, then townships, then departments. A township's control totals are set
     * against its villages' figures less those that the villages' own fatal findings refuse.
     *
     * @param reported the month's reported figures; units without any are not judged
     * @param last the reported figures of the month before
     * @param explanations the 说明 by unit code and indicator code; only those that explain something
     */
    public List<Finding> judgeForms(Figures reported, MonthBefore last, Map<String, Map<String, String>> explanations) {
        List<Finding> findings = new ArrayList<>();
        Figures sound = reported;
        for (Map.Entry<Scope, AreaKind> step : FORMS) {
            List<Finding> of = judgeUnits(step.getKey(), step.getValue(), sound, last, explanations);
            findings.addAll(of);
            sound = sound.rejecting(refused(of));
        }
        return findings;
    }

    /**
     * Judges the totals of the townships, then of the county.
     *
     * @param figures with their totals
     * @param before the month before, with its totals; empty when there is none
     */
    public List<Finding> judgeTotals(Figures figures, Optional<Figures> before) {
        List<Area> townships = catalogue.areas().of(AreaKind.TOWNSHIP, figures.period());
        List<Finding> findings = new ArrayList<>(judgeAreas(Scope.TOWNSHIP_TOTAL, townships, figures, before));
        findings.addAll(judgeAreas(Scope.COUNTY_TOTAL, List.of(catalogue.areas().county()), figures, before));
        return findings;
    }

    private List<Finding> judgeUnits(
            Scope scope,
            AreaKind kind,
            Figures figures,
            MonthBefore last,
            Map<String, Map<String, String>> explanations) {
        List<Area> units = catalogue.areas().of(kind, figures.period()).stream()
                .filter(unit -> figures.hasReported(unit.code()))
                .toList();
        Function<Figures, Map<Area, Evidence>> evidence = known -> evidence(units, unit -> {
            Set<String> explained =
                    explanations.getOrDefault(unit.code(), Map.of()).keySet();
            return new UnitEvidence(catalogue, known, last, unit, explained);
        });
        List<Finding> findings = new ArrayList<>(new Confrontation(catalogue, Layer.REPORTED, evidence, explanations)
                .findings(catalogue.rules(scope, figures.period()), figures));
        if (!last.superseded().isEmpty()) {
            RestatedCarry restated = new RestatedCarry(catalogue);
            evidence.apply(figures.rejecting(refused(findings)))
                    .forEach((unit, known) -> restated.of(unit, known, figures).ifPresent(findings::add));
        }
        return findings;
    }

    private List<Finding> judgeAreas(Scope scope, List<Area> areas, Figures figures, Optional<Figures> before) {
        return new Confrontation(
                        catalogue,
                        Layer.TOTAL,
                        known -> evidence(areas, area -> new TotalEvidence(catalogue, known, before, area)),
                        Map.of())
                .findings(catalogue.rules(scope, figures.period()), figures);
    }

    private static Map<Area, Evidence> evidence(List<Area> areas, Function<Area, Evidence> of) {
        Map<Area, Evidence> evidence = new LinkedHashMap<>();
        areas.forEach(area -> evidence.put(area, of.apply(area)));
        return evidence;
    }

    private static Set<Figures.Key> refused(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::rejectsCells)
                .flatMap(finding -> finding.cells().stream()
                        .map(place -> new Figures.Key(Layer.REPORTED, finding.area(), place.cell())))
                .collect(Collectors.toSet());
    }
}
