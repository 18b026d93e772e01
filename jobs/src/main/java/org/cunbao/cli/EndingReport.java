package org.cunbao.cli;

import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.MonthlyRuns.Ending;
import org.cunbao.run.MonthlyRuns.Ending.Released;
import org.cunbao.run.MonthlyRuns.Ending.Unchanged;

/** Tells the user how a run ended. */
final class EndingReport {

    private final Terminal terminal;

    EndingReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Files that could not be received may hold changes: saying “unchanged” alone would be wrong. */
    private ExitCode print(Unchanged unchanged) {
        Run run = unchanged.run();
        if (unchanged.waiting().isEmpty()) {
            terminal.say("cli.run.unchanged", run.period(), run.revision());
            return ExitCode.DONE;
        }
        terminal.say(
                "cli.run.waiting",
                run.period(),
                run.revision(),
                unchanged.waiting().size(),
                terminal.list(unchanged.waiting().stream()
                        .map(finding -> finding.cells().get(0).source().file())
                        .toList()));
        return ExitCode.NO;
    }

    /** Prints it; a draft is a “no”. */
    ExitCode print(Ending ending) {
        Run run = ending.run();
        if (ending instanceof Unchanged unchanged) {
            return print(unchanged);
        }
        Released released = (Released) ending;
        RevisionResult result = released.result();
        terminal.say(
                result.draft() ? "cli.run.draft" : "cli.run.final",
                run.period(),
                run.revision(),
                result.coverage(),
                result.coverage(AreaKind.VILLAGE),
                result.openQueries(),
                released.folder(),
                result.findings().stream().filter(Finding::isWrongTotal).count());
        terminal.say("cli.head", released.head());
        return result.draft() ? ExitCode.NO : ExitCode.DONE;
    }
}
