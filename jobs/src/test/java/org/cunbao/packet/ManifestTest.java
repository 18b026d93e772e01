package org.cunbao.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifest keeps its schema, and the schema and the verifier refuse what does not. */
class ManifestTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path packet = Path.of("");
    private static byte[] manifest = new byte[0];
    private static Schema schema = schema();

    @BeforeAll
    static void write() throws IOException {
        packet = Packets.write(Packets.month(), Files.createDirectory(folder.resolve("r1")));
        manifest = Files.readAllBytes(packet.resolveSibling("manifest.json"));
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(PacketFiles.manifestSchema()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> errors(JsonNode node) {
        return schema.validate(node).stream().map(Error::toString).toList();
    }

    @Test
    void manifest_of_a_packet_keeps_the_schema_that_is_packed_with_it() throws IOException {
        assertThat(errors(JSON.readTree(manifest))).isEmpty();
        assertThat(Packets.unzip(packet).get("manifest.schema.json")).isEqualTo(PacketFiles.manifestSchema());
    }

    @Test
    void manifest_counts_what_the_figures_were_made_of() throws IOException {
        JsonNode root = JSON.readTree(manifest);
        assertThat(root.at("/counts/deliveries").asInt()).isEqualTo(2);
        assertThat(root.at("/counts/submissions").asInt()).isEqualTo(282);
        assertThat(root.at("/counts/cells").asInt()).isGreaterThan(20_000);
        assertThat(root.at("/packet").asText()).isEqualTo("620521-2021-04-r1.zip");
        assertThat(root.at("/templates/files").findValuesAsText("path"))
                .contains("packet/province.yaml", "county.yaml");
        assertThat(root.at("/files").findValuesAsText("role"))
                .startsWith("report.pdf", "summary.xlsx", "figures.csv")
                .endsWith("datapackage.json", "manifest.schema.json");
    }

    /** A field, and what stands there instead; nothing takes it away. */
    @ParameterizedTest
    @CsvSource({
        "/packet, ",
        "/packet, \"\"",
        "/county/code, \"62\"",
        "/county/name, ",
        "/period, \"2021-13\"",
        "/revision, 0",
        "/revision, \"1\"",
        "/draft, \"no\"",
        "/synthetic, ",
        "/program, ",
        "/templates/sha256, \"00\"",
        "/templates/files, {}",
        "/coverage/all, ",
        "/coverage/village/reported, -1",
        "/counts/deliveries, ",
        "/counts/cells, 1.5",
        "/counts/findings/fatal, null",
        "/groups, null",
        "/files, ",
        "/files/0/sha256, \"ABC\"",
        "/files/0/role, ",
        "/originals/0/path, ",
        "/originals, \"none\""
    })
    void a_wrong_manifest_is_refused_by_the_schema_and_by_the_verifier(String field, String instead)
            throws IOException {
        JsonNode root = JSON.readTree(manifest);
        int slash = field.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) root.at(field.substring(0, slash));
        if (instead == null) {
            parent.remove(field.substring(slash + 1));
        } else {
            parent.set(field.substring(slash + 1), JSON.readTree(instead));
        }
        assertThat(errors(root)).isNotEmpty();
        SortedMap<String, byte[]> files = Packets.unzip(packet);
        files.put("manifest.json", root.toString().getBytes(StandardCharsets.UTF_8));
        Packets.refreshChecksums(files);
        Path changed = Packets.zip(files, folder.resolve("changed.zip"));
        assertThat(Packets.problems(PacketVerifier.verify(changed)))
                .anyMatch(problem -> problem.startsWith("manifest.json 读不懂或缺少“"));
    }

    @Test
    void the_schema_refuses_a_field_that_nobody_knows_and_a_packet_without_figures() throws IOException {
        ObjectNode more = (ObjectNode) JSON.readTree(manifest);
        more.put("more", 1);
        assertThat(errors(more)).isNotEmpty();
        ObjectNode without = (ObjectNode) JSON.readTree(manifest);
        without.withArray("files").remove(2);
        assertThat(errors(without)).isNotEmpty();
    }

    @Test
    void counts_that_do_not_agree_with_the_packet_are_problems() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(manifest);
        root.withObject("/counts").put("deliveries", 3).put("submissions", 7);
        root.withObject("/counts/findings").put("info", 5);
        SortedMap<String, byte[]> files = Packets.unzip(packet);
        files.put("manifest.json", root.toString().getBytes(StandardCharsets.UTF_8));
        Packets.refreshChecksums(files);
        assertThat(Packets.problems(PacketVerifier.verify(Packets.zip(files, folder.resolve("620521-2021-04-r1.zip")))))
                .containsExactly(
                        "manifest.json 的 counts.deliveries 写的是 3，实际是 2。请向发出单位核实。",
                        "manifest.json 的 counts.submissions 写的是 7，实际是 282。请向发出单位核实。",
                        "manifest.json 的 counts.findings 写的是 5，实际是 0。请向发出单位核实。");
    }

    @Test
    void a_manifest_of_another_format_names_both() throws IOException {
        SortedMap<String, byte[]> files = Packets.unzip(packet);
        files.put("manifest.json", "{\"format\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(Packets.problems(PacketVerifier.verify(Packets.zip(files, folder.resolve("old.zip")))))
                .contains("清单的格式是 1，这个程序认识的是 2。请用编制它的那个版本的程序核验。");
    }

    @Test
    void manifests_of_a_draft_and_of_the_revision_after_it_keep_the_schema() throws IOException {
        Path home = Files.createDirectory(folder.resolve("county"));
        SmallCounty.settle(home);
        Path form = home.resolve("input/2021-04/红堡镇/后川村.csv");
        byte[] content = Files.readAllBytes(form);
        Files.delete(form);
        Commands.in(home, "run", "2021-04", "--with-estimates");
        Files.write(form, content);
        Commands.in(home, "run", "2021-04");

        for (String revision : List.of("r1", "r2")) {
            Path file = home.resolve("output/2021-04").resolve(revision).resolve("manifest.json");
            JsonNode root = JSON.readTree(file.toFile());
            assertThat(root.get("draft").asBoolean()).isEqualTo(revision.equals("r1"));
            assertThat(errors(root)).as("%s", file).isEmpty();
        }
    }
}
