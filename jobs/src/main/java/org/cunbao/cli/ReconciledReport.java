package org.cunbao.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.reconcile.FigureResult;
import org.cunbao.reconcile.IdentityResult;
import org.cunbao.reconcile.Reconciled;
import org.cunbao.reconcile.Verdict;

/** Prints a reconciliation: first the published figures among themselves, then against the data. */
final class ReconciledReport {

    private final Terminal terminal;
    private final Reconciled reconciled;

    ReconciledReport(Terminal terminal, Reconciled reconciled) {
        this.terminal = terminal;
        this.reconciled = reconciled;
    }

    void print(Run run) {
        terminal.say("cli.reconcile.identities", reconciled.identities().size(), failing());
        for (IdentityResult identity : reconciled.identities()) {
            terminal.say(
                    identity.holds() ? "cli.reconcile.holds" : "cli.reconcile.fails",
                    identity.id(),
                    identity.left(),
                    identity.right(),
                    terminal.messages().text(identity.arithmetic()),
                    reason(run, identity));
        }
        terminal.say("cli.reconcile.figures", reconciled.figures().size(), run.period(), run.revision());
        for (FigureResult figure : reconciled.figures()) {
            terminal.say(
                    "cli.reconcile.figure",
                    verdict(figure),
                    figure.figure().id(),
                    figure.figure().label(),
                    figure.figure().published().toPlainString(),
                    figure.figure().unit(),
                    terminal.messages().text(figure.arithmetic()));
        }
        terminal.say("cli.reconcile.summary", summary());
    }

    void printJson(Run run) {
        List<Map<String, Object>> identities = new ArrayList<>();
        for (IdentityResult identity : reconciled.identities()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", identity.id());
            one.put("left", identity.left());
            one.put("right", identity.right());
            one.put("holds", identity.holds());
            one.put("arithmetic", terminal.messages().text(identity.arithmetic()));
            one.put("reason", reason(run, identity));
            identities.add(one);
        }
        List<Map<String, Object>> figures = new ArrayList<>();
        for (FigureResult figure : reconciled.figures()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", figure.figure().id());
            one.put("label", figure.figure().label());
            one.put("expression", figure.figure().expression().toString());
            one.put("published", figure.figure().published());
            one.put("data", figure.data().map(BigDecimal::toPlainString).orElse(""));
            one.put("unit", figure.figure().unit());
            one.put("verdict", word(figure.verdict()));
            one.put("arithmetic", terminal.messages().text(figure.arithmetic()));
            figures.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", run.period().toString());
        answer.put("revision", run.revision());
        answer.put("identities", identities);
        answer.put("figures", figures);
        Json.print(terminal, answer);
    }

    /** One line that counts the verdicts. */
    String summary() {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = reconciled.figures().stream()
                    .filter(figure -> figure.verdict() == verdict)
                    .count();
            if (count > 0) {
                parts.add(terminal.messages().text("verdict." + word(verdict)) + " " + count);
            }
        }
        return terminal.list(parts);
    }

    long failing() {
        return reconciled.identities().stream()
                .filter(identity -> !identity.holds())
                .count();
    }

    private String reason(Run run, IdentityResult identity) {
        return terminal.messages()
                .textOr("published." + run.period() + "." + identity.id() + ".reason", identity.reason());
    }

    private String verdict(FigureResult figure) {
        return terminal.messages().text("verdict." + word(figure.verdict()));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
