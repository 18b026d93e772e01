package org.cunbao.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbao.SmallCounty;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.cli.Commands;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.report.table.TableSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names in a packet, and a packet that its receiver would not take. */
class PacketNamesTest {

    /** General purpose bit 11: the name is UTF-8. */
    private static final int UTF_8 = 1 << 11;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_name_is_marked_as_UTF_8_in_both_places_where_it_stands() throws IOException {
        Path packet = Packets.write(Packets.month(), folder);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(packet)).order(ByteOrder.LITTLE_ENDIAN);
        List<String> central = new ArrayList<>();
        int end = bytes.capacity() - 22;
        int at = bytes.getInt(end + 16);
        for (int entry = 0; entry < bytes.getShort(end + 10); entry++) {
            assertThat(bytes.getInt(at)).isEqualTo(CENTRAL);
            assertThat(bytes.getShort(at + 8) & UTF_8).isEqualTo(UTF_8);
            int length = bytes.getShort(at + 28);
            String name = text(bytes, at + 46, length);
            central.add(name);
            int local = bytes.getInt(at + 42);
            assertThat(bytes.getInt(local)).isEqualTo(LOCAL);
            assertThat(bytes.getShort(local + 6) & UTF_8).isEqualTo(UTF_8);
            assertThat(text(bytes, local + 30, bytes.getShort(local + 26))).isEqualTo(name);
            at += 46 + length + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        assertThat(central)
                .startsWith(Packets.REPORT, "summary.xlsx", Packets.FIGURES)
                .endsWith("manifest.json", "SHA256SUMS");
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        return StandardCharsets.UTF_8.decode(bytes.slice(at, length)).toString();
    }

    @Test
    void a_packet_that_does_not_meet_the_contract_is_not_written_at_all() throws IOException {
        RevisionResult month = Packets.month();
        Packets.lay(month, folder);
        Files.delete(folder.resolve("summary.xlsx"));
        Catalogue demanding = TemplateFixture.with(Map.of("packet/province.yaml", """
                receiver: 省
                name: "{code}"
                files:
                  - {file: report.pdf, maximum-pages: 2}
                  - summary.xlsx
                  - {file: figures.csv, columns: [period, nothing]}
                """));
        List<String> before = listed();
        UnmetContract unmet = catchThrowableOfType(
                UnmetContract.class,
                () -> new PacketWriter(demanding)
                        .write(month, folder, Packets.ORIGINALS, TableSchemas.of(demanding, month)));
        assertThat(Packets.problems(unmet.differences()))
                .containsExactly(
                        "“report.pdf”读不出来，无法与要求核对", "没有编制出 summary.xlsx", "“figures.csv”第 2 栏应为“nothing”，实际是“level”");
        assertThat(listed()).isEqualTo(before);
    }

    @Test
    void a_packet_that_is_too_large_as_a_whole_is_not_written() throws IOException {
        RevisionResult month = Packets.month();
        Packets.lay(month, folder);
        Catalogue demanding = TemplateFixture.with(Map.of("packet/province.yaml", """
                receiver: 省
                name: 资料包
                maximum-megabytes: 0.001
                files: [figures.csv]
                """));
        List<String> before = listed();
        UnmetContract unmet = catchThrowableOfType(
                UnmetContract.class,
                () -> new PacketWriter(demanding)
                        .write(month, folder, Packets.ORIGINALS, TableSchemas.of(demanding, month)));
        assertThat(Packets.problems(unmet.differences()))
                .singleElement()
                .asString()
                .matches("“资料包\\.zip”有 \\d+ 字节，最多允许 1048 字节");
        assertThat(listed()).isEqualTo(before);
    }

    private List<String> listed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_run_that_cannot_meet_the_contract_fails_and_releases_nothing_until_it_is_forced() throws IOException {
        SmallCounty.settle(folder);
        Path province = folder.resolve("templates/packet/province.yaml");
        String right = Files.readString(province, StandardCharsets.UTF_8);
        Files.writeString(province, right.replace("minimum-pages: 4", "minimum-pages: 150"), StandardCharsets.UTF_8);
        Answer failed = Commands.in(folder, "run", "2021-04");
        assertThat(failed.exit()).as("%s", failed.said()).isEqualTo(1);
        assertThat(failed.err())
                .contains("资料包不符合省里的要求（templates/packet/province.yaml），共 1 处，没有封包，也没有发布：“清水县乡村治理统计报告（2021年4月）.pdf”有 ")
                .contains(" 页，至少应有 150 页。")
                .contains("cunbao run 2021-04 --force");
        assertThat(folder.resolve("output/2021-04/r1")).doesNotExist();
        Files.writeString(province, right, StandardCharsets.UTF_8);
        Answer forced = Commands.in(folder, "run", "2021-04", "--force");
        assertThat(forced.exit()).as("%s", forced.said()).isZero();
        assertThat(folder.resolve("output/2021-04/r2/620521-2021-04-r2.zip")).exists();
    }
}
