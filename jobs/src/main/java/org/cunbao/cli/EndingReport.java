package org.cunbao.cli;

import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.MonthlyRuns.Ending;
import org.cunbao.run.MonthlyRuns.Ending.Released;

/** Tells the user how a run ended. */
final class EndingReport {

    private final Terminal terminal;

    EndingReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints it; a draft is a “no”. */
    ExitCode print(Ending ending) {
        Run run = ending.run();
        if (!(ending instanceof Released released)) {
            terminal.say("cli.run.unchanged", run.period(), run.revision());
            return ExitCode.DONE;
        }
        MonthlyResult result = released.result();
        terminal.say(
                result.draft() ? "cli.run.draft" : "cli.run.final",
                run.period(),
                run.revision(),
                result.coverage(),
                result.coverage(AreaKind.VILLAGE),
                result.openQueries(),
                released.folder(),
                result.findings().stream().filter(Finding::isWrongTotal).count());
        return result.draft() ? ExitCode.NO : ExitCode.DONE;
    }
}
