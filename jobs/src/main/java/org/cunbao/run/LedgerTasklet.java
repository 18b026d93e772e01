package org.cunbao.run;

import org.cunbao.ledger.Stages;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Runs a step's work and notes that it is done, both in the step's transaction. */
record LedgerTasklet(String name, Revision revision, StepWork work) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        revision.progress().step(name);
        Stages stages = revision.ledger().stages();
        if (!stages.isDone(revision.period(), revision.number(), name)) {
            work.run();
            stages.done(revision.period(), revision.number(), name);
        }
        return RepeatStatus.FINISHED;
    }
}
