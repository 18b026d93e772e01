package org.cunbao.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.Text;
import org.cunbao.report.table.FiguresCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final MonthlyResult MONTH = MonthFixture.month(
            CATALOGUE, YearMonth.of(2021, 4), List.of(), List.of("620521100206", "620521102000", "620521D03"));
    private static final List<OriginalDelivery> ORIGINALS = List.of(
            new OriginalDelivery("红堡镇/蔡湾村.xlsx", "b".repeat(64), 2),
            new OriginalDelivery("永清镇.xlsx", "a".repeat(64), 1));

    @TempDir
    Path folder;

    private Path packet = Path.of("");

    @BeforeEach
    void write() throws IOException {
        packet = write(Files.createDirectory(folder.resolve("r1")));
    }

    private static Path write(Path release) throws IOException {
        for (String name : CATALOGUE.packet().files()) {
            Files.writeString(release.resolve(name), "内容 " + name, StandardCharsets.UTF_8);
        }
        new FiguresCsv(CATALOGUE).write(MONTH, release.resolve("figures.csv"));
        return new PacketWriter(CATALOGUE).write(MONTH, release, ORIGINALS);
    }

    @Test
    void a_packet_is_sound_and_all_its_totals_add_up() throws IOException {
        Verdict verdict = PacketVerifier.verify(packet);
        assertThat(problems(verdict)).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(packet.getFileName()).hasToString("620521-2021-04-r1.zip");
        assertThat(verdict.files()).isEqualTo(6);
        assertThat(verdict.figures()).isGreaterThan(20_000);
        assertThat(verdict.recomputed()).isGreaterThan(1_500);
        assertThat(verdict.underivable()).isZero();
    }

    @Test
    void two_packets_of_one_release_are_the_same_bytes() throws IOException {
        Path again = write(Files.createDirectory(folder.resolve("again")));
        assertThat(again).hasSameBinaryContentAs(packet);
    }

    @Test
    void manifest_and_checksums_stand_beside_the_packet() throws IOException {
        SortedMap<String, byte[]> files = unzip();
        for (String name : List.of("manifest.json", "SHA256SUMS")) {
            assertThat(packet.resolveSibling(name)).hasBinaryContent(files.getOrDefault(name, new byte[0]));
        }
        assertThat(packet.resolveSibling("manifest.json"))
                .content(StandardCharsets.UTF_8)
                .contains("\"name\" : \"清水县\"", "\"path\" : \"永清镇.xlsx\"", "\"draft\" : true")
                .doesNotContain("\r", "\\u");
        assertThat(packet.resolveSibling("SHA256SUMS"))
                .content(StandardCharsets.UTF_8)
                .hasLineCount(6)
                .doesNotContain("SHA256SUMS");
    }

    @Test
    void a_flipped_digit_is_found_and_the_total_named() throws IOException {
        SortedMap<String, byte[]> files = unzip();
        files.computeIfPresent("figures.csv", (name, content) -> flipped(content));
        assertThat(problems(PacketVerifier.verify(zip(files))))
                .anyMatch(problem -> problem.contains("figures.csv”的 SHA-256"))
                .anyMatch(problem -> problem.contains("红堡镇（620521101000）的 A13.期末 写着"));
    }

    @Test
    void a_total_is_found_even_when_all_hashes_were_made_anew() throws IOException {
        SortedMap<String, byte[]> files = unzip();
        Path forged = Files.createDirectory(folder.resolve("forged"));
        for (String name : CATALOGUE.packet().files()) {
            byte[] content = files.getOrDefault(name, new byte[0]);
            Files.write(forged.resolve(name), name.equals("figures.csv") ? flipped(content) : content);
        }
        Verdict verdict = PacketVerifier.verify(new PacketWriter(CATALOGUE).write(MONTH, forged, ORIGINALS));
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
                    .isEqualTo(verdict.files() == 6 && verdict.problems().isEmpty());
        }
    }

    @Test
    void hostile_lists_are_problems_and_never_errors() throws IOException {
        for (String text :
                List.of("", "null", "[]", "{", "{\"format\":1,\"files\":[null,{}],\"groups\":[1]}", "\u0000")) {
            SortedMap<String, byte[]> files = unzip();
            files.put("manifest.json", text.getBytes(StandardCharsets.UTF_8));
            files.put("SHA256SUMS", text.getBytes(StandardCharsets.UTF_8));
            files.put("figures.csv", ("\"" + text).getBytes(StandardCharsets.UTF_8));
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
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packet), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private Path zip(SortedMap<String, byte[]> files) throws IOException {
        Path file = folder.resolve("other.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static List<String> problems(Verdict verdict) {
        return verdict.problems().stream().map(CATALOGUE.messages()::text).toList();
    }
}
