package org.cunbao.prove;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a page must show: by table, row and column the text, in the plain notation of {@link PlainFigures}. */
final class HtmlOwed {

    private final Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>();

    void row(String table, String row, Map<String, String> texts) {
        table(table);
        tables.getOrDefault(table, Map.of()).put(row, Map.copyOf(texts));
    }

    /** A table that must be there, even without rows. */
    void table(String table) {
        tables.computeIfAbsent(table, name -> new LinkedHashMap<>());
    }

    Map<String, Map<String, Map<String, String>>> tables() {
        return tables;
    }
}
