package org.cunbao.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Messages;
import org.cunbao.prove.PdfPageText.Cell;
import org.cunbao.prove.PdfPageText.Line;

/** Puts the cells of all pages together into rows under headers and captions. */
final class PdfTables {

    private static final Pattern CAPTION = Pattern.compile("表\\d+\\D.*");
    private static final float TOUCHING = 1.5f;

    private final Messages messages;
    private final List<PrintedRow> rows = new ArrayList<>();
    private String caption = "";

    private PdfTables(Messages messages) {
        this.messages = messages;
    }

    /** The body rows of all tables, page by page. */
    static List<PrintedRow> rows(List<PdfPageText> pages, Messages messages) {
        PdfTables tables = new PdfTables(messages);
        for (int i = 0; i < pages.size(); i++) {
            tables.readPage(i + 1, pages.get(i));
        }
        return tables.rows;
    }

    private void readPage(int page, PdfPageText text) {
        Map<Float, List<Cell>> byTop = new TreeMap<>();
        text.cells()
                .forEach(cell -> byTop.computeIfAbsent(cell.top(), top -> new ArrayList<>())
                        .add(cell));
        float end = 0;
        List<Cell> header = List.of();
        for (Map.Entry<Float, List<Cell>> row : byTop.entrySet()) {
            boolean starts = header.isEmpty() || row.getKey() - end > TOUCHING;
            end = row.getValue().stream().map(Cell::bottom).reduce(0f, Math::max);
            if (starts) {
                header = row.getValue();
                caption = captionAbove(text.lines(), row.getKey());
            } else {
                rows.add(row(page, header, row.getValue()));
            }
        }
        caption = captionAbove(text.lines(), Float.MAX_VALUE);
    }

    private String captionAbove(List<Line> lines, float top) {
        String found = caption;
        for (Line line : lines) {
            if (line.top() < top && CAPTION.matcher(line.text()).matches()) {
                found = line.text();
            }
        }
        return found;
    }

    private PrintedRow row(int page, List<Cell> header, List<Cell> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Cell cell : cells) {
            header.stream()
                    .filter(head -> Math.abs(head.left() - cell.left()) < TOUCHING)
                    .findFirst()
                    .ifPresentOrElse(
                            head -> texts.put(head.text(), PrintedRow.spelled(cell.text())),
                            () -> texts.put("?" + Math.round(cell.left()), cell.text()));
        }
        return new PrintedRow(
                messages.text("prove.pdf.page", page),
                caption,
                header.stream().map(Cell::text).toList(),
                texts);
    }
}
