package org.cunbao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Text files as lines, whatever their line ends, and how two of them differ. */
final class Lines {

    private static final String MARK = "\uFEFF";

    private Lines() {}

    /** Without a byte order mark; none when the file is not there. */
    static List<String> of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return (text.startsWith(MARK) ? text.substring(1) : text).lines().toList();
    }

    static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, MARK + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /**
     * The lines that only one of them has, {@code -} for the expected and {@code +} for the actual; empty when equal.
     */
    static String difference(List<String> expected, List<String> actual) {
        if (expected.equals(actual)) {
            return "";
        }
        List<String> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        List<String> added = new ArrayList<>(actual);
        expected.forEach(added::remove);
        if (missing.isEmpty() && added.isEmpty()) {
            return "各行相同，次序不同";
        }
        StringBuilder difference = new StringBuilder();
        missing.forEach(line -> difference.append("- ").append(line).append('\n'));
        added.forEach(line -> difference.append("+ ").append(line).append('\n'));
        return difference.toString();
    }
}
