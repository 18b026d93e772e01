package org.cunbao.run;

import java.util.Map;
import java.util.TreeMap;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.ledger.AuditTrail.Head;
import org.cunbao.workspace.ProgramVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log how a run gets on: what happened as the message, and beside it the run's number, the step, codes and
 * counts. Nothing that stands in a form, and no one's words.
 *
 * @param run the run's number in the audit trail
 */
record RunLog(String run) {

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    private static final String RUN = "run";
    private static final String COUNT = "count";

    void begun() {
        LOG.atInfo()
                .addKeyValue(RUN, run)
                .addKeyValue("version", ProgramVersion.get())
                .log("run-begun");
    }

    void step(String name) {
        LOG.atInfo().addKeyValue(RUN, run).addKeyValue("step", name).log("step-begun");
    }

    /** So many deliveries of the step that reads have been read. */
    void read(int deliveries) {
        LOG.atInfo()
                .addKeyValue(RUN, run)
                .addKeyValue("step", "read")
                .addKeyValue(COUNT, deliveries)
                .log("deliveries-read");
    }

    /** What was released, how often each check found something, and the head to note elsewhere. */
    void released(RevisionResult result, Head head) {
        Map<String, Integer> codes = new TreeMap<>();
        for (Finding finding : result.findings()) {
            codes.merge(finding.code(), 1, Integer::sum);
        }
        codes.forEach((code, count) -> LOG.atInfo()
                .addKeyValue(RUN, run)
                .addKeyValue("code", code)
                .addKeyValue(COUNT, count)
                .log("findings"));
        LOG.atInfo()
                .addKeyValue(RUN, run)
                .addKeyValue("draft", result.draft())
                .addKeyValue("counted", result.coverage().reported())
                .addKeyValue("expected", result.coverage().expected())
                .addKeyValue("open-queries", result.openQueries())
                .addKeyValue("head", head)
                .log("run-released");
    }

    /**
     * Tells that the run was not finished.
     *
     * @param code the key of what the user is told, or the kind of failure
     */
    void stopped(String code) {
        LOG.atWarn().addKeyValue(RUN, run).addKeyValue("code", code).log("run-stopped");
    }
}
