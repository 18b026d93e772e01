package org.cunbao.intake;

import java.util.List;
import org.cunbao.domain.Finding;

/**
 * What a look into the folder of a month has brought.
 *
 * @param arrivals in the order of their paths
 * @param findings about what was left alone, in the order of their paths
 * @param waiting those of the findings about files that may well be received when they are looked at again
 */
public record Intake(List<Arrival> arrivals, List<Finding> findings, List<Finding> waiting) {

    public Intake {
        arrivals = List.copyOf(arrivals);
        findings = List.copyOf(findings);
        waiting = List.copyOf(waiting);
    }
}
