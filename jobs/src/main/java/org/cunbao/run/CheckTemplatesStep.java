package org.cunbao.run;

import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.report.ReportTemplates;
import org.cunbao.validate.RuleExamples;
import org.cunbao.workspace.ProgramVersion;
import org.cunbao.workspace.TemplateArchive;

/** Runs every rule's examples and reads the report's templates, then freezes the template set for this revision. */
record CheckTemplatesStep(Revision revision) implements StepWork {

    @Override
    public void run() throws Exception {
        List<TemplateProblem> problems = new ArrayList<>(RuleExamples.run(revision.catalogue()));
        problems.addAll(ReportTemplates.check(revision.catalogue(), revision.period()));
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
                        revision.withEstimates(),
                        revision.remarkSequence(),
                        revision.clock().instant());
    }
}
