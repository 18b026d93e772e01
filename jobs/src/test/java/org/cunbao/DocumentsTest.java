package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documents point to is there. */
class DocumentsTest {

    private static final Path TOP = Path.of("..");
    private static final Path TEMPLATES = TOP.resolve("templates");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern LINKED = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void every_path_of_the_table_where_to_change_what_exists() throws IOException {
        List<String> named = named(TOP.resolve("README.md"), "| 想改 | 去 |");
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(named).allSatisfy(path -> assertThat(TOP.resolve(path)).exists());
    }

    @Test
    void every_file_that_the_templates_speak_of_exists() throws IOException {
        List<String> named = named(TEMPLATES.resolve("README.md"), "| 想改什么 | 改哪里 |");
        assertThat(named).hasSizeGreaterThan(15);
        String folder = "";
        for (String path : named) {
            // a name without a folder stands in that of the name before it
            String full = path.contains("/") || Files.exists(TEMPLATES.resolve(path)) ? path : folder + path;
            folder = full.substring(0, full.lastIndexOf('/') + 1);
            assertThat(exists(full)).as("%s", full).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_link_leads_somewhere() {
        return Stream.of(
                        "README.md",
                        "jobs/docs/ARCHITECTURE.md",
                        "jobs/docs/operations.md",
                        "jobs/docs/reliability.md",
                        "input/README.md",
                        "output/README.md")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path file = TOP.resolve(name);
                    List<String> links = LINKED.matcher(Files.readString(file, StandardCharsets.UTF_8))
                            .results()
                            .map(found -> found.group(1))
                            .toList();
                    assertThat(links)
                            .allSatisfy(link ->
                                    assertThat(file.resolveSibling(link)).exists());
                }));
    }

    /** What stands in backquotes in the right-hand column of the table below a heading. */
    private static List<String> named(Path file, String heading) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> named = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf(heading) + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            NAMED.matcher(line.split("\\|", -1)[2]).results().forEach(found -> named.add(found.group(1)));
        }
        return named;
    }

    private static boolean exists(String pattern) throws IOException {
        if (!pattern.contains("*")) {
            return Files.exists(TEMPLATES.resolve(pattern));
        }
        int slash = pattern.lastIndexOf('/');
        try (Stream<Path> files = Files.list(TEMPLATES.resolve(pattern.substring(0, slash)))) {
            String name = pattern.substring(slash + 1).replace(".", "\\.").replace("*", ".*");
            return files.anyMatch(file -> file.getFileName().toString().matches(name));
        }
    }
}
