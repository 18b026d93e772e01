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

    /** Whether both hold equal figures, wherever they stand and however they are explained. */
    boolean agreesWith(Candidate other) {
        return figures().equals(other.figures());
    }

    private List<Object> figures() {
        return submission.observations().stream()
                .<Object>map(observation -> List.of(observation.cell(), observation.value()))
                .toList();
    }
}
