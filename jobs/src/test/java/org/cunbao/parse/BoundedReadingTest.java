package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.FileSheets;
import org.cunbao.parse.file.Limits;
import org.cunbao.parse.file.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file claims to hold, reading it takes little memory and little time. */
class BoundedReadingTest {

    /** What any one file may take. */
    private static final int HEAP_MIB = 64;
    /** What the virtual machine and the classes themselves take, with a collector that needs no room of its own. */
    private static final int OWN_MIB = 12;

    @TempDir
    Path folder;

    private final Map<String, String> expected = new TreeMap<>();

    private void file(String name, byte[] content, String key) throws IOException {
        Files.write(folder.resolve(name), content);
        expected.put(name, key);
    }

    private static String cells(int row, String cell, int count) {
        return "<row r='" + row + "'>" + cell.repeat(count) + "</row>";
    }

    /** So many elements, no two of one name. */
    private static String names(int count) {
        StringBuilder elements = new StringBuilder("<row>");
        for (int i = 0; i < count; i++) {
            elements.append("<x").append(i).append("/>");
        }
        return elements.append("</row>").toString();
    }

    private void writeHostileFiles() throws IOException {
        file("bomb", Zips.padded(1L << 30), "finding.FILE-SIZE.inflated");
        file("blank", Zips.padded(140L << 20), "finding.FILE-DAMAGED.xml");
        file("names", Zips.workbook(names(1_000_000)), "finding.FILE-DAMAGED.xml");
        file("formats", Zips.repeated("", "<row s='1' customFormat='1' ht='15'/>", 1 << 20), "read 0");
        file("styled", Zips.repeated("", "<row><c/><c/><c/></row>", 1 << 20), "read 0");
        file("rows", Zips.repeated("", "<row><c><v>1</v></c></row>", 1 << 20), "finding.FILE-SIZE.cells");
        file("full", Zips.repeated("", "<row><c><v>123456.5</v></c></row>", Limits.CELLS), "read 100000");
        file(
                "numbers",
                Zips.repeated(
                        "",
                        cells(1, "<c><v>" + "7".repeat(30_000) + "</v></c>", 1).replace(" r='1'", ""),
                        4000),
                "finding.FILE-SIZE.strings");
        file(
                "inline",
                Zips.repeated("", "<row><c t='inlineStr'><is><t>" + "村".repeat(30_000) + "</t></is></c></row>", 600),
                "finding.FILE-SIZE.strings");
        file(
                "cell",
                Zips.repeated("<row><c><v>1</v></c></row><row><c t='str'><v>", "村", 8 << 20),
                "finding.FILE-DAMAGED.xml");
        file("attribute", Zips.repeated("<row x='", "y", 64 << 20), "finding.FILE-DAMAGED.xml");
        file("deep", Zips.repeated("", "<row>", 1 << 20), "finding.FILE-DAMAGED.xml");
        file(
                "shared",
                Zips.workbook("", ("<si><t>" + "村".repeat(30_000) + "</t></si>").repeat(200)),
                "finding.FILE-SIZE.strings");
        file("entity", "<?xml version='1.0'?>".getBytes(StandardCharsets.UTF_8), "finding.FILE-KIND.xml");
    }

    /** Reads the files of a folder and prints what came of each. */
    static final class Main {
        public static void main(String[] arguments) throws IOException {
            List<Path> files;
            try (var listed = Files.list(Path.of(arguments[0]))) {
                files = listed.sorted().toList();
            }
            for (Path file : files) {
                long start = System.nanoTime();
                String result;
                try {
                    FileSheets read = FileContent.read("", file, Deadline.begin(System::nanoTime));
                    result = "read " + read.sheets().get(0).rows().size();
                } catch (Unreadable e) {
                    result = e.detail().key();
                }
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                System.out.println(file.getFileName() + "=" + result + "=" + seconds);
            }
        }
    }

    @Test
    void hostile_files_stay_below_64_MiB_and_10_seconds() throws Exception {
        writeHostileFiles();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + (HEAP_MIB + OWN_MIB) + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        Map<String, String> results = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 3);
            results.put(parts[0], parts[1]);
            assertThat(Integer.parseInt(parts[2])).as(line).isLessThanOrEqualTo(10);
        }
        assertThat(results).isEqualTo(expected);
    }

    @Test
    void a_file_that_takes_too_long_is_given_up_with_a_finding() throws IOException {
        AtomicLong clock = new AtomicLong();
        Path file = Files.write(folder.resolve("slow"), Workbooks.village(Map.of()));
        DeliveryReader slow =
                new DeliveryReader(Reading.CATALOGUE, () -> clock.getAndAdd(TimeUnit.SECONDS.toNanos(11)));
        assertThat(slow.read("件.xlsx", file, Reading.APRIL).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("FILE-SIZE");
                    assertThat(finding.detail().key()).isEqualTo("finding.FILE-SIZE.time");
                });
        assertThat(slow.periodOf(file)).isEmpty();
        DeliveryReader quick = new DeliveryReader(Reading.CATALOGUE, () -> clock.getAndAdd(1));
        assertThat(quick.read("件.xlsx", file, Reading.APRIL).submissions()).hasSize(1);
    }

    @Test
    void the_clock_is_looked_at_while_a_huge_part_is_inflated() throws IOException {
        AtomicLong clock = new AtomicLong();
        Path file = Files.write(folder.resolve("huge"), Zips.padded(Limits.INFLATED_HELD + 1L));
        DeliveryReader reader =
                new DeliveryReader(Reading.CATALOGUE, () -> clock.getAndAdd(TimeUnit.MILLISECONDS.toNanos(100)));
        assertThat(reader.read("件.xlsx", file, Reading.APRIL)
                        .findings()
                        .get(0)
                        .detail()
                        .key())
                .isEqualTo("finding.FILE-SIZE.time");
    }
}
