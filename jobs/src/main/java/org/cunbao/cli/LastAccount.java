package org.cunbao.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Account;
import org.cunbao.domain.Account.Balance;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.run.Results;
import org.cunbao.workspace.Workspace;

/** Whether the account of a run closes, in one line. */
record LastAccount(Terminal terminal, Workspace workspace, Ledger ledger, Run run) {

    /** What can be said of it. */
    private sealed interface Verdict {

        /** It was made. */
        record Made(Account account) implements Verdict {}

        /** The run was cut off before it was judged. */
        record Pending() implements Verdict {}

        /** The templates that the run froze cannot be read. */
        record Unreadable(String why) implements Verdict {}
    }

    private Verdict verdict() {
        if (!Results.hasAccount(ledger, run)) {
            return new Verdict.Pending();
        }
        try {
            return new Verdict.Made(Results.frozen(workspace, ledger, run).account(run));
        } catch (InvalidTemplates e) {
            return new Verdict.Unreadable(e.problems().get(0).toString());
        } catch (IOException e) {
            return new Verdict.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    void print() {
        Verdict verdict = verdict();
        if (verdict instanceof Verdict.Made made) {
            List<String> open = made.account().open().stream().map(this::told).toList();
            terminal.say(
                    open.isEmpty() ? "cli.status.account.closes" : "cli.status.account.open",
                    run.period(),
                    run.revision(),
                    made.account().balances().size(),
                    open.size(),
                    terminal.list(open));
        } else if (verdict instanceof Verdict.Unreadable unreadable) {
            terminal.say("cli.status.account.unreadable", run.period(), run.revision(), unreadable.why());
        } else {
            terminal.say("cli.status.account.pending", run.period(), run.revision());
        }
    }

    /** The same for a program. */
    Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", run.period().toString());
        answer.put("revision", run.revision());
        Verdict verdict = verdict();
        if (verdict instanceof Verdict.Made made) {
            answer.put("closes", made.account().open().isEmpty());
            answer.put("balances", made.account().balances().size());
            answer.put("open", made.account().open().stream().map(this::json).toList());
        } else if (verdict instanceof Verdict.Unreadable unreadable) {
            answer.put("unreadable", unreadable.why());
        } else {
            answer.put("pending", true);
        }
        return answer;
    }

    private String told(Balance balance) {
        return terminal.messages()
                .text("cli.status.account.balance", AccountReport.title(terminal, balance), balance.difference());
    }

    private Map<String, Object> json(Balance balance) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("balance", balance.key());
        balance.form().ifPresent(form -> one.put("form", form.key()));
        one.put("title", AccountReport.title(terminal, balance));
        one.put("difference", balance.difference());
        return one;
    }
}
