package org.cunbao.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.validate.RuleExamples;

/** Runs every rule's examples, then freezes the template set for this revision. */
record CheckTemplatesStep(Revision revision) implements StepWork {

    @Override
    public void run() throws Exception {
        List<TemplateProblem> problems = RuleExamples.run(revision.catalogue());
        if (!problems.isEmpty()) {
            throw new InvalidTemplates(problems);
        }
        new TemplateArchive(revision.workspace().templateArchive())
                .keep(revision.catalogue().files());
        revision.ledger()
                .runs()
                .begin(
                        revision.period(),
                        revision.number(),
                        revision.reason(),
                        revision.templates(),
                        ProgramVersion.get(),
                        revision.previousRevision(),
                        Instant.now(Clock.systemUTC()));
    }
}
