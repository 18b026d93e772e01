package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;

/** Tables with an area a row and a figure a column, in pieces that fit the width of the page. */
final class ReportAreaTables {

    /** Columns of figures. */
    private static final int ROOMY = 7;

    private static final int WIDEST = 9;

    /** Characters side by side in a header. */
    private static final int ROOMY_HEADER = 6;

    private static final int NARROW_HEADER = 5;

    /** On a page across. */
    private static final int ACROSS_HEADER = 8;

    /** A row: what stands in its first cell, and its figures. */
    record Row(String name, Function<CellKey, String> figure) {}

    private final ReportMonth month;

    ReportAreaTables(ReportMonth month) {
        this.month = month;
    }

    void write(ReportPage page, String caption, String firstHeader, List<CellKey> cells, List<Row> rows) {
        List<CellKey> valid = cells.stream().filter(month::isCollected).toList();
        for (int from = 0; from < valid.size(); from += WIDEST) {
            List<CellKey> part = valid.subList(from, Math.min(from + WIDEST, valid.size()));
            String title = from == 0 ? caption : month.messages().text("report.table.continued", caption);
            page.table(title, table(firstHeader, part, rows));
        }
    }

    /** Tables for a page across, in pieces of nearly the same width. */
    List<ReportTable> wide(List<CellKey> cells, List<Row> rows) {
        int pieces = (cells.size() + WIDEST - 1) / WIDEST;
        List<ReportTable> tables = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            List<CellKey> part = cells.subList(piece * cells.size() / pieces, (piece + 1) * cells.size() / pieces);
            tables.add(across(month.messages().text("report.head.township"), part, rows));
        }
        return tables;
    }

    private ReportTable across(String firstHeader, List<CellKey> cells, List<Row> rows) {
        return table(
                cells.size() <= ROOMY ? "annex-table-7" : "annex-table-9", firstHeader, cells, ACROSS_HEADER, rows);
    }

    private ReportTable table(String firstHeader, List<CellKey> cells, List<Row> rows) {
        return cells.size() <= ROOMY
                ? table("area-table-7", firstHeader, cells, ROOMY_HEADER, rows)
                : table("area-table-9", firstHeader, cells, NARROW_HEADER, rows);
    }

    private ReportTable table(String shape, String firstHeader, List<CellKey> cells, int characters, List<Row> rows) {
        List<String> headers = new ArrayList<>();
        headers.add(firstHeader);
        cells.forEach(cell -> headers.add(header(month, cell, characters)));
        return new ReportTable(
                shape, headers, rows.stream().map(row -> texts(row, cells)).toList());
    }

    /**
     * Name, unit and key of a figure, by which its column is found again.
     *
     * @param characters side by side in a line
     */
    static String header(ReportMonth month, CellKey cell, int characters) {
        Indicator indicator = month.indicator(cell.indicator());
        return month.messages()
                .text(
                        "report.head.cell",
                        balanced(indicator.name(), characters),
                        month.unit(indicator),
                        month.names().of(cell));
    }

    /** A name in lines of nearly the same length, so that no character stands alone. */
    static String balanced(String name, int width) {
        int lines = (name.length() + width - 1) / width;
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append(line == 0 ? "" : "\n").append(name, end(name, line, lines), end(name, line + 1, lines));
        }
        return text.toString();
    }

    /** Where the first so many lines end; the upper ones are the longer. */
    private static int end(String name, int line, int lines) {
        return (line * name.length() + lines - 1) / lines;
    }

    private Map<String, String> texts(Row row, List<CellKey> cells) {
        Map<String, String> texts = new HashMap<>();
        texts.put("c0", row.name());
        for (int i = 0; i < cells.size(); i++) {
            texts.put("c" + (i + 1), row.figure().apply(cells.get(i)));
        }
        return texts;
    }

    /** A row of totals, each with its coverage when that is incomplete. */
    Row totals(String name, String area) {
        return new Row(name, cell -> month.covered(area, cell));
    }
}
