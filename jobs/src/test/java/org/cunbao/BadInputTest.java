package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every class of bad input in {@code src/test/scenarios/classes.csv} is shown by a scenario or a test, and the
 * reference lists where. With {@code -Dscenarios.update=true} the reference is written anew.
 */
class BadInputTest {

    private static final Path CLASSES = SmallCounty.SCENARIOS.resolve("classes.csv");
    private static final Path REFERENCE = Path.of("docs", "bad-inputs.md");
    private static final String HEAD = """
            # 坏数据：每一类怎样处理，由哪里证明

            由 `src/test/scenarios/classes.csv`、各情景的 `classes.csv` 和标注了 `@BadInput` 的测试生成，每次构建都核对：
            每一种写法的处理都出现在情景的预期结果里，情景又与程序实际的结果逐行相同。重新生成：

            ```
            mvn test -Dtest=BadInputTest -Dscenarios.update=true
            ```

            处理：**A** 接收并记下改动 · **W** 接收，等人确认 · **C** 退回这一格，按缺数处理 · **F** 退回整份 · **I** 不读，但列出 · **H** 等一等，下次再收

            | 类 | 是什么 | 处理 | 写法 | 发现的代码 | 由哪里证明 |
            |---:|---|---|---:|---|---|
            """;

    /** Where a class is shown. */
    private static final class Evidence {

        private int variants;
        private final TreeSet<String> codes = new TreeSet<>();
        private final TreeSet<String> places = new TreeSet<>();
    }

    @Test
    void every_class_is_shown_somewhere() throws IOException {
        List<String> all =
                CsvRows.of(CLASSES).rows().stream().map(row -> row.get("class")).toList();
        Map<Integer, Evidence> evidence = evidence();
        assertThat(all).hasSize(97).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(number -> !evidence.containsKey(Integer.valueOf(number)))
                .as("classes that no scenario and no test shows")
                .isEmpty();
    }

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

    @Test
    void the_reference_says_the_same() throws IOException {
        String reference = reference();
        if (Boolean.getBoolean("scenarios.update")) {
            Files.writeString(REFERENCE, reference, StandardCharsets.UTF_8);
        }
        assertThat(REFERENCE).hasContent(reference);
    }

    private static String reference() throws IOException {
        Map<Integer, Evidence> evidence = evidence();
        StringBuilder text = new StringBuilder(HEAD);
        for (Map<String, String> row : CsvRows.of(CLASSES).rows()) {
            Evidence found = evidence.getOrDefault(Integer.valueOf(row.get("class")), new Evidence());
            text.append(String.format(
                    "| %s | %s | %s | %d | %s | %s |%n",
                    row.get("class"),
                    row.get("title"),
                    row.get("verdict"),
                    found.variants,
                    String.join("、", found.codes),
                    found.places.stream().collect(Collectors.joining("、"))));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static SortedMap<Integer, Evidence> evidence() throws IOException {
        TreeMap<Integer, Evidence> evidence = new TreeMap<>();
        for (Path scenario : scenarios()) {
            for (Variant variant : Variant.of(scenario)) {
                Evidence of = evidence.computeIfAbsent(variant.number(), number -> new Evidence());
                of.variants++;
                of.places.add(scenario.getFileName().toString());
                if (!variant.code().isEmpty()) {
                    of.codes.add(variant.code());
                }
            }
        }
        for (JavaMethod method : annotated()) {
            for (int number : method.getAnnotationOfType(BadInput.class).value()) {
                Evidence of = evidence.computeIfAbsent(number, key -> new Evidence());
                of.variants++;
                of.places.add(method.getOwner().getSimpleName() + "." + method.getName());
            }
        }
        return evidence;
    }

    private static List<JavaMethod> annotated() {
        return new ClassFileImporter()
                .importPath("target/test-classes").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(BadInput.class))
                        .toList();
    }

    private static List<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SmallCounty.SCENARIOS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("exit")))
                    .sorted()
                    .toList();
        }
    }
}
