package org.cunbao.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table packed beside this package: UTF-8, a header line, commas, no quotes.
 *
 * @param header the column names
 */
record Rows(List<String> header, List<Row> rows) {

    /** One line of the table. */
    record Row(List<String> header, List<String> cells) {

        /** The text of a column; may be empty. */
        String text(String column) {
            int index = header.indexOf(column);
            if (index < 0 || index >= cells.size()) {
                throw new IllegalStateException("no column " + column + " in " + cells);
            }
            return cells.get(index);
        }

        int number(String column, int otherwise) {
            return text(column).isEmpty() ? otherwise : Integer.parseInt(text(column));
        }

        /** Empty when the cell is. */
        Optional<BigDecimal> amount(String column) {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(column)));
        }
    }

    static Rows packed(String name) {
        List<String> lines = lines(name);
        List<String> header = cells(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(new Row(header, cells(line)));
        }
        return new Rows(header, List.copyOf(rows));
    }

    private static List<String> lines(String name) {
        try (InputStream in = Rows.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
