package org.cunbao.run;

import org.cunbao.ledger.Act;
import org.cunbao.ledger.Part;
import org.cunbao.ledger.Scope;
import org.cunbao.ledger.Stages;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Runs a step's work, notes that it is done and enters it in the audit trail, all in the step's transaction.
 *
 * @param part what the step writes
 */
record LedgerTasklet(String name, Part part, Revision revision, StepWork work) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        revision.begin(name);
        Stages stages = revision.ledger().stages();
        if (!stages.isDone(revision.period(), revision.number(), name)) {
            work.run();
            stages.done(revision.period(), revision.number(), name);
            revision.seal(Act.Kind.STEP, name, Scope.of(part, revision.period(), revision.number()));
        }
        return RepeatStatus.FINISHED;
    }
}
