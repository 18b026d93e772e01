package org.cunbao.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month in which one village's file is wrong, one is missing, and the return comes back corrected. */
class ReturnedMonthTest {

    private static final String FILE = "红堡镇/后川村.csv";

    @TempDir
    private Path home = Path.of("");

    private Path input() {
        return home.resolve("input/2021-04");
    }

    private Path release(int revision) {
        return home.resolve("output/2021-04/r" + revision);
    }

    @BeforeEach
    void settle() throws IOException {
        SmallCounty.settle(home);
        Files.delete(input().resolve("白沙镇/代沟村.csv"));
        String right = Files.readString(input().resolve(FILE), StandardCharsets.UTF_8);
        SmallCounty.put(input().resolve(FILE), right.replaceAll("后川村", "后川寸").getBytes(StandardCharsets.UTF_8));
    }

    private Answer run() {
        return Commands.in(home, "run", "2021-04");
    }

    private List<String> returned(int revision) throws IOException {
        Path returns = release(revision).resolve("returns");
        if (!Files.isDirectory(returns)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(returns)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> returns.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private byte[] corrected() throws IOException {
        byte[] marked = Files.readAllBytes(release(1).resolve("returns/红堡镇/后川村.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            for (CellAddress address :
                    List.copyOf(workbook.getSheet("报表").getCellComments().keySet())) {
                assertThat(address.formatAsString()).startsWith("E");
            }
            workbook.getSheet("报表").forEach(row -> {
                if (row.getRowNum() > 0) {
                    row.getCell(4).setCellValue("后川村");
                }
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void what_is_wrong_goes_back_by_township_and_never_into_the_packet() throws IOException {
        assertThat(run().exit()).isEqualTo(4);

        assertThat(returned(1)).containsExactly("白沙镇/封面.pdf", "红堡镇/后川村.xlsx", "红堡镇/封面.pdf");
        try (ZipFile packet =
                new ZipFile(release(1).resolve("620521-2021-04-r1.zip").toFile())) {
            assertThat(packet.stream().map(entry -> entry.getName())).noneMatch(name -> name.contains("returns"));
        }
        assertThat(Files.readString(release(1).resolve("SHA256SUMS"))).doesNotContain("returns");
        assertThat(Commands.run(
                                "verify",
                                release(1).resolve("620521-2021-04-r1.zip").toString())
                        .exit())
                .isZero();
    }

    @Test
    void a_corrected_return_is_counted_wherever_it_is_put() throws IOException {
        run();
        SmallCounty.put(input().resolve("更正/后川村.xlsx"), corrected());
        assertThat(run().exit()).isEqualTo(4);

        assertThat(returned(2)).containsExactly("白沙镇/封面.pdf");
        assertThat(Commands.in(home, "status", "2021-04", "--json").out())
                .containsPattern("\"620521101206\"\\s*:\\s*\"counted\"");
    }

    @Test
    void a_corrected_return_in_the_place_of_the_wrong_file_does_not_go_back_again() throws IOException {
        Files.move(input().resolve(FILE), input().resolve("红堡镇/后川村.xlsx"));
        run();
        SmallCounty.put(input().resolve("红堡镇/后川村.xlsx"), corrected());
        run();

        assertThat(returned(2)).containsExactly("白沙镇/封面.pdf");
    }

    @Test
    void a_clerk_can_have_a_copy_marked_before_sending() throws IOException {
        Path file = input().resolve(FILE);
        byte[] before = Files.readAllBytes(file);
        Path folder = file.resolveSibling("");
        for (String name : List.of("后川村.xlsx", "后川村（2）.xlsx")) {
            Answer answer = Commands.in(home, "check", file.toString(), "--return", folder.toString());

            assertThat(answer.exit()).isEqualTo(4);
            assertThat(answer.out()).contains("标出问题的副本").contains(name);
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(home.resolve("output/ledger.db")).doesNotExist();
    }
}
