package org.cunbao.run;

import java.time.Clock;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on the ledger's database. */
final class JobEngine implements AutoCloseable {

    private static final String PERIOD = "period";
    private static final String REVISION = "revision";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
    private final PlatformTransactionManager transactions;

    JobEngine(DataSource dataSource) {
        transactions = new JdbcTransactionManager(dataSource);
        context.registerBean(BatchSetUp.class, () -> new BatchSetUp(dataSource, transactions));
        context.refresh();
        readers.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        readers.setThreadNamePrefix("reader-");
        readers.initialize();
    }

    /** Spring Batch's own beans. */
    @Configuration(proxyBeanMethods = false)
    static class BatchSetUp extends JdbcDefaultBatchConfiguration {

        private final DataSource dataSource;
        private final PlatformTransactionManager transactions;

        BatchSetUp(DataSource dataSource, PlatformTransactionManager transactions) {
            this.dataSource = dataSource;
            this.transactions = transactions;
        }

        @Override
        protected DataSource getDataSource() {
            return dataSource;
        }

        @Override
        protected PlatformTransactionManager getTransactionManager() {
            return transactions;
        }
    }

    /**
     * Runs the job of a revision to its end; goes on where it was cut off when it was begun before. The caller holds
     * the workspace's lock, so an execution that is noted as running is one that died.
     */
    JobExecution run(Revision revision, StopRequest stop) throws JobExecutionException {
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        for (JobExecution dead : repository.findRunningJobExecutions(MonthlyReportJob.NAME)) {
            operator.recover(dead);
        }
        JobParameters parameters = new JobParametersBuilder()
                .addString(PERIOD, revision.period().toString())
                .addLong(REVISION, (long) revision.number())
                .toJobParameters();
        JobExecution last = repository.getLastJobExecution(MonthlyReportJob.NAME, parameters);
        if (last != null) {
            settle(repository, last);
        } else {
            forget(repository, repository.getJobInstance(MonthlyReportJob.NAME, parameters));
        }
        return operator.start(new MonthlyReportJob(repository, transactions, readers, stop).of(revision), parameters);
    }

    /**
     * Makes an execution restartable whose last commit failed, so that it has an outcome that Spring Batch does not
     * know, or a step that is still noted as running though the job is not. The steps note themselves done in the
     * ledger, so doing one again is safe.
     */
    private static void settle(JobRepository repository, JobExecution last) {
        LocalDateTime now = LocalDateTime.now(Clock.systemUTC());
        for (StepExecution step : last.getStepExecutions()) {
            if (isOpen(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        if (isOpen(last.getStatus())) {
            last.setStatus(BatchStatus.FAILED);
            last.setEndTime(now);
            repository.update(last);
        }
    }

    private static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    /**
     * Removes an instance without an execution. Spring Batch commits the two one after the other, and refuses to start
     * an instance that it finds alone.
     */
    private static void forget(JobRepository repository, @Nullable JobInstance alone) {
        if (alone != null) {
            repository.deleteJobInstance(alone);
        }
    }

    @Override
    public void close() {
        readers.shutdown();
        context.close();
    }
}
