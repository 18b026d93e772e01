package org.cunbao.packet;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunbao.domain.TableSchema.FieldType;

/** What {@code datapackage.json} calls a type, and how its values are written. */
final class FieldTypes {

    private static final Map<FieldType, String> NAMES = Map.of(
            FieldType.TEXT,
            "string",
            FieldType.MONTH,
            "yearmonth",
            FieldType.NUMBER,
            "number",
            FieldType.COUNT,
            "integer");

    private static final Map<FieldType, Pattern> WRITTEN = Map.of(
            FieldType.TEXT, Pattern.compile("(?s).*"),
            FieldType.MONTH, Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])"),
            FieldType.NUMBER, Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?"),
            FieldType.COUNT, Pattern.compile("-?[0-9]{1,18}"));

    private FieldTypes() {}

    static String name(FieldType type) {
        return Objects.requireNonNull(NAMES.get(type));
    }

    static Optional<FieldType> of(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean isWritten(FieldType type, String text) {
        return Objects.requireNonNull(WRITTEN.get(type)).matcher(text).matches();
    }
}
