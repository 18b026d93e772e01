package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of {@code explain} says what its JSON says, to the last number, place and hash. */
class ExplainPageTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    /** A workspace in which April was run once: one village did not report, another contradicted itself. */
    @TempDir
    static Path home;

    @TempDir
    private Path other = Path.of("");

    @BeforeAll
    static void run() throws IOException {
        SmallCounty.settle(home);
        change("红堡镇/后川村.csv", "A13,村集体经济积累,万元,,,7.5", "A13,村集体经济积累,万元,,,７．５");
        change("白沙镇/程沟村.csv", "A14,调整第一书记,名,0,", "A14,调整第一书记,名," + HOSTILE + ",");
        Files.delete(file("红堡镇/红堡村.csv"));
        String contradicting = Files.readString(file("白沙镇/代沟村.csv"), StandardCharsets.UTF_8)
                .replaceFirst("A05,储备村级后备干部,名,,,\\d+", "A05,储备村级后备干部,名,,,99");
        SmallCounty.put(file("白沙镇/代沟村（修改）.csv"), contradicting.getBytes(StandardCharsets.UTF_8));
        assertThat(Commands.in(home, "run", "2021-04").exit()).isEqualTo(ExitCode.NO.code());
    }

    private static Path file(String name) {
        return home.resolve("input/2021-04").resolve(name);
    }

    private static void change(String name, String from, String to) throws IOException {
        String text = Files.readString(file(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        SmallCounty.put(file(name), text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer explain(String figure, String... options) {
        List<String> command = new ArrayList<>(List.of("explain", "2021-04"));
        command.addAll(List.of(figure.split(" ", -1)));
        command.addAll(List.of(options));
        return Commands.in(home, command.toArray(String[]::new));
    }

    private static Path written(Answer answer) {
        String line = answer.out().lines().reduce((first, last) -> last).orElse("");
        return Path.of(line.substring(line.indexOf("：") + 1));
    }

    private static Document page(String figure) throws IOException {
        Answer answer = explain(figure, "--page");
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        return Jsoup.parse(Files.readString(written(answer), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String figure) throws IOException {
        return new ObjectMapper().readTree(explain(figure, "--json").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A13",
                "A13 --area 红堡镇",
                "A13 --area 后川村",
                "A13 --area 红堡村",
                "A13 --area 试点",
                "A14.本月 --area 白沙镇",
                "A02",
                "A06",
                "B01",
                "B01 --area 红堡镇"
            })
    void every_number_place_and_hash_is_that_of_the_json(String figure) throws IOException {
        Document page = page(figure);
        JsonNode json = json(figure);
        JsonNode root = json.get("figure");
        Element head = page.expectFirst("#figure");
        assertThat(page.title())
                .contains(json.get("indicator").asText() + "."
                        + json.get("column").asText());
        assertThat(page.text()).contains(json.get("templates").asText());
        assertThat(head.attr("data-agrees")).isEqualTo(json.get("adds_up").asText());
        assertThat(facts(head)).isEqualTo(facts(root));
        assertPrinted(head, root);
        assertThat(page.select("details").eachAttr("data-area"))
                .isEqualTo(deep(root).map(part -> part.get("area").asText()).toList());
        deep(root).forEach(part -> {
            Element section =
                    page.expectFirst("details[data-area=" + part.get("area").asText() + "]");
            assertThat(facts(section)).isEqualTo(facts(part));
            assertPrinted(section.expectFirst("summary"), part);
            assertThat(section.select("tr[data-area]").stream().map(ExplainPageTest::unit))
                    .isEqualTo(leaves(part).map(ExplainPageTest::unit).toList());
        });
        List<Element> rows = page.select(".cells tr[data-area]");
        List<JsonNode> leaves = leaves(root).toList();
        assertThat(rows.stream().map(ExplainPageTest::unit).toList())
                .isEqualTo(leaves.stream().map(ExplainPageTest::unit).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertPrinted(rows.get(i), leaves.get(i));
        }
    }

    /** Those parts that are totals over other areas. */
    private static Stream<JsonNode> deep(JsonNode root) {
        List<JsonNode> parts = new ArrayList<>();
        root.path("parts").forEach(parts::add);
        boolean flat = parts.stream()
                .allMatch(part -> !part.has("parts")
                        || part.at("/parts/0/area")
                                .asText()
                                .equals(part.get("area").asText()));
        return flat ? Stream.empty() : parts.stream();
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        if (!node.has("reported")) {
            return Stream.of(node);
        }
        List<JsonNode> parts = new ArrayList<>();
        node.path("parts").forEach(parts::add);
        return parts.stream().flatMap(ExplainPageTest::leaves);
    }

    private static List<String> facts(JsonNode node) {
        return List.of(
                node.get("area").asText(),
                node.get("value").asText(),
                node.get("status").asText().replace("reported", ""),
                node.path("reported").asText(),
                node.path("expected").asText());
    }

    private static List<String> facts(Element section) {
        return List.of(
                section.attr("data-area"),
                section.attr("data-number"),
                section.attr("data-reason"),
                section.attr("data-reported"),
                section.attr("data-expected"));
    }

    private static List<String> unit(JsonNode leaf) {
        List<String> all = new ArrayList<>(facts(leaf).subList(0, 3));
        JsonNode source = leaf.path("source");
        for (String field :
                List.of("raw", "file", "sheet", "cell", "sha256", "received_in", "received_at", "removed_at")) {
            all.add(source.path(field).asText());
        }
        all.add(leaf.has("source") ? "" : leaf.path("delivered").asText());
        JsonNode findings = leaf.has("source") ? source.get("findings") : leaf.path("findings");
        findings.forEach(one -> all.addAll(List.of(
                one.get("code").asText(),
                one.get("severity").asText(),
                one.get("detail").asText())));
        return all;
    }

    private static List<String> unit(Element row) {
        List<String> all = new ArrayList<>(facts(row).subList(0, 3));
        String raw = column(row, "raw");
        all.add(raw.equals("（空）") ? "" : raw);
        for (String field : List.of("file", "sheet", "cell", "sha256", "revision")) {
            all.add(column(row, field));
        }
        all.add(row.select(".receipt time").attr("datetime"));
        all.add(row.select("[data-column=removed]").attr("datetime"));
        all.add(column(row, "delivered"));
        row.select("[data-finding]")
                .forEach(one -> all.addAll(
                        List.of(one.attr("data-finding"), one.attr("data-severity"), column(one, "detail"))));
        return all;
    }

    private static String column(Element within, String name) {
        return within.select("[data-column=" + name + "]").stream()
                .map(Element::wholeText)
                .reduce("", String::concat);
    }

    /** The number that people read is the one that programs read. */
    private static void assertPrinted(Element where, JsonNode node) {
        Element amount = where.expectFirst(".amount, .none");
        if (node.get("status").asText().equals("reported")) {
            assertThat(amount.attr("value")).isEqualTo(node.get("value").asText());
            assertThat(new BigDecimal(amount.text().replace(",", "")))
                    .isEqualByComparingTo(node.get("value").asText());
        } else {
            assertThat(amount.text()).isIn("未报", "空白", "不适用", "未通过审核");
        }
    }

    @Test
    void what_stood_in_a_cell_is_text_beside_its_number_and_never_markup() throws IOException {
        Document hostile = page("A14.本月");
        assertThat(hostile.select("script")).isEmpty();
        Element rejected = hostile.expectFirst("tr[data-area=620521106204]");
        assertThat(column(rejected, "raw")).isEqualTo(HOSTILE);
        assertThat(rejected.text()).contains("未通过审核");

        Element normalised = page("A13").expectFirst("tr[data-area=620521101206]");
        assertThat(normalised.attr("data-number")).isEqualTo("7.5");
        assertThat(normalised.expectFirst(".raw.changed").text()).isEqualTo("７．５");
        assertThat(normalised.select("[data-finding=CELL-NORMALISED]")).hasSize(1);
    }

    @Test
    void units_without_a_figure_are_listed_with_the_reason() throws IOException {
        Document page = page("A14.本月");
        assertThat(page.select("tr[data-lacking]").eachAttr("data-lacking"))
                .containsExactly("620521101003", "620521106204", "620521106206");
        assertThat(page.select("#lacking").text())
                .contains(
                        "共 3 个",
                        "红堡镇红堡村620521101003 未报：没有可以采用的报表。 没有收到报表",
                        "白沙镇程沟村620521106204 未通过审核：这一格的数没有通过审核，按缺数处理。",
                        "收到的报表互相矛盾，都没有采用：白沙镇/代沟村.csv",
                        "SUB-CONFLICT");
        assertThat(page("A06").select("#lacking").text()).contains("没有：每个单位都有数。");
    }

    @Test
    void the_page_says_that_it_is_of_sample_data_and_a_draft_and_reaches_for_nothing() throws IOException {
        Path file = written(explain("A13", "--page"));
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(home.relativize(file)).isEqualTo(Path.of("output/explain/2021-04-r1/A13.期末.html"));
        assertThat(text)
                .contains("<html lang=\"zh-CN\">", "样例数据，非真实统计", "草　案", "default-src 'none'; style-src 'sha256-")
                .doesNotContain("http://", "https://", "<script", " style=\"");
        Document page = Jsoup.parse(text);
        assertThat(page.select("table").stream().map(table -> table.select("caption, thead th[scope=col]")))
                .allSatisfy(heads -> assertThat(heads).hasSizeGreaterThan(3));
        assertThat(page.select("details"))
                .allSatisfy(details -> assertThat(details.hasAttr("open")).isTrue());
    }

    @Test
    void the_same_figure_gives_the_same_bytes_in_any_language_and_leaves_nothing_beside() throws IOException {
        Path file = written(explain("A13", "--area", "红堡镇", "--page"));
        assertThat(file.getFileName()).hasToString("A13.期末-620521101000.html");
        byte[] first = Files.readAllBytes(file);
        Files.writeString(file, "另一个", StandardCharsets.UTF_8);
        Answer english = explain("A13", "--area", "红堡镇", "--page", "--lang", "en");
        assertThat(english.out()).contains("The page, for a browser or for paper: " + file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (Stream<Path> beside = Files.list(file.resolveSibling(""))) {
            assertThat(beside).allMatch(one -> one.toString().endsWith(".html"));
        }
    }

    @Test
    void what_a_killed_command_left_beside_its_page_is_cleared_by_the_next_and_nothing_else_is() throws IOException {
        Path folder = written(explain("A13", "--page")).resolveSibling("");
        Path others = Files.createDirectories(folder.resolveSibling("2021-03-r2"));
        Path notes = Files.createDirectories(folder.resolveSibling("审计"));
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        List<Path> dead = List.of(
                folder.resolve(".A13.期末.999999999.part"),
                folder.resolve(".A05.期末-620521101000." + ProcessHandle.current().pid() + ".part"),
                others.resolve(".E07.累计.999999999.part"));
        List<Path> kept = List.of(
                folder.resolve(".A13.期末." + living + ".part"),
                folder.resolve("A13.期末.999999999.part"),
                folder.resolve(".A13.期末.part"),
                notes.resolve(".A13.期末.999999999.part"));
        for (String command : new String[] {"explain", "run"}) {
            for (Path file : Stream.concat(dead.stream(), kept.stream()).toList()) {
                Files.writeString(file, "half", StandardCharsets.UTF_8);
            }
            Answer answer = command.equals("run") ? Commands.in(home, "run", "2021-04") : explain("A13", "--page");
            assertThat(dead).as("%s %s", command, answer.said()).allMatch(Files::notExists);
            assertThat(kept).allMatch(Files::exists);
        }
        for (Path file : kept) {
            Files.delete(file);
        }
    }

    @Test
    void a_page_is_of_one_figure_and_no_json() {
        for (String[] options : new String[][] {{"A13", "--page", "--json"}, {"--page", "--json"}}) {
            Answer both = explain(
                    options[0], List.of(options).subList(1, options.length).toArray(String[]::new));
            assertThat(both.exit()).isEqualTo(ExitCode.USAGE.code());
            assertThat(both.err()).contains("--page 和 --json 不能同时写");
            assertThat(both.out()).isEmpty();
        }
        Answer all = explain("--page");
        assertThat(all.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(all.err()).contains("--page 要写一个指标代码，如 E07");
        assertThat(explain("--page", "--lang", "en").err()).contains("with --page name an indicator");
        assertThat(explain("A13", "--page", "--json", "--lang", "en").err()).contains("do not go together");
    }

    @Test
    void a_page_that_cannot_be_written_is_told() throws IOException {
        Path file = written(explain("A05", "--page"));
        Files.delete(file);
        Files.createDirectories(file.resolve("不空"));
        Answer answer = explain("A05", "--page");
        assertThat(answer.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(answer.err()).containsPattern("\\p{IsHan}").doesNotContain("Exception");
        Files.delete(file.resolve("不空"));
        Files.delete(file);
    }

    @Test
    void the_layout_is_that_of_the_templates_and_packed_where_they_have_none() throws IOException {
        SmallCounty.settle(other);
        Path layout = other.resolve("templates/reports/explain.ftlh");
        String packed = Files.readString(layout, StandardCharsets.UTF_8);
        Files.delete(layout);
        Files.delete(other.resolve("templates/reports/explain.css"));
        assertThat(Commands.in(other, "run", "2021-04").exit()).isZero();
        Answer old = Commands.in(other, "explain", "2021-04", "A13", "--page");
        assertThat(Files.readString(written(old), StandardCharsets.UTF_8)).contains("怎样自己核对");

        Files.writeString(layout, packed.replace("怎样自己核对", "核对办法"), StandardCharsets.UTF_8);
        assertThat(Commands.in(other, "run", "2021-04").exit()).isZero();
        Answer edited = Commands.in(other, "explain", "2021-04", "A13", "--page");
        assertThat(Files.readString(written(edited), StandardCharsets.UTF_8))
                .contains("核对办法")
                .doesNotContain("怎样自己核对");

        Files.writeString(layout, packed + "${figure.nothing}", StandardCharsets.UTF_8);
        Answer broken = Commands.in(other, "run", "2021-04");
        assertThat(broken.exit()).isEqualTo(ExitCode.TEMPLATES.code());
        assertThat(broken.err()).contains("来历页 templates/reports/explain.ftlh 用不了");
    }
}
