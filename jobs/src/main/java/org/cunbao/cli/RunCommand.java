package org.cunbao.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.MonthlyRuns.Ending;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao run 2021-04}: receives, checks, consolidates and releases a month. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Option(names = "--reason", paramLabel = "${bundle:label.text}")
    private String reason = "";

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--with-estimates")
    private boolean withEstimates;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        try (ConsoleProgress progress = new ConsoleProgress(terminal)) {
            MonthlyRuns runs = new MonthlyRuns(root.workspace(), progress);
            Ending ending = runs.run(Month.parse(month), reason, force, withEstimates);
            return new EndingReport(terminal).print(ending).code();
        }
    }
}
