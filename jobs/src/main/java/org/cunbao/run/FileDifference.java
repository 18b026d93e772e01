package org.cunbao.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of a release that is not what it was.
 *
 * @param name within the release
 * @param before the rows of a table that only the released file has, as they are written; empty for a file that is no
 *     table
 * @param now the rows that only the other file has
 */
public record FileDifference(String name, List<String> before, List<String> now) {

    public FileDifference {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /** Compares two files of which at least one is there and which are not the same. */
    static FileDifference of(String name, Path released, Path rebuilt) throws IOException {
        if (!name.endsWith(".csv")) {
            return new FileDifference(name, List.of(), List.of());
        }
        List<String> before = rows(released);
        List<String> now = rows(rebuilt);
        return new FileDifference(name, without(before, now), without(now, before));
    }

    /** The lines as they stand, so that a table which is damaged can be compared, too. */
    private static List<String> rows(Path table) throws IOException {
        return Files.exists(table)
                ? new String(Files.readAllBytes(table), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    /** What is left when each row of the others has taken one of its kind with it. */
    private static List<String> without(List<String> rows, List<String> others) {
        Map<String, Integer> left = new LinkedHashMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        List<String> found = new ArrayList<>();
        for (String row : rows) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                found.add(row);
            }
        }
        return found;
    }
}
