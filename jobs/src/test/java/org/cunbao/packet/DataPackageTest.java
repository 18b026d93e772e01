package org.cunbao.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.MonthFixture;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code datapackage.json} keeps the rules of the Data Package standard (version 1: Data Package, Data Resource, CSV
 * Dialect, Table Schema), and the files are what it says.
 */
class DataPackageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static SortedMap<String, byte[]> files = new TreeMap<>();
    private static JsonNode root = JSON.createObjectNode();

    @BeforeAll
    static void write() throws IOException {
        RevisionResult month = MonthFixture.month(
                Packets.CATALOGUE,
                YearMonth.of(2021, 4),
                List.of(Finding.at(
                        "G-01",
                        Severity.QUERY,
                        "620521100206",
                        new SourceCell("张杨村.xlsx", "村级月报", "D17", "=1+1"),
                        Text.of("synthetic"))),
                List.of("620521102000"));
        files = Packets.unzip(Packets.write(month, Files.createDirectory(folder.resolve("r1"))));
        root = JSON.readTree(files.get("datapackage.json"));
    }

    @Test
    void description_has_what_the_standard_asks_of_a_package() {
        assertThat(root.get("profile").asText()).isEqualTo("tabular-data-package");
        assertThat(root.get("name").asText())
                .isEqualTo("cunbao-620521-2021-04-r1")
                .matches("[a-z0-9._-]+");
        assertThat(root.get("title").asText()).isEqualTo("620521-2021-04-r1");
        assertThat(OffsetDateTime.parse(root.get("created").asText()))
                .isEqualTo(OffsetDateTime.parse("2021-05-01T00:00:00+08:00"));
        assertThat(root.get("resources")).hasSize(3);
        assertThat(root.has("licenses")).as("a licence that nobody has named").isFalse();
    }

    @Test
    void every_table_is_described_as_the_standard_asks_of_a_resource() {
        Set<String> names = new HashSet<>();
        for (JsonNode resource : root.get("resources")) {
            assertThat(resource.get("profile").asText()).isEqualTo("tabular-data-resource");
            assertThat(resource.get("name").asText())
                    .matches("[a-z0-9._-]+")
                    .satisfies(name -> assertThat(names.add(name)).isTrue());
            String path = resource.get("path").asText();
            assertThat(path).doesNotStartWith("/").doesNotContain("..", "\\");
            byte[] content = files.getOrDefault(path, new byte[0]);
            assertThat(resource.get("bytes").asInt()).isEqualTo(content.length).isPositive();
            assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + Sha256.of(content));
            assertThat(resource.get("encoding").asText()).isEqualTo("utf-8");
            JsonNode dialect = resource.get("dialect");
            assertThat(dialect.get("delimiter").asText()).isEqualTo(",");
            assertThat(dialect.get("lineTerminator").asText()).isEqualTo("\r\n");
            assertThat(dialect.get("doubleQuote").asBoolean()).isTrue();
            assertThat(dialect.get("header").asBoolean()).isTrue();
            JsonNode schema = resource.get("schema");
            assertThat(schema.get("missingValues")).hasSize(1);
            assertThat(schema.get("fields").findValuesAsText("name")).doesNotHaveDuplicates();
            for (JsonNode field : schema.get("fields")) {
                assertThat(field.get("type").asText()).isIn("string", "number", "integer", "yearmonth");
                assertThat(field.get("title").asText()).containsPattern("\\p{IsHan}");
            }
        }
        assertThat(names).containsExactlyInAnyOrder("figures", "findings", "coverage");
    }

    @Test
    void every_table_can_be_read_by_its_description() throws IOException {
        for (JsonNode resource : root.get("resources")) {
            String path = resource.get("path").asText();
            List<CSVRecord> rows = rows(files.getOrDefault(path, new byte[0]));
            JsonNode fields = resource.get("schema").get("fields");
            assertThat(rows.get(0).toList()).isEqualTo(fields.findValuesAsText("name"));
            assertThat(rows.size()).isGreaterThan(1);
            List<String> key = new ArrayList<>();
            resource.get("schema").path("primaryKey").forEach(column -> key.add(column.asText()));
            Set<List<String>> keys = new HashSet<>();
            for (CSVRecord row : rows.subList(1, rows.size())) {
                assertThat(row.size()).isEqualTo(fields.size());
                List<String> place = new ArrayList<>();
                for (int column = 0; column < fields.size(); column++) {
                    assertReadable(fields.get(column), row.get(column), path + " " + row.getRecordNumber());
                    if (key.contains(fields.get(column).get("name").asText())) {
                        place.add(row.get(column));
                    }
                }
                assertThat(key.isEmpty() || keys.add(place)).as("%s", place).isTrue();
            }
        }
        assertThat(root.at("/resources/0/schema/primaryKey").toString())
                .isEqualTo("[\"period\",\"area_code\",\"indicator\",\"column\"]");
        assertThat(root.at("/resources/0/schema/fields/10/constraints/enum").toString())
                .contains("已报", "空白", "不适用", "未通过审核", "未报");
    }

    private static void assertReadable(JsonNode field, String text, String where) {
        JsonNode constraints = field.path("constraints");
        if (text.isEmpty()) {
            assertThat(constraints.path("required").asBoolean())
                    .as("%s %s", where, field)
                    .isFalse();
            return;
        }
        switch (field.get("type").asText()) {
            case "number" -> assertThat(new BigDecimal(text)).isNotNull();
            case "integer" -> assertThat(new BigInteger(text)).isNotNull();
            case "yearmonth" -> assertThat(YearMonth.parse(text)).isNotNull();
            default -> assertThat(field.get("type").asText()).isEqualTo("string");
        }
        List<String> values = new ArrayList<>();
        constraints.path("enum").forEach(value -> values.add(value.asText()));
        if (!values.isEmpty()) {
            assertThat(values).as("%s %s", where, field).contains(text);
        }
    }

    private static List<CSVRecord> rows(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void a_table_that_is_not_what_its_description_says_is_a_problem_for_the_verifier() throws IOException {
        assertThat(verified("coverage.csv", "县,620521000000", "国,620521000000"))
                .anyMatch(
                        problem -> problem.startsWith("“coverage.csv”第 ") && problem.contains("行的 level 栏写着“国”，只能是 "));
        assertThat(verified("coverage.csv", ",99.65,", ",很多,"))
                .anyMatch(problem -> problem.endsWith("行的 rate 栏写着“很多”，不是 datapackage.json 所说的类型 number"));
        assertThat(verified("coverage.csv", "2021-04,县,620521000000", ",县,620521000000"))
                .anyMatch(problem -> problem.endsWith("行的 period 栏空着，这一栏必须填写"));
        assertThat(verified("coverage.csv", ",rate,", ",ratio,"))
                .anyMatch(problem -> problem.startsWith("“coverage.csv”的表头应为“period,level,"));
        assertThat(verified(Packets.FIGURES, "2021-04,县,620521000000,清水县,A13,期末", "2021-04,县,620521000000,清水县,A05,期末"))
                .anyMatch(problem -> problem.contains("行与前面的行重复：2021-04、620521000000、A05、期末"));
    }

    @Test
    void a_table_without_a_description_and_a_description_without_a_table_are_problems() throws IOException {
        ObjectNode changed = root.deepCopy();
        changed.withArray("resources").remove(1);
        SortedMap<String, byte[]> without = new TreeMap<>(files);
        without.put("datapackage.json", changed.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(verified(without)).contains("datapackage.json 没有说明“findings.csv”，或者说明读不懂。请重新取得资料包。");
        ((ObjectNode) changed.at("/resources/0")).put("path", "没有.csv");
        without.put("datapackage.json", changed.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(verified(without)).contains("缺少文件“没有.csv”。请重新取得资料包。");
        without.remove("datapackage.json");
        assertThat(verified(without)).contains("缺少文件“datapackage.json”。请重新取得资料包。");
    }

    private static List<String> verified(String name, String old, String text) throws IOException {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        String whole = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        assertThat(whole).contains(old);
        changed.put(name, whole.replace(old, text).getBytes(StandardCharsets.UTF_8));
        return verified(changed);
    }

    private static List<String> verified(SortedMap<String, byte[]> changed) throws IOException {
        return Packets.problems(PacketVerifier.verify(Packets.zip(changed, folder.resolve("changed.zip"))));
    }
}
