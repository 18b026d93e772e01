package org.cunbao.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Submission;
import org.cunbao.validate.Validator;

/**
 * A file read and judged, as a run would.
 *
 * @param findings those of reading, then those of the rules
 */
record WholePath(Parsed parsed, List<Finding> findings) {

    private static final Validator VALIDATOR = new Validator(Reading.CATALOGUE);
    private static final DeliveryReader READER = new DeliveryReader(Reading.CATALOGUE);

    static WholePath of(String name, Path file) throws IOException {
        Parsed parsed = READER.read(name, file, Reading.APRIL);
        Figures reported = Figures.empty(Reading.APRIL, 0);
        Map<String, Map<String, String>> explanations = new HashMap<>();
        for (Submission submission : parsed.submissions()) {
            reported = reported.with(Layer.REPORTED, submission.observations());
            explanations.put(submission.unit(), submission.explanations());
        }
        List<Finding> findings = new ArrayList<>(parsed.findings());
        findings.addAll(VALIDATOR.judgeForms(reported, MonthBefore.of(Optional.empty()), explanations));
        return new WholePath(parsed, findings);
    }

    /** Whether anything that was found keeps the release a draft. */
    boolean isStopped() {
        return isStopped(findings);
    }

    static boolean isStopped(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.isOpenQuery()
                        || (finding.severity() == Severity.FATAL && finding.outcome() == Outcome.FAILED));
    }
}
