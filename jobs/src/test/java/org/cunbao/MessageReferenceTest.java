package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reference of findings says what the program says. With {@code -Dscenarios.update=true} it is written anew. What
 * the office's guide quotes of other messages is said by the program too.
 */
class MessageReferenceTest {

    private static final Path REFERENCE = Path.of("docs", "findings.md");
    private static final Path GUIDE = Path.of("docs", "operations.md");
    private static final Path SAID = Path.of("..", "templates", "messages", "zh-CN.properties");

    private static final String HEAD = """
            # 审核发现：每个代码是什么意思，怎么办

            由 `templates/messages/zh-CN.properties` 和 `templates/rules/` 生成，每次构建都核对。重新生成：

            ```
            mvn test -Dtest=MessageReferenceTest -Dscenarios.update=true
            ```

            代码印在退回件、`findings.csv`、`check` 和 `findings` 命令的每一条后面的括号里，前面是轻重：

            - **错误**：这个文件、这张表或这一格不计入合计，按没有报处理，改正后重新报送。
            - **疑问**：数照常计入；报告是草案，直到改正、在“说明”栏写明原因，或者负责人核准（在 `templates/waivers.csv` 里写一行）。
            - **提示**：只是告知，不影响任何数。
            - **未决**：缺少别的数，判不了；不算有错，也不算通过。

            “……”是具体的格、数、单位或文件。
            """;

    /** By the beginning of their codes, in the order in which a file is looked at. */
    private static final Map<String, String> KINDS = kinds();

    private static final Pattern CODED = Pattern.compile("finding\\.([A-Z]+(?:-[A-Z]+)+)(?:\\.(.+))?");

    private static Properties messages = new Properties();

    /** What is said of one code. */
    private static final class Entry {

        private String label = "";
        private String remedy = "";
        private final SortedMap<String, String> said = new TreeMap<>();
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("FILE", "文件");
        kinds.put("SHEET", "工作表");
        kinds.put("FORM", "报表");
        kinds.put("CONTROL", "校验数");
        kinds.put("ID", "表号、报告期、单位");
        kinds.put("ROSTER", "汇总填报的表");
        kinds.put("ROW", "行");
        kinds.put("CELL", "格");
        kinds.put("SUB", "报送");
        kinds.put("CARRY", "上月更正");
        kinds.put("WAIVER", "豁免");
        return kinds;
    }

    @BeforeAll
    static void readMessages() throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(SAID, StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        messages = read;
    }

    @Test
    void the_reference_says_what_the_program_says() throws IOException {
        String reference = reference();
        if (Boolean.getBoolean("scenarios.update")) {
            Files.writeString(REFERENCE, reference, StandardCharsets.UTF_8);
        }
        assertThat(REFERENCE).hasContent(reference);
    }

    @Test
    void every_code_has_a_label_a_remedy_and_a_place_in_the_reference() {
        assertThat(entries()).hasSizeGreaterThan(80).allSatisfy((code, entry) -> {
            assertThat(entry.label).as("label of %s", code).isNotEmpty();
            assertThat(entry.remedy).as("remedy of %s", code).isNotEmpty();
            assertThat(KINDS).containsKey(kind(code));
        });
    }

    @Test
    void what_the_guide_quotes_of_a_stop_is_what_the_program_says() throws IOException {
        List<String> rows = Files.readAllLines(GUIDE, StandardCharsets.UTF_8);
        List<String> quoted = rows.subList(rows.indexOf("| 它说 | 是什么意思 | 怎么办 |") + 2, rows.size()).stream()
                .takeWhile(row -> row.startsWith("|"))
                .map(row -> row.split("\\|", -1)[1].strip())
                .toList();
        List<String> said =
                messages.values().stream().map(text -> plain(text.toString())).toList();
        assertThat(quoted)
                .hasSizeGreaterThan(10)
                .allSatisfy(quote -> assertThat(said).as("%s", quote).anyMatch(text -> text.contains(quote)));
    }

    private static String reference() {
        StringBuilder text = new StringBuilder(HEAD);
        SortedMap<String, Entry> entries = entries();
        KINDS.forEach((kind, title) -> {
            text.append("\n## ").append(title).append("\n\n| 代码 | 名称 | 它说 | 怎么办 |\n|---|---|---|---|\n");
            entries.forEach((code, entry) -> {
                if (kind(code).equals(kind)) {
                    text.append(row(code, entry.label, String.join("<br>", entry.said.values()), entry.remedy));
                }
            });
        });
        text.append("\n## 审核规则\n\n| 代码 | 规则 | 轻重 | 为什么 | 怎么办 |\n|---|---|---|---|---|\n");
        Catalogue catalogue = MonthFixture.catalogue();
        for (Rule rule : catalogue.rules()) {
            String severity = catalogue
                    .messages()
                    .text("severity." + rule.severity().name().toLowerCase(Locale.ROOT));
            text.append(row(
                    rule.id(),
                    rule.label(),
                    rule.shadow() ? severity + "（试行，不影响报告）" : severity,
                    rule.reason(),
                    rule.remedy()));
        }
        return text.toString();
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String kind(String code) {
        return code.substring(0, code.indexOf('-'));
    }

    private static SortedMap<String, Entry> entries() {
        SortedMap<String, Entry> entries = new TreeMap<>();
        messages.forEach((key, text) -> {
            Matcher coded = CODED.matcher(key.toString());
            if (coded.matches()) {
                Entry entry = entries.computeIfAbsent(coded.group(1), code -> new Entry());
                String part = coded.group(2) == null ? "" : coded.group(2);
                switch (part) {
                    case "label" -> entry.label = text.toString();
                    case "remedy" -> entry.remedy = text.toString();
                    default -> entry.said.put(part, plain(text.toString()));
                }
            }
        });
        return entries;
    }

    /** The sentence with dots for what differs from case to case. */
    private static String plain(String text) {
        return text.replaceAll(" ?\\{\\d+\\} ?", "……").replaceAll("(……)+", "……");
    }
}
