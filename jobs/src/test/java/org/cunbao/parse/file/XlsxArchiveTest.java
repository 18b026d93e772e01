package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cunbao.parse.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part counts only when its length and its checksum are right, whether it is packed or not, small or huge. */
class XlsxArchiveTest {

    private static final String SHEET = "xl/s.xml";
    private static final String CELL = "<row><c><v>7</v></c></row>";

    /** More than is held in memory at once. */
    private static final String FILLING = "<row><x/></row>".repeat(Limits.INFLATED_HELD / 15 + 1);

    @TempDir
    Path folder;

    private String read(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("content"), workbook);
        try {
            return XlsxFile.read(file, Deadline.begin(() -> 0)).sheets().get(0).rows().stream()
                    .map(row -> row.cell(1).raw())
                    .toList()
                    .toString();
        } catch (Unreadable e) {
            return e.detail().key().replace("finding.", "");
        }
    }

    /** Nothing is packed. */
    private static byte[] stored(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : Zips.parts(workbook).entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Says something else of the sheet, in the directory as in the descriptor, so that they agree. */
    private static byte[] saying(byte[] workbook, int central, int descriptor, int more) throws Unreadable {
        byte[] bytes = workbook.clone();
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = all.getInt(bytes.length - 22 + 16);
        int entry = directory;
        while (!new String(bytes, entry + 46, all.getShort(entry + 28), UTF_8).equals(SHEET)) {
            entry += 46 + all.getShort(entry + 28) + all.getShort(entry + 30) + all.getShort(entry + 32);
        }
        int end = Objects.requireNonNull(ZipDirectory.read(workbook).get(SHEET)).end();
        all.putInt(entry + central, all.getInt(entry + central) + more);
        all.putInt(end + descriptor, all.getInt(end + descriptor) + more);
        return bytes;
    }

    private static byte[] withChecksum(byte[] workbook, int more) throws Unreadable {
        return saying(workbook, 16, 4, more);
    }

    private static byte[] withLength(byte[] workbook, int more) throws Unreadable {
        return saying(workbook, 24, 12, more);
    }

    @Test
    void a_packed_part_is_read_when_length_and_checksum_are_right() throws Exception {
        for (String filling : new String[] {"", FILLING}) {
            byte[] workbook = Zips.workbook(CELL + filling);
            assertThat(read(workbook)).isEqualTo("[7]");
            assertThat(read(withChecksum(workbook, 1))).isEqualTo("FILE-DAMAGED.checksum");
            assertThat(read(withLength(workbook, 1))).isEqualTo("FILE-DAMAGED.checksum");
            assertThat(read(withLength(workbook, -1))).isEqualTo("FILE-DAMAGED.checksum");
        }
    }

    @Test
    void a_part_that_is_not_packed_is_read_when_its_checksum_is_right() throws Exception {
        for (String filling : new String[] {"", FILLING}) {
            byte[] workbook = stored(Zips.workbook(CELL + filling));
            assertThat(read(workbook)).isEqualTo("[7]");
            int start = Objects.requireNonNull(ZipDirectory.read(workbook).get(SHEET))
                    .start();
            int seven = new String(workbook, start, 300, UTF_8).indexOf("<v>7") + 3;
            workbook[start + seven] = '8';
            assertThat(read(workbook)).isEqualTo("FILE-DAMAGED.checksum");
        }
    }

    @Test
    void a_part_that_the_workbook_names_must_be_there() throws Exception {
        Map<String, byte[]> parts = Zips.parts(Zips.workbook(CELL));
        parts.remove(SHEET);
        assertThat(read(Zips.zip(parts))).isEqualTo("FILE-DAMAGED.part");
    }
}
