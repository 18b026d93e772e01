package org.cunbao.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbao.catalogue.Messages;

/** Compares the tables that a page shows with those that it owes, and counts. */
final class HtmlComparison {

    private final Messages messages;
    private final Map<String, Map<String, Map<String, String>>> owed;
    private final Set<List<String>> seen = new HashSet<>();
    private final List<String> differences = new ArrayList<>();
    private int printed;
    private int checked;

    /** @param owed by table, row and column the text */
    HtmlComparison(Messages messages, Map<String, Map<String, Map<String, String>>> owed) {
        this.messages = messages;
        this.owed = owed;
    }

    Proof of(List<HtmlTables.Table> shown) {
        shown.forEach(table -> table.rows().forEach(row -> compare(table.name(), row)));
        owed.forEach((table, rows) -> rows.keySet().stream()
                .filter(row -> !seen.contains(List.of(table, row)))
                .forEach(row -> differences.add(messages.text("prove.html.missing", table, row))));
        return new Proof(printed, checked, differences);
    }

    private void compare(String table, HtmlTables.Row row) {
        Map<String, String> texts = owed.getOrDefault(table, Map.of()).getOrDefault(row.name(), Map.of());
        if (!seen.add(List.of(table, row.name()))) {
            differences.add(messages.text("prove.html.twice", table, row.name()));
        }
        texts.forEach((column, text) -> {
            String shown = row.cells().getOrDefault(column, "");
            int count = shown.isEmpty() && text.isEmpty() ? 0 : 1;
            printed += count;
            checked += count;
            if (!PlainFigures.plain(shown).equals(text)) {
                differences.add(messages.text("prove.html.differs", place(table, row, column), shown, text));
            }
        });
        row.cells().forEach((column, shown) -> {
            if (!texts.containsKey(column) && PlainFigures.isFigure(shown)) {
                printed++;
                differences.add(messages.text("prove.html.unbound", place(table, row, column), shown));
            }
        });
    }

    private String place(String table, HtmlTables.Row row, String column) {
        return messages.text("prove.html.place", table, row.name(), column);
    }
}
