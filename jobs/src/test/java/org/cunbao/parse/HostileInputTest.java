package org.cunbao.parse;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes, reading them ends soon and in findings. The seed is fixed, so that a failure can be repeated. */
class HostileInputTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Random random = new Random(20210430);

    private void neverThrows(byte[] bytes) throws IOException {
        Reading.of(folder, bytes);
    }

    private void mutate(byte[] valid, int times) {
        assertTimeout(SOON, () -> {
            for (int i = 0; i < times; i++) {
                byte[] copy = valid.clone();
                copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                neverThrows(copy);
            }
        });
    }

    @Test
    void random_bytes_end_in_findings() {
        String[] beginnings = {"", "PK\003\004", "<?xml", "表号,表式版本,报告期,填报单位代码,填报单位名称,A01.本月\n", "\uFEFF"};
        assertTimeout(SOON, () -> {
            for (int i = 0; i < 400; i++) {
                byte[] start = beginnings[i % beginnings.length].getBytes(StandardCharsets.UTF_8);
                byte[] bytes = new byte[start.length + random.nextInt(600)];
                random.nextBytes(bytes);
                System.arraycopy(start, 0, bytes, 0, start.length);
                neverThrows(bytes);
            }
        });
    }

    @Test
    void a_changed_byte_in_a_workbook_ends_in_findings_or_changes_nothing() throws IOException {
        mutate(Workbooks.village(Map.of()), 300);
    }

    @Test
    void a_changed_byte_inside_its_parts_ends_in_findings() throws IOException {
        Map<String, byte[]> parts = Zips.parts(Workbooks.village(Map.of("A01.本月", "３０")));
        assertTimeout(SOON, () -> {
            for (int i = 0; i < 100; i++) {
                for (String name :
                        new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"}) {
                    byte[] valid = parts.getOrDefault(name, new byte[0]);
                    byte[] copy = valid.clone();
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                    parts.put(name, copy);
                    neverThrows(Zips.zip(parts));
                    parts.put(name, valid);
                }
            }
        });
    }

    @Test
    void a_shortened_file_ends_in_findings() {
        assertTimeout(SOON, () -> {
            byte[] valid = Workbooks.village(Map.of());
            for (int length = 0; length < valid.length; length += 97) {
                neverThrows(java.util.Arrays.copyOf(valid, length));
            }
        });
    }
}
