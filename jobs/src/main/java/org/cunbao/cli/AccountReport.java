package org.cunbao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunbao.domain.Account;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.Account.Line;
import org.cunbao.domain.Account.Side;

/** Tells an account. */
record AccountReport(Terminal terminal, Account account) {

    void print() {
        terminal.say("cli.account.title", account.period(), account.revision());
        for (Balance balance : account.balances()) {
            terminal.say("cli.account.balance", title(balance), balance.sum(Side.IN));
            for (Line line : balance.lines()) {
                if (line.count() != 0) {
                    terminal.say("cli.account." + word(line.side()), line.count(), say(line));
                }
            }
            if (balance.difference() != 0) {
                terminal.say("cli.account.open", balance.difference());
            }
        }
        int open = account.open().size();
        terminal.say(
                open == 0 ? "cli.account.closes" : "cli.account.fails",
                account.balances().size(),
                open);
    }

    void printJson() {
        List<Map<String, Object>> balances = new ArrayList<>();
        for (Balance balance : account.balances()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("balance", balance.key());
            balance.form().ifPresent(form -> told.put("form", form.key()));
            told.put("title", title(balance));
            List<Map<String, Object>> lines = new ArrayList<>();
            for (Line line : balance.lines()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("side", word(line.side()));
                one.put("item", say(line));
                one.put("count", line.count());
                lines.add(one);
            }
            told.put("lines", lines);
            told.put("difference", balance.difference());
            balances.add(told);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("period", account.period().toString());
        answer.put("revision", account.revision());
        answer.put("closes", account.open().isEmpty());
        answer.put("balances", balances);
        Json.print(terminal, answer);
    }

    private String title(Balance balance) {
        return title(terminal, balance);
    }

    /** What a balance is about. */
    static String title(Terminal terminal, Balance balance) {
        String title = terminal.messages().text("account." + balance.key());
        return balance.form()
                .map(form -> terminal.messages()
                        .text("cli.account.of", terminal.messages().text("kind." + form.key()), title))
                .orElse(title);
    }

    private String say(Line line) {
        return terminal.messages().text(line.item());
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
