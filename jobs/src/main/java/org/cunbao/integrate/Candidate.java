package org.cunbao.integrate;

import java.util.List;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.Submission;

/**
 * A submission that could count.
 *
 * @param id names it to the caller
 * @param receipt the delivery that holds it
 */
public record Candidate(long id, Receipt receipt, Submission submission) {

    /** Whether both say the same: equal cells, values and explanations, wherever they stand. */
    boolean agreesWith(Candidate other) {
        return content().equals(other.content());
    }

    private Object content() {
        return List.of(
                submission.explanations(),
                submission.observations().stream()
                        .map(observation -> List.of(observation.cell(), observation.value()))
                        .toList());
    }
}
