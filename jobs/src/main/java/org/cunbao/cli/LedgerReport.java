package org.cunbao.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.domain.Text;
import org.cunbao.upkeep.LedgerVerification.Verified;

/** Tells whether a workspace's history is as it was written: in one line first, then what was changed. */
record LedgerReport(Terminal terminal, Verified verified) {

    ExitCode print(boolean asJson) {
        if (asJson) {
            printJson();
        } else {
            print();
        }
        return verified.isWhole() ? ExitCode.DONE : ExitCode.NO;
    }

    private void print() {
        if (verified.isWhole()) {
            terminal.say(
                    "cli.ledger.whole",
                    verified.audit().head().sequence(),
                    verified.audit().rows(),
                    verified.releases(),
                    verified.originals());
        } else {
            terminal.say("cli.ledger.changed", verified.problems().size());
        }
        sentences(verified.problems()).forEach(this::line);
        sentences(verified.notes()).forEach(this::line);
        terminal.say("cli.head", verified.audit().head());
    }

    private void line(String sentence) {
        terminal.out().println("  " + sentence);
    }

    private List<String> sentences(List<Text> texts) {
        return texts.stream().map(terminal.messages()::text).toList();
    }

    private void printJson() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("whole", verified.isWhole());
        answer.put("head", verified.audit().head().toString());
        answer.put("rows", verified.audit().rows());
        answer.put("releases", verified.releases());
        answer.put("originals", verified.originals());
        answer.put("problems", sentences(verified.problems()));
        answer.put("notes", sentences(verified.notes()));
        Json.print(terminal, answer);
    }
}
