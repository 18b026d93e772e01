package org.cunbao.run;

import org.cunbao.domain.Receipt;
import org.cunbao.ledger.Part;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of the monthly report, in order. */
final class MonthlyReportJob {

    /** The step after which a revision has been judged and consolidated. */
    static final String AGGREGATE = "aggregate";

    static final String NAME = "monthly-report";

    /** Deliveries that are committed together: what a cut-off costs at most, against the price of a commit. */
    private static final int DELIVERIES_A_COMMIT = 16;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final AsyncTaskExecutor readers;
    private final StopRequest stop;

    MonthlyReportJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor readers,
            StopRequest stop) {
        this.repository = repository;
        this.transactions = transactions;
        this.readers = readers;
        this.stop = stop;
    }

    Job of(Revision revision) {
        return new JobBuilder(NAME, repository)
                .start(once("check-templates", Part.RUN, revision, new CheckTemplatesStep(revision)))
                .next(once("receive", Part.RECEIPTS, revision, new ReceiveStep(revision)))
                .next(read(revision))
                .next(once("validate", Part.JUDGEMENT, revision, new ValidateStep(revision)))
                .next(once(AGGREGATE, Part.TOTALS, revision, new AggregateStep(revision)))
                .next(always("report", revision, new ReportStep(revision)))
                .next(always("prove", revision, new ProveStep(revision)))
                .next(always("pack", revision, new PackStep(revision)))
                .build();
    }

    /** A step whose result stands in the ledger and is never made twice. */
    private Step once(String name, Part part, Revision revision, StepWork work) {
        return new StepBuilder(name, repository)
                .tasklet(new LedgerTasklet(name, part, revision, work), transactions)
                .listener(stop)
                .build();
    }

    /** A step whose result stands in files that a crash may have taken; it is made again when a run is resumed. */
    private Step always(String name, Revision revision, StepWork work) {
        return new StepBuilder(name, repository)
                .tasklet(new FileTasklet(name, revision, work), transactions)
                .transactionAttribute(FileTasklet.WITHOUT_TRANSACTION)
                .allowStartIfComplete(true)
                .listener(stop)
                .build();
    }

    private Step read(Revision revision) {
        ReadStep work = new ReadStep(revision);
        return new ChunkOrientedStepBuilder<Receipt, Reading>("read", repository, DELIVERIES_A_COMMIT)
                .transactionManager(transactions)
                .reader(work.unread())
                .processor(work::parse)
                .writer(work::keep)
                .taskExecutor(readers)
                .listener((StepExecutionListener) work)
                .listener((ItemWriteListener<Reading>) work)
                .listener((StepExecutionListener) stop)
                .build();
    }
}
