package org.cunbao.report.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.report.content.ReportTable;
import org.cunbao.report.word.TableLayout.Column;
import org.cunbao.report.word.TableLayout.Side;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The layouts of the tables by their shapes, read from the layouts of the PDF. */
final class TableLayouts {

    private static final int TEXT_WIDTH = 442;
    private static final int PADDING = 3;
    private static final int SIZE = 18;

    private final TemplateFiles files;
    private final Messages messages;
    private final Map<String, Optional<Element>> shapes = new TreeMap<>();

    TableLayouts(TemplateFiles files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    /**
     * The layout of a table; a plain one when its shape says nothing that a text processor can follow.
     *
     * @throws IOException when the shape's template is not XML, with what to do
     */
    TableLayout of(ReportTable table) throws IOException {
        Optional<Element> shape = shapes.get(table.shape());
        if (shape == null) {
            shape = read(table.shape());
            shapes.put(table.shape(), shape);
        }
        return shape.flatMap(found -> new ShapeReading(found, table.headers()).layout())
                .orElseGet(() -> plain(table));
    }

    private Optional<Element> read(String shape) throws IOException {
        String file = shape + ".jrxml";
        Optional<byte[]> template = files.findOrPacked("reports/" + file);
        if (template.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Markup.read(template.get()).getDocumentElement());
        } catch (SAXException e) {
            throw new IOException(messages.text("report.problem.template", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** All texts of the rows in columns of one width, under the headers that the table brings. */
    static TableLayout plain(ReportTable table) {
        TreeSet<String> named = new TreeSet<>(TableLayouts::byNumber);
        table.rows().forEach(row -> named.addAll(row.keySet()));
        List<String> fields = List.copyOf(named);
        List<String> headers = table.headers();
        int count = Math.max(1, Math.max(fields.size(), headers.size()));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String field = i < fields.size() ? fields.get(i) : "";
            String head = i < headers.size() ? headers.get(i) : field;
            columns.add(new Column(head, field, TEXT_WIDTH / count, Side.LEFT, SIZE, SIZE));
        }
        return new TableLayout(PADDING, columns);
    }

    /** {@code c2} before {@code c10}. */
    private static int byNumber(String one, String other) {
        int length = one.startsWith("c") && other.startsWith("c") ? Integer.compare(one.length(), other.length()) : 0;
        return length != 0 ? length : one.compareTo(other);
    }
}
