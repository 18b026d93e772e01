package org.cunbao.integrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;

/**
 * What counts in a month.
 *
 * @param counted one submission for each unit that counts, in the order of the register
 * @param verdicts what became of each candidate, by its id
 * @param units one for each expected unit, in the order of the register
 * @param findings repetitions, replacements, conflicts, and units from which nothing came
 */
public record Integration(
        List<Submission> counted, Map<Long, Verdict> verdicts, List<UnitStatus> units, List<Finding> findings) {

    private static final String CONFLICT = "SUB-CONFLICT";
    private static final String SUPERSEDED = "SUB-SUPERSEDED";
    private static final String REPEATED = "SUB-REPEATED";
    private static final String MISSING = "SUB-MISSING";
    private static final Set<String> FATAL = Set.of(CONFLICT, MISSING);

    /**
     * Decides for each expected unit.
     *
     * @param expected the units that owe a form, in the order of the register
     * @param candidates what the deliveries hold, in the order of receipt
     * @param refused files whose submission for a unit was refused while reading, by the unit's code
     */
    public static Integration of(List<Area> expected, List<Candidate> candidates, Map<String, String> refused) {
        Map<String, List<Candidate>> byUnit = candidates.stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.submission().unit(), TreeMap::new, Collectors.toList()));
        List<Submission> counted = new ArrayList<>();
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        List<UnitStatus> units = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Area unit : expected) {
            List<Candidate> own = byUnit.getOrDefault(unit.code(), List.of());
            if (own.isEmpty()) {
                UnitStatus status = absent(unit, refused);
                units.add(status);
                if (status.state() == State.NOT_DELIVERED) {
                    findings.add(finding(MISSING, unit, List.of(), List.of()));
                }
                continue;
            }
            Contest contest = new Contest(own);
            verdicts.putAll(contest.verdicts());
            Optional<Candidate> winner = contest.winner();
            winner.ifPresent(candidate -> counted.add(candidate.submission()));
            units.add(new UnitStatus(
                    unit.kind(),
                    unit.code(),
                    winner.isPresent() ? State.COUNTED : State.CONFLICT,
                    winner.orElse(own.get(0)).receipt().path()));
            addFindings(unit, own, contest.verdicts(), winner, findings);
        }
        return new Integration(counted, verdicts, units, findings);
    }

    /** The codes of what keeps a unit's form from counting. */
    public static Set<String> refusingChecks() {
        return FATAL;
    }

    private static UnitStatus absent(Area unit, Map<String, String> refused) {
        String file = refused.getOrDefault(unit.code(), "");
        return new UnitStatus(unit.kind(), unit.code(), file.isEmpty() ? State.NOT_DELIVERED : State.REJECTED, file);
    }

    private static void addFindings(
            Area unit,
            List<Candidate> own,
            Map<Long, Verdict> verdicts,
            Optional<Candidate> winner,
            List<Finding> findings) {
        List<Candidate> contested = own.stream()
                .filter(candidate -> verdicts.get(candidate.id()) == Verdict.IN_CONFLICT)
                .toList();
        if (!contested.isEmpty()) {
            findings.add(finding(CONFLICT, unit, contested, contested));
        }
        for (Candidate candidate : own) {
            Optional<Verdict> verdict = Optional.ofNullable(verdicts.get(candidate.id()));
            List<Candidate> counts = winner.map(List::of).orElse(contested);
            if (verdict.filter(Verdict.REPEATED::equals).isPresent()) {
                findings.add(finding(REPEATED, unit, List.of(candidate), counts));
            } else if (verdict.filter(Verdict.SUPERSEDED::equals).isPresent()) {
                findings.add(finding(SUPERSEDED, unit, List.of(candidate), counts));
            }
        }
    }

    private static Finding finding(String code, Area unit, List<Candidate> places, List<Candidate> named) {
        String files = named.stream()
                .map(candidate -> candidate.receipt().path())
                .distinct()
                .collect(Collectors.joining("、"));
        return new Finding(
                code,
                FATAL.contains(code) ? Severity.FATAL : Severity.INFO,
                Outcome.FAILED,
                unit.code(),
                places.stream()
                        .map(candidate ->
                                Finding.Place.of(candidate.submission().identity()))
                        .toList(),
                Text.of("finding." + code, unit.name(), files),
                "",
                1,
                false);
    }
}
