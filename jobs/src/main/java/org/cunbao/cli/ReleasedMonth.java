package org.cunbao.cli;

import java.io.IOException;
import java.time.YearMonth;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;

/** Asks the ledger about releases of a month, and disturbs no run. */
record ReleasedMonth(Workspace workspace, YearMonth period) {

    /** Answers from the ledger, which is open only so long. */
    interface Question {
        ExitCode answer(Ledger ledger, Run run) throws InvalidTemplates, IOException;
    }

    /** @throws Fault when the month has no release */
    int askLatest(Question question) throws InvalidTemplates, IOException {
        if (!workspace.hasLedger()) {
            throw notReleased();
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            Run run = ledger.runs().latestReleased(period).orElseThrow(this::notReleased);
            return question.answer(ledger, run).code();
        }
    }

    /**
     * Asks about one revision.
     *
     * @param revision such as {@code r2}; the newest release when empty
     * @throws Fault when it is not a release of the month
     */
    int ask(String revision, Question question) throws InvalidTemplates, IOException {
        return askLatest(
                (ledger, latest) -> question.answer(ledger, revision.isEmpty() ? latest : find(ledger, revision)));
    }

    /** @throws Fault when it is not a release of the month */
    Run find(Ledger ledger, String revision) {
        int number = number(revision);
        return ledger.runs()
                .find(period, number)
                .filter(Run::isReleased)
                .orElseThrow(() -> new Fault(
                        Fault.Kind.USAGE, Text.of("cli.not-released.revision", period.toString(), "r" + number)));
    }

    /** @throws Fault when a revision is not written like r2 */
    static int number(String revision) {
        if (!revision.matches("r?[1-9]\\d{0,5}")) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.usage.revision", revision));
        }
        return Integer.parseInt(revision.replace("r", ""));
    }

    private Fault notReleased() {
        return new Fault(Fault.Kind.USAGE, Text.of("cli.not-released", period.toString()));
    }
}
