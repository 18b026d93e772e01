package org.cunbao.cli;

import java.time.YearMonth;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cunbao.run.Progress;
import org.jspecify.annotations.Nullable;

/** Shows a run getting on: a bar for a person, a plain line a step for a log. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final List<String> STEPS =
            List.of("check-templates", "receive", "read", "validate", "aggregate", "report", "prove", "pack");

    private final Terminal terminal;
    private @Nullable ProgressBar bar;

    ConsoleProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void step(String name) {
        close();
        terminal.complain(
                "cli.step",
                STEPS.indexOf(name) + 1,
                STEPS.size(),
                terminal.messages().text("step." + name));
    }

    @Override
    public void read(int done, int total) {
        if (terminal.interactive()) {
            ProgressBar shown = bar;
            if (shown == null) {
                shown = new ProgressBarBuilder()
                        .setTaskName("    ")
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                        .build();
                bar = shown;
            }
            shown.stepTo(done);
        } else if (done == total) {
            terminal.complain("cli.read", total);
        }
    }

    @Override
    public void stopping(YearMonth period) {
        close();
        terminal.complain("cli.stopping", period);
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
    }
}
