package org.cunbao.prove;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * What stands in a Word document, without white space.
 *
 * @param headers the texts at the head of the pages
 * @param lines the paragraphs outside the tables that are not empty, in order
 */
record WordReading(List<String> headers, List<Line> lines, List<Grid> tables) {

    private static final String CAPTION = "Caption";

    /** A paragraph and the name of its style. */
    record Line(String style, String text) {}

    /**
     * A table.
     *
     * @param caption the last one above it
     * @param heads its header texts from left to right
     */
    record Grid(String caption, List<String> heads, List<List<String>> rows) {}

    WordReading {
        headers = List.copyOf(headers);
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    static WordReading of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            List<Line> lines = new ArrayList<>();
            List<Grid> tables = new ArrayList<>();
            String caption = "";
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFTable table) {
                    tables.add(grid(caption, table));
                } else if (element instanceof XWPFParagraph paragraph) {
                    String text = squeezed(paragraph.getText());
                    if (!text.isEmpty()) {
                        lines.add(new Line(String.valueOf(paragraph.getStyle()), text));
                        caption = CAPTION.equals(paragraph.getStyle()) ? text : caption;
                    }
                }
            }
            List<String> headers = document.getHeaderList().stream()
                    .map(header -> squeezed(header.getText()))
                    .toList();
            return new WordReading(headers, lines, tables);
        }
    }

    private static Grid grid(String caption, XWPFTable table) {
        List<String> heads = List.of();
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> texts = row.getTableCells().stream()
                    .map(XWPFTableCell::getText)
                    .map(WordReading::squeezed)
                    .toList();
            if (row.isRepeatHeader()) {
                heads = texts;
            } else {
                rows.add(texts);
            }
        }
        return new Grid(caption, heads, rows);
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }
}
