package org.cunbao.county;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes single lines of a template, so that its order and its comments stay. */
final class TemplateText {

    private static final String MARK = "\uFEFF";

    private TemplateText() {}

    static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A YAML file in which a key has another value.
     *
     * @param value printed as it is: quoted where YAML needs it
     * @throws IllegalStateException when no line, or more than one, begins with the key
     */
    static String with(String yaml, String key, String value) {
        Pattern line = Pattern.compile("(?m)^(\\s*" + Pattern.quote(key) + ":)[^#\\r\\n]*(#[^\\r\\n]*)?$");
        Matcher matcher = line.matcher(yaml);
        if (matcher.results().count() != 1) {
            throw new IllegalStateException("the packed templates have not just one line with the key " + key);
        }
        return matcher.reset()
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + " " + value + (found.group(2) == null ? "" : "   " + found.group(2))));
    }

    /** A text in quotation marks, as YAML reads it. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A CSV file as Excel opens it. */
    static byte[] csv(List<List<String>> rows) {
        return bytes(rows.stream()
                .map(row -> row.stream().map(TemplateText::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", MARK, "\n")));
    }

    /** Only the header of a CSV file. */
    static byte[] header(byte[] csv) {
        return bytes(of(csv).lines().findFirst().orElse("") + "\n");
    }

    private static String cell(String text) {
        boolean plain = Arrays.asList(",", "\"", "\n", "\r").stream().noneMatch(text::contains);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
