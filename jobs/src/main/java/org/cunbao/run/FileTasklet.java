package org.cunbao.run;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/** Runs a step's work outside any transaction: laying out files takes seconds, and nothing may wait for it. */
record FileTasklet(String name, Revision revision, StepWork work) implements Tasklet {

    /** Any exception counts: Spring Batch repeats a tasklet for ever whose exception does not ask for a rollback. */
    static final TransactionAttribute WITHOUT_TRANSACTION =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean rollbackOn(Throwable failure) {
                    return true;
                }
            };

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        revision.begin(name);
        work.run();
        return RepeatStatus.FINISHED;
    }
}
