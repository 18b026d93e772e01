package org.cunbao.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketTest {

    private static final RevisionResult MONTH = Packets.month();

    @TempDir
    Path folder;

    private Path packet = Path.of("");

    @BeforeEach
    void write() throws IOException {
        packet = Packets.write(MONTH, Files.createDirectory(folder.resolve("r1")));
    }

    @Test
    void a_packet_is_sound_and_all_its_totals_add_up() throws IOException {
        Verdict verdict = PacketVerifier.verify(packet);
        assertThat(problems(verdict)).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(packet.getFileName()).hasToString("620521-2021-04-r1.zip");
        assertThat(verdict.files()).isEqualTo(8);
        assertThat(verdict.figures()).isGreaterThan(20_000);
        assertThat(verdict.recomputed()).isGreaterThan(1_500);
        assertThat(verdict.underivable()).isZero();
    }

    @Test
    void two_packets_of_one_release_are_the_same_bytes() throws IOException {
        Path again = Packets.write(MONTH, Files.createDirectory(folder.resolve("again")));
        assertThat(again).hasSameBinaryContentAs(packet);
    }

    @Test
    void files_have_their_names_in_the_packet_and_their_own_beside_it() throws IOException {
        assertThat(unzip())
                .containsOnlyKeys(
                        "SHA256SUMS",
                        "coverage.csv",
                        "datapackage.json",
                        "findings.csv",
                        "manifest.json",
                        "manifest.schema.json",
                        "summary.xlsx",
                        Packets.FIGURES,
                        Packets.REPORT);
        assertThat(packet.resolveSibling("report.pdf")).exists();
        assertThat(packet.resolveSibling(Packets.REPORT)).doesNotExist();
    }

    @Test
    void manifest_stands_beside_the_packet() throws IOException {
        assertThat(packet.resolveSibling("manifest.json"))
                .hasBinaryContent(unzip().getOrDefault("manifest.json", new byte[0]));
        assertThat(packet.resolveSibling("manifest.json"))
                .content(StandardCharsets.UTF_8)
                .contains("\"name\" : \"清水县\"", "\"path\" : \"永清镇.xlsx\"", "\"draft\" : true")
                .contains("\"role\" : \"report.pdf\"", "\"name\" : \"" + Packets.REPORT + "\"")
                .doesNotContain("\r", "\\u");
    }

    @Test
    void checksums_in_the_packet_and_beside_it_each_name_what_lies_there() throws IOException {
        String inside = new String(unzip().getOrDefault("SHA256SUMS", new byte[0]), StandardCharsets.UTF_8);
        assertThat(inside)
                .hasLineCount(8)
                .contains("  " + Packets.REPORT + "\n")
                .doesNotContain("SHA256SUMS");
        Path beside = packet.resolveSibling("SHA256SUMS");
        List<String> lines = Files.readAllLines(beside, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(7);
        for (String line : lines) {
            Path file = packet.resolveSibling(line.substring(66));
            assertThat(line).startsWith(Sha256.of(Files.readAllBytes(file)));
        }
    }

    @Test
    void a_flipped_digit_is_found_and_the_total_named() throws IOException {
        SortedMap<String, byte[]> files = unzip();
        files.computeIfPresent(Packets.FIGURES, (name, content) -> flipped(content));
        assertThat(problems(PacketVerifier.verify(zip(files))))
                .anyMatch(problem -> problem.contains("清水县数据.csv”的 SHA-256"))
                .anyMatch(problem ->
                        problem.startsWith("“清水县数据.csv”") && problem.contains("红堡镇（620521101000）的 A13.期末 写着"));
    }

    @Test
    void a_total_is_found_even_when_all_hashes_were_made_anew() throws IOException {
        Path forged = Files.createDirectory(folder.resolve("forged"));
        Packets.lay(MONTH, forged);
        Path figures = forged.resolve("figures.csv");
        Files.write(figures, flipped(Files.readAllBytes(figures)));
        Verdict verdict = PacketVerifier.verify(Packets.seal(MONTH, forged));
        assertThat(verdict.problems()).extracting(Text::key).containsOnly("packet.total-differs");
        assertThat(verdict.problems()).hasSize(1);
    }

    @Test
    void missing_extra_and_unsafe_files_are_problems() throws IOException {
        SortedMap<String, byte[]> files = unzip();
        files.remove("coverage.csv");
        files.put("macro.xlsm", new byte[1]);
        assertThat(problems(PacketVerifier.verify(zip(files))))
                .contains("缺少文件“coverage.csv”。请重新取得资料包。", "多出文件“macro.xlsm”，它不在清单里。请向发出单位核实。");
        for (String name : List.of("../evil", "/etc/passwd", "C:evil", "a\\b", "a/b", "..", "\u0007")) {
            assertThat(PacketVerifier.verify(zip(new TreeMap<>(Map.of(name, new byte[1]))))
                            .problems())
                    .extracting(Text::key)
                    .containsExactly("packet.unsafe-name");
        }
    }

    @Test
    void a_damaged_packet_is_a_problem_and_never_an_error() throws IOException {
        byte[] whole = Files.readAllBytes(packet);
        Path damaged = folder.resolve("damaged.zip");
        for (int length = 0; length < whole.length; length += whole.length / 12) {
            Files.write(damaged, Arrays.copyOf(whole, length));
            assertThat(PacketVerifier.verify(damaged).sound()).isFalse();
        }
        for (int at = 0; at < whole.length; at += whole.length / 12) {
            byte[] copy = whole.clone();
            copy[at] ^= 0x55;
            Files.write(damaged, copy);
            // a flip in a date or a comment changes no content and may pass
            Verdict verdict = PacketVerifier.verify(damaged);
            assertThat(verdict.sound())
                    .isEqualTo(verdict.files() == 8 && verdict.problems().isEmpty());
        }
    }

    @Test
    void hostile_lists_are_problems_and_never_errors() throws IOException {
        for (String text : List.of(
                "",
                "null",
                "[]",
                "{",
                "{\"format\":2,\"files\":[null,{}],\"groups\":[1],\"resources\":[1]}",
                "\u0000")) {
            SortedMap<String, byte[]> files = unzip();
            files.put("manifest.json", text.getBytes(StandardCharsets.UTF_8));
            files.put("SHA256SUMS", text.getBytes(StandardCharsets.UTF_8));
            files.put("datapackage.json", text.getBytes(StandardCharsets.UTF_8));
            files.put(Packets.FIGURES, ("\"" + text).getBytes(StandardCharsets.UTF_8));
            assertThat(PacketVerifier.verify(zip(files)).sound()).isFalse();
        }
    }

    /** Adds one to the total of 红堡镇. */
    private static byte[] flipped(byte[] figures) {
        List<String> lines = new ArrayList<>();
        for (String line : new String(figures, StandardCharsets.UTF_8).split("\r\n", -1)) {
            String[] fields = line.split(",", -1);
            if (line.startsWith("2021-04,乡镇,620521101000,红堡镇,A13,")) {
                fields[6] = new BigDecimal(fields[6]).add(BigDecimal.ONE).toPlainString();
            }
            lines.add(String.join(",", fields));
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private SortedMap<String, byte[]> unzip() throws IOException {
        return Packets.unzip(packet);
    }

    private Path zip(SortedMap<String, byte[]> files) throws IOException {
        return Packets.zip(files, folder.resolve("other.zip"));
    }

    private static List<String> problems(Verdict verdict) {
        return Packets.problems(verdict);
    }
}
