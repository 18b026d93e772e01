package org.cunbao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Superseded.MonthChange;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.lineage.Restatements;
import org.cunbao.period.PeriodDifference;
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
 * {@code cunbao diff 2021-04 r1 r2}, {@code cunbao diff 2021-Q1}: what a later release changed, from which delivery and
 * why.
 */
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
        Optional<ReferencePeriod> longer = ReferencePeriod.parse(month).filter(period -> !period.isMonth());
        if (longer.isPresent()) {
            print(root, report(root, workspace, longer.get()));
            return ExitCode.DONE.code();
        }
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
            print(
                    root,
                    new DiffReport(
                            terminal,
                            results.catalogue().speaking(root.language()),
                            later.period().toString(),
                            ledger.figureSets().find(later.period(), later.revision()),
                            new Restatements(ledger).between(earlier, later),
                            Results.changedTemplates(workspace, earlier, later),
                            notes(earlier, later)));
            return ExitCode.DONE;
        });
    }

    private void print(CunBao root, DiffReport report) {
        if (root.wantsJson()) {
            report.printJson();
        } else {
            report.print(all);
        }
    }

    private List<String> notes(Run earlier, Run later) {
        List<String> notes = programs(earlier.programVersion(), later.programVersion());
        if (earlier.previousRevision() != later.previousRevision()) {
            notes.add(terminal.messages()
                    .text(
                            "cli.diff.previous",
                            later.period().minusMonths(1),
                            earlier.previousRevision(),
                            later.previousRevision()));
        }
        return notes;
    }

    private List<String> programs(String before, String now) {
        List<String> notes = new ArrayList<>();
        if (!before.equals(now)) {
            notes.add(terminal.messages().text("cli.diff.program", before, now));
        }
        return notes;
    }

    private DiffReport report(CunBao root, Workspace workspace, ReferencePeriod period)
            throws InvalidTemplates, IOException {
        PeriodDifference found = PeriodDifference.of(workspace, period, number(before), number(after));
        List<String> notes = programs(found.programs().get(0), found.programs().get(1));
        if (found.templates() && found.changed().isEmpty()) {
            notes.add(terminal.messages().text("cli.diff.templates-changed"));
        }
        for (MonthChange change : found.old().months()) {
            String reason = change.reason().isEmpty() ? "cli.diff.month" : "cli.diff.month.reason";
            notes.add(terminal.messages()
                    .text(
                            change.before() == 0 ? "cli.diff.month.added" : reason,
                            change.month(),
                            change.before(),
                            change.now(),
                            change.reason()));
        }
        return new DiffReport(
                terminal,
                found.catalogue().speaking(root.language()),
                period.toString(),
                found.figures(),
                found.old(),
                found.changed(),
                notes);
    }

    /** 0 for a revision that was not named. */
    private static int number(String revision) {
        return revision.isEmpty() ? 0 : ReleasedMonth.number(revision);
    }
}
