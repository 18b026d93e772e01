package org.cunbao.run;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Submission;
import org.cunbao.integrate.Candidate;
import org.cunbao.integrate.Integration;
import org.cunbao.integrate.Verdict;
import org.cunbao.ledger.Ledger;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.validate.Validator;

/** Decides which submission counts for each unit, then confronts the figures with the rules. */
record ValidateStep(Revision revision) implements StepWork {

    @Override
    public void run() {
        Ledger ledger = revision.ledger();
        YearMonth period = revision.period();
        int number = revision.number();
        Integration integration = integrate();
        Map<Long, String> verdicts = new LinkedHashMap<>();
        integration.verdicts().forEach((id, verdict) -> verdicts.put(id, word(verdict)));
        ledger.readings().addVerdicts(period, number, verdicts);
        ledger.unitStatuses().add(period, number, integration.units());
        ledger.findings().add(period, number, "integrate", integration.findings());

        Figures reported = Figures.empty(period, number);
        Map<String, Map<String, String>> explanations = new HashMap<>();
        for (Submission submission : integration.counted()) {
            explanations.put(submission.unit(), submission.explanations());
        }
        reported = reported.with(
                Layer.REPORTED,
                integration.counted().stream()
                        .flatMap(submission -> submission.observations().stream())
                        .toList());
        List<Finding> findings = new Validator(revision.catalogue()).judgeForms(reported, before(), explanations);
        ledger.findings().add(period, number, "validate", findings);
        ledger.figureSets().add(reported.rejecting(rejected(findings)), Layer.REPORTED);
    }

    private Integration integrate() {
        Ledger ledger = revision.ledger();
        List<Candidate> candidates = ledger
                .readings()
                .find(revision.period(), revision.number(), revision.templates(), DeliveryReader.VERSION)
                .stream()
                .map(kept -> new Candidate(kept.id(), kept.receipt(), kept.submission()))
                .toList();
        Map<String, String> refused = new HashMap<>();
        for (Finding finding :
                ledger.findings().ofReadings(revision.period(), revision.number(), DeliveryReader.VERSION)) {
            if (finding.severity() == Severity.FATAL
                    && !finding.area().isEmpty()
                    && !finding.cells().isEmpty()) {
                refused.putIfAbsent(
                        finding.area(), finding.cells().get(0).source().file());
            }
        }
        return Integration.of(revision.catalogue().reportingUnits(revision.period()), candidates, refused);
    }

    private Optional<Figures> before() {
        return new Results(revision.ledger(), revision.catalogue())
                .before(revision.period(), revision.previousRevision());
    }

    private static Set<Figures.Key> rejected(List<Finding> findings) {
        Set<Figures.Key> keys = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.rejectsCells()) {
                finding.cells().stream()
                        .filter(Finding.Place::namesFigure)
                        .forEach(place -> keys.add(new Figures.Key(Layer.REPORTED, finding.area(), place.cell())));
            }
        }
        return keys;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "accepted";
            case REPEATED -> "repeated";
            case SUPERSEDED -> "superseded";
            case IN_CONFLICT -> "in-conflict";
        };
    }
}
