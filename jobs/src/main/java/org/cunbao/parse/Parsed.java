package org.cunbao.parse;

import java.util.List;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Submission;

/**
 * What a delivery holds.
 *
 * @param submissions those whose identity holds, in the order of the file
 * @param findings in the order of the file
 */
public record Parsed(List<Submission> submissions, List<Finding> findings) {

    public Parsed {
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
    }
}
