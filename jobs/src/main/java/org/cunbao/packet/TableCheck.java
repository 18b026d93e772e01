package org.cunbao.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.csv.ReleasedCsv;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.Field;

/** Reads a CSV file by its schema: header, types, required and allowed values, and a key that never repeats. */
final class TableCheck {

    private final TableSchema schema;
    private final Inquiry inquiry;
    private final List<Set<String>> allowed;
    private final Set<List<String>> keys = new HashSet<>();

    /** @param schema whose file is the name in the packet */
    TableCheck(TableSchema schema, Inquiry inquiry) {
        this.schema = schema;
        this.inquiry = inquiry;
        this.allowed = schema.fields().stream()
                .map(field -> Set.copyOf(field.values()))
                .toList();
    }

    /** How many rows there are below the header. */
    int run(byte[] content) {
        int row = 0;
        try (CSVParser parser = ReleasedCsv.rows(content)) {
            for (CSVRecord record : parser) {
                row++;
                if (row > 1) {
                    check(row, record.toList());
                } else if (!record.toList().equals(schema.header())) {
                    inquiry.problem(
                            "packet.table-header",
                            schema.file(),
                            String.join(",", schema.header()),
                            String.join(",", record.toList()));
                    return 0;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            inquiry.problem("packet.table-row", schema.file(), Integer.toString(row + 1));
        }
        if (row == 0) {
            inquiry.problem("packet.table-header", schema.file(), String.join(",", schema.header()), "");
        }
        return Math.max(0, row - 1);
    }

    private void check(int row, List<String> texts) {
        if (texts.size() != schema.fields().size()) {
            inquiry.problem("packet.table-row", schema.file(), Integer.toString(row));
            return;
        }
        for (int column = 0; column < texts.size(); column++) {
            check(row, schema.fields().get(column), allowed.get(column), texts.get(column));
        }
        if (!schema.key().isEmpty() && !keys.add(key(texts))) {
            inquiry.problem("packet.table-twice", schema.file(), Integer.toString(row), String.join("、", key(texts)));
        }
    }

    private List<String> key(List<String> texts) {
        List<String> header = schema.header();
        return schema.key().stream()
                .map(column -> texts.get(header.indexOf(column)))
                .toList();
    }

    private void check(int row, Field field, Set<String> values, String text) {
        String number = Integer.toString(row);
        if (text.isEmpty()) {
            if (field.required()) {
                inquiry.problem("packet.table-empty", schema.file(), number, field.id());
            }
        } else if (!FieldTypes.isWritten(field.type(), text)) {
            inquiry.problem(
                    "packet.table-type", schema.file(), number, field.id(), text, FieldTypes.name(field.type()));
        } else if (!values.isEmpty() && !values.contains(text)) {
            inquiry.problem(
                    "packet.table-value", schema.file(), number, field.id(), text, String.join("、", field.values()));
        }
    }
}
