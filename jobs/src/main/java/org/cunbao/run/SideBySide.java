package org.cunbao.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent pieces of work, as many at a time as the machine has processors. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does all of them; when one fails, those that run are still waited for, so nobody writes after the return.
     *
     * @return the results in the order of the pieces, whichever ended first
     * @throws IOException the first failure in that order
     */
    public static <T> List<T> all(List<Callable<T>> pieces) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> piece : threads.invokeAll(pieces)) {
                results.add(result(piece));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException().initCause(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> piece) throws IOException, InterruptedException {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
