package org.cunbao.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Remark;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Text;
import org.cunbao.run.PublicRemarks;
import org.cunbao.run.Results;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cunbao findings 2021-04}: the call-back list of the newest release, one telephone call a block; or the units'
 * words on unusual figures, and which of them may be published.
 */
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.month}", descriptionKey = "month")
    private String month = "";

    @Option(names = "--revision", paramLabel = "r1")
    private String revision = "";

    @Option(names = "--top", paramLabel = "${bundle:label.count}")
    private int top = Integer.MAX_VALUE;

    @Option(names = "--explanations")
    private boolean explanations;

    @Option(names = "--release", split = ",", paramLabel = "${bundle:label.mark}")
    private List<String> release = List.of();

    @Option(names = "--withhold", split = ",", paramLabel = "${bundle:label.mark}")
    private List<String> withhold = List.of();

    FindingsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        YearMonth period = Month.parse(month);
        if (top < 1) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.findings.top", Integer.toString(top)));
        }
        return new ReleasedMonth(workspace, period).ask(revision, (ledger, run) -> {
            Results results = Results.frozen(workspace, ledger, run);
            Catalogue catalogue = results.catalogue().speaking(root.language());
            RevisionResult result = results.of(run);
            if (explanations || !release.isEmpty() || !withhold.isEmpty()) {
                return decide(root, new RemarkReport(terminal, catalogue, ledger, result));
            }
            CallbackReport report = new CallbackReport(terminal, catalogue, run, result.callbacks(), top);
            if (root.wantsJson()) {
                report.printJson();
            } else {
                report.print();
            }
            return ExitCode.DONE;
        });
    }

    private ExitCode decide(CunBao root, RemarkReport report) throws InvalidTemplates, IOException {
        List<Remark> released = report.find(release);
        List<Remark> withheld = report.find(withhold);
        if (!released.isEmpty() || !withheld.isEmpty()) {
            new PublicRemarks(root.workspace(), clock).decide(report.period(), released, withheld);
            terminal.say("cli.remarks.decided", released.size(), withheld.size(), report.period());
        } else if (root.wantsJson()) {
            report.printJson();
        } else {
            report.print();
        }
        return ExitCode.DONE;
    }
}
