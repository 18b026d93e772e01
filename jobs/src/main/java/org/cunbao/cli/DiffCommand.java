package org.cunbao.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.lineage.Restatements;
import org.cunbao.run.Results;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cunbao diff 2021-04 r1 r2}: what a later release changed, from which delivery and why. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "r1", descriptionKey = "before")
    private String before = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "r2", descriptionKey = "after")
    private String after = "";

    @Option(names = "--all")
    private boolean all;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        ReleasedMonth released = new ReleasedMonth(workspace, Month.parse(month));
        return released.ask(after, (ledger, later) -> {
            Run earlier = before.isEmpty()
                    ? ledger.runs()
                            .supersededBy(later)
                            .orElseThrow(() -> new Fault(Fault.Kind.USAGE, Text.of("cli.diff.first", month)))
                    : released.find(ledger, before);
            if (earlier.revision() >= later.revision()) {
                throw new Fault(
                        Fault.Kind.USAGE, Text.of("cli.diff.order", "r" + earlier.revision(), "r" + later.revision()));
            }
            Results results = Results.frozen(workspace, ledger, later);
            DiffReport report = new DiffReport(
                    terminal,
                    results.catalogue().speaking(root.language()),
                    earlier,
                    later,
                    ledger.figureSets().find(later.period(), later.revision()),
                    new Restatements(ledger).between(earlier, later),
                    Results.changedTemplates(workspace, earlier, later));
            if (root.wantsJson()) {
                report.printJson();
            } else {
                report.print(all);
            }
            return ExitCode.DONE;
        });
    }
}
