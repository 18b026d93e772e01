package org.cunbao.run;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Submission;
import org.cunbao.integrate.Candidate;
import org.cunbao.integrate.Integration;
import org.cunbao.validate.Validator;

/**
 * What the readings of a month amount to.
 *
 * @param integration which submission counts for each unit
 * @param reported the figures of those that count, none rejected yet
 * @param findings what the rules say of them
 */
record Judgement(Integration integration, Figures reported, List<Finding> findings) {

    /**
     * Judges a month.
     *
     * @param nothing the revision's figures before there are any
     * @param ofReadings what was found when the deliveries were read
     * @param last the figures of the month before
     */
    static Judgement of(
            Catalogue catalogue,
            Figures nothing,
            List<Candidate> candidates,
            List<Finding> ofReadings,
            MonthBefore last) {
        YearMonth period = nothing.period();
        Integration integration =
                Integration.of(catalogue.reportingUnits(period), candidates, refusedFiles(ofReadings));
        Map<String, Map<String, String>> explanations = new HashMap<>();
        for (Submission submission : integration.counted()) {
            explanations.put(submission.unit(), submission.explanations());
        }
        Figures reported = nothing.with(
                Layer.REPORTED,
                integration.counted().stream()
                        .flatMap(submission -> submission.observations().stream())
                        .toList());
        return new Judgement(integration, reported, new Validator(catalogue).judgeForms(reported, last, explanations));
    }

    /** The first file that was refused, for each unit that has one. */
    private static Map<String, String> refusedFiles(List<Finding> ofReadings) {
        Map<String, String> refused = new HashMap<>();
        for (Finding finding : ofReadings) {
            if (finding.severity() == Severity.FATAL
                    && !finding.area().isEmpty()
                    && !finding.cells().isEmpty()) {
                refused.putIfAbsent(
                        finding.area(), finding.cells().get(0).source().file());
            }
        }
        return refused;
    }
}
