package org.cunbao.domain;

import java.util.List;

/**
 * What stands in a CSV file of a release, column by column: the one place from which its header, its description for
 * the receiver and the checks of its content are made.
 *
 * @param file its name in the release folder, such as {@code figures.csv}
 * @param title for people
 * @param fields the columns, in order
 * @param key ids of the columns that together are different in every row; none when rows may repeat
 */
public record TableSchema(String file, String title, List<Field> fields, List<String> key) {

    /** What a text of a column is to be read as. */
    public enum FieldType {
        TEXT,
        /** Such as {@code 2021-04}. */
        MONTH,
        /** A decimal number with a point and without an exponent. */
        NUMBER,
        /** A whole number. */
        COUNT;

        public boolean isNumeric() {
            return this == NUMBER || this == COUNT;
        }
    }

    /**
     * A column.
     *
     * @param id its header
     * @param title for people
     * @param required whether every row has it
     * @param values the only ones that may stand there; any when there are none
     */
    public record Field(String id, String title, FieldType type, boolean required, List<String> values) {

        public Field {
            values = List.copyOf(values);
        }
    }

    public TableSchema {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        if (!fields.stream().map(Field::id).toList().containsAll(key)) {
            throw new IllegalArgumentException("key " + key + " of " + file);
        }
    }

    /** The header of the file. */
    public List<String> header() {
        return fields.stream().map(Field::id).toList();
    }
}
