package org.cunbao.run;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.integrate.Candidate;
import org.cunbao.integrate.Integration;
import org.cunbao.integrate.Verdict;
import org.cunbao.ledger.Ledger;
import org.cunbao.parse.DeliveryReader;

/** Decides which submission counts for each unit, then confronts the figures with the rules. */
record ValidateStep(Revision revision) implements StepWork {

    @Override
    public void run() {
        Ledger ledger = revision.ledger();
        YearMonth period = revision.period();
        int number = revision.number();
        Judgement judgement = judge();
        Integration integration = judgement.integration();
        Map<Long, String> verdicts = new LinkedHashMap<>();
        integration.verdicts().forEach((id, verdict) -> verdicts.put(id, word(verdict)));
        ledger.readings().addVerdicts(period, number, verdicts);
        ledger.unitStatuses().add(period, number, integration.units());
        ledger.findings().add(period, number, "integrate", integration.findings());
        ledger.findings().add(period, number, "validate", judgement.findings());
        ledger.figureSets().add(judgement.reported().rejecting(rejected(judgement.findings())), Layer.REPORTED);
    }

    private Judgement judge() {
        Ledger ledger = revision.ledger();
        List<Candidate> candidates = ledger
                .readings()
                .find(revision.period(), revision.number(), revision.templates(), DeliveryReader.VERSION)
                .stream()
                .map(kept -> new Candidate(kept.id(), kept.receipt(), kept.submission()))
                .toList();
        List<Finding> ofReadings =
                ledger.findings().ofReadings(revision.period(), revision.number(), DeliveryReader.VERSION);
        return Judgement.of(
                revision.catalogue(),
                Figures.empty(revision.period(), revision.number()),
                candidates,
                ofReadings,
                Results.monthBefore(ledger, revision.period(), revision.previousRevision()));
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
