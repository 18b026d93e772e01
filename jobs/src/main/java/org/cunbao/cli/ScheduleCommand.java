package org.cunbao.cli;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.OwedRuns;
import org.cunbao.run.Progress;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cunbao schedule}: stays and does what is due, until Ctrl-C. */
@Command(name = "schedule")
final class ScheduleCommand implements Callable<Integer> {

    /** A run that is under way may have that long to come to a point from which it can go on. */
    private static final long PATIENCE_SECONDS = 65;

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    ScheduleCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** One line an event: of a run only its beginning and its ending are told. */
    private static final class Quiet implements Progress {

        private final Terminal terminal;

        Quiet(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void step(String name) {}

        @Override
        public void read(int done, int total) {}

        @Override
        public void stopping(YearMonth period) {
            terminal.complain("cli.stopping", period);
        }
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = CunBao.of(Objects.requireNonNull(spec)).workspace();
        workspace.prepare();
        OwedRuns.schedule(Catalogue.read(workspace.templateFiles()));
        MonthlyRuns runs = new MonthlyRuns(workspace, new Quiet(terminal), clock);
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, ended), "stop-watching"));
        try {
            LogFile.of(workspace).during(() -> {
                new Watch(terminal, workspace, clock, runs)
                        .run(time -> !stop.await(time.toMillis(), TimeUnit.MILLISECONDS));
                return runs;
            });
        } finally {
            ended.countDown();
        }
        return ExitCode.DONE.code();
    }

    private static void stop(CountDownLatch stop, CountDownLatch ended) {
        stop.countDown();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
