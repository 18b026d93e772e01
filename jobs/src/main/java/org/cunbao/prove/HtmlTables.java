package org.cunbao.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page shows, as tables: its tables, its groups of boxes. Signs that are only drawn are left out. */
final class HtmlTables {

    /**
     * A row or box.
     *
     * @param cells by column; those of a column without a name stand under {@code ?}
     */
    record Row(String name, Map<String, String> cells) {}

    /** A table or group of boxes. */
    record Table(String name, List<Row> rows) {}

    private HtmlTables() {}

    static List<Table> of(Document page) {
        page.select("[aria-hidden=true]").remove();
        List<Table> tables = new ArrayList<>();
        page.select("table").forEach(table -> tables.add(table(table)));
        page.select("[data-boxes]").forEach(boxes -> tables.add(boxes(boxes)));
        return tables;
    }

    private static Table table(Element table) {
        List<Element> heads = table.select("thead th");
        List<Row> rows = new ArrayList<>();
        for (Element row : table.select("tbody tr")) {
            String name = "";
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.childrenSize(); i++) {
                Element cell = row.child(i);
                if (cell.tagName().equals("th")) {
                    name = text(cell);
                } else {
                    String column = i < heads.size() ? heads.get(i).attr("data-column") : "";
                    cells.merge(column.isEmpty() ? "?" : column, text(cell), (one, other) -> one + " " + other);
                }
            }
            rows.add(new Row(name, cells));
        }
        String cell = table.attr("data-cell");
        return new Table(table.attr("data-table") + (cell.isEmpty() ? "" : " " + cell), rows);
    }

    private static Table boxes(Element boxes) {
        List<Row> rows = new ArrayList<>();
        for (Element box : boxes.select("[data-box]")) {
            Map<String, String> cells = new LinkedHashMap<>();
            box.select("[data-column]")
                    .forEach(cell ->
                            cells.merge(cell.attr("data-column"), text(cell), (one, other) -> one + " " + other));
            Element name = box.selectFirst(".name");
            rows.add(new Row(name == null ? box.attr("data-box") : text(name), cells));
        }
        return new Table(boxes.attr("data-boxes"), rows);
    }

    private static String text(Element element) {
        return squeezed(element.wholeText());
    }

    /** White space as a reader sees it. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
    }
}
