package org.cunbao.report.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.Field;
import org.cunbao.domain.TableSchema.FieldType;

/** The columns of a table: what each holds, whether every row has it, and which values it may have. */
final class Columns {

    private record Column(String id, FieldType type, boolean required) {}

    private final List<Column> columns = new ArrayList<>();

    /** A column that may be empty. */
    Columns with(String id, FieldType type) {
        columns.add(new Column(id, type, false));
        return this;
    }

    /** A column that every row has. */
    Columns withRequired(String id, FieldType type) {
        columns.add(new Column(id, type, true));
        return this;
    }

    TextTable table(List<List<String>> rows) {
        return new TextTable(
                columns.stream().map(Column::id).toList(),
                columns.stream()
                        .filter(column -> column.type().isNumeric())
                        .map(Column::id)
                        .collect(Collectors.toSet()),
                rows);
    }

    /** The same columns for a receiver. */
    TableSchema schema(String file, String title, Words words, List<String> key, Collection<Allowed> allowed) {
        Set<String> ids = columns.stream().map(Column::id).collect(Collectors.toSet());
        if (!allowed.stream().allMatch(values -> ids.contains(values.column()))) {
            throw new IllegalArgumentException("values of no column of " + file);
        }
        return new TableSchema(
                file,
                title,
                columns.stream()
                        .map(column -> new Field(
                                column.id(),
                                words.text("table.column." + column.id()),
                                column.type(),
                                column.required(),
                                allowed.stream()
                                        .filter(values -> values.column().equals(column.id()))
                                        .flatMap(values -> values.texts().stream())
                                        .map(SafeText::csv)
                                        .distinct()
                                        .toList()))
                        .toList(),
                key);
    }

    /** The only texts that may stand in a column. */
    record Allowed(String column, List<String> texts) {}
}
