package org.cunbao.integrate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The submissions of one unit against each other. Equal ones: one counts. Different ones: one under 更正/ wins over one
 * that is not; then one received in a later revision wins; otherwise they are in conflict.
 */
final class Contest {

    private static final Comparator<Candidate> STANDING = Comparator.comparing(
                    (Candidate candidate) -> candidate.receipt().isCorrection())
            .thenComparing(candidate -> candidate.receipt().revision());

    private final List<Candidate> candidates;

    /** @param candidates of one unit and form, in the order of receipt; at least one */
    Contest(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** The one that counts, of equals the one that explains most, else the last; empty when the best contradict. */
    Optional<Candidate> winner() {
        List<Candidate> best = best();
        Candidate last = best.get(best.size() - 1);
        return best.stream().allMatch(last::agreesWith)
                ? best.stream().reduce((one, next) -> explains(one) > explains(next) ? one : next)
                : Optional.empty();
    }

    private static int explains(Candidate candidate) {
        return candidate.submission().explanations().size();
    }

    Map<Long, Verdict> verdicts() {
        Optional<Candidate> winner = winner();
        List<Candidate> best = best();
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            verdicts.put(candidate.id(), verdict(candidate, winner, best));
        }
        return verdicts;
    }

    private static Verdict verdict(Candidate candidate, Optional<Candidate> winner, List<Candidate> best) {
        if (winner.isEmpty()) {
            return best.contains(candidate) ? Verdict.IN_CONFLICT : Verdict.SUPERSEDED;
        }
        if (candidate.id() == winner.get().id()) {
            return Verdict.ACCEPTED;
        }
        return candidate.agreesWith(winner.get()) ? Verdict.REPEATED : Verdict.SUPERSEDED;
    }

    private List<Candidate> best() {
        Candidate top = candidates.stream().max(STANDING).orElseThrow();
        return candidates.stream()
                .filter(candidate -> STANDING.compare(candidate, top) == 0)
                .toList();
    }
}
