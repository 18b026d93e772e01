package org.cunbao.cli;

import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.Fault;
import org.cunbao.run.Results;
import org.cunbao.run.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao findings 2021-04}: the call-back list of the newest release, one telephone call a block. */
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Option(names = "--top", paramLabel = "${bundle:label.count}")
    private int top = Integer.MAX_VALUE;

    FindingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        YearMonth period = Month.parse(month);
        Workspace workspace = root.workspace();
        if (top < 1) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.findings.top", Integer.toString(top)));
        }
        if (!workspace.hasLedger()) {
            throw notReleased(period);
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            Run run = ledger.runs().latestReleased(period).orElseThrow(() -> notReleased(period));
            Results results = Results.frozen(workspace, ledger, run);
            CallbackReport report = new CallbackReport(
                    terminal,
                    results.catalogue().speaking(root.language()),
                    run,
                    results.of(run).callbacks(),
                    top);
            if (root.wantsJson()) {
                report.printJson();
            } else {
                report.print();
            }
            return ExitCode.DONE.code();
        }
    }

    private static Fault notReleased(YearMonth period) {
        return new Fault(Fault.Kind.USAGE, Text.of("cli.not-released", period.toString()));
    }
}
