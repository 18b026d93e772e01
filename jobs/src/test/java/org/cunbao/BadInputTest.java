package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the scenarios say of the classes of bad input in {@code src/test/scenarios/classes.csv} is in their expected
 * results.
 */
class BadInputTest {

    private static final Path CLASSES = SmallCounty.SCENARIOS.resolve("classes.csv");

    @Test
    void every_listed_variant_is_in_the_expected_results() throws IOException {
        Map<String, String> allowed = new LinkedHashMap<>();
        CsvRows.of(CLASSES).rows().forEach(row -> allowed.put(row.get("class"), row.get("verdict")));
        List<String> objections = new ArrayList<>();
        for (Path scenario : scenarios()) {
            for (Variant variant : Variant.of(scenario)) {
                variant.objection(scenario).ifPresent(objections::add);
                if (!List.of(allowed.getOrDefault("" + variant.number(), "").split(" "))
                        .contains(variant.verdict())) {
                    objections.add(variant + " has a verdict that the class does not have");
                }
            }
        }
        assertThat(objections).isEmpty();
    }

    private static List<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SmallCounty.SCENARIOS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("exit")))
                    .sorted()
                    .toList();
        }
    }
}
