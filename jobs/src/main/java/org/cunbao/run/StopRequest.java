package org.cunbao.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Turns Ctrl-C into an orderly stop: the step at work is asked to end after its current chunk, and the process waits
 * for it. What is not done then goes on with the next run.
 */
final class StopRequest implements StepExecutionListener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable announce;
    private final Thread hook;
    private volatile boolean requested;
    private volatile @Nullable StepExecution current;

    /** @param announce tells the user that the work is stopping and how to go on */
    StopRequest(Runnable announce) {
        this.announce = announce;
        this.hook = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void beforeStep(StepExecution execution) {
        current = execution;
        if (requested) {
            execution.setTerminateOnly();
        }
    }

    private void stop() {
        requested = true;
        announce.run();
        StepExecution step = current;
        if (step != null) {
            step.setTerminateOnly();
        }
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!requested) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
