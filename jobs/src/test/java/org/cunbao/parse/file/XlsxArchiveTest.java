package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
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
        return stored(Zips.parts(workbook));
    }

    private static byte[] stored(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc(part.getValue()));
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    /** The sheet as it was packed elsewhere; length and checksum are said as they come out. */
    private static byte[] packed(byte[] workbook, boolean finished, byte... behind) throws IOException {
        Map<String, byte[]> parts = Zips.parts(workbook);
        byte[] sheet = Objects.requireNonNull(parts.get(SHEET));
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(sheet);
        if (finished) {
            deflater.finish();
        }
        byte[] room = new byte[sheet.length + 100];
        int length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
        deflater.end();
        byte[] packed = Arrays.copyOf(room, length + behind.length);
        System.arraycopy(behind, 0, packed, length, behind.length);
        parts.put(SHEET, packed);
        byte[] bytes = stored(parts);
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int central = central(bytes);
        int local = all.getInt(central + 42);
        all.putShort(central + 10, (short) 8).putInt(central + 16, (int) crc(sheet));
        all.putShort(local + 8, (short) 8).putInt(local + 14, (int) crc(sheet));
        all.putInt(central + 24, sheet.length).putInt(local + 22, sheet.length);
        return bytes;
    }

    /** Where the directory says what the sheet is. */
    private static int central(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int entry = all.getInt(bytes.length - 22 + 16);
        while (!new String(bytes, entry + 46, all.getShort(entry + 28), UTF_8).equals(SHEET)) {
            entry += 46 + all.getShort(entry + 28) + all.getShort(entry + 30) + all.getShort(entry + 32);
        }
        return entry;
    }

    /** Says something else of the sheet, in the directory as in the descriptor, so that they agree. */
    private static byte[] saying(byte[] workbook, int central, int descriptor, int more) throws Unreadable {
        byte[] bytes = workbook.clone();
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int entry = central(bytes);
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

    @Test
    void what_is_packed_comes_to_its_end_and_nothing_stands_behind_it() throws Exception {
        for (String filling : new String[] {"", FILLING}) {
            byte[] workbook = Zips.workbook(CELL + filling);
            assertThat(read(packed(workbook, true))).isEqualTo("[7]");
            assertThat(read(packed(workbook, false)))
                    .as("another block is promised")
                    .isEqualTo("FILE-DAMAGED.checksum");
            assertThat(read(packed(workbook, true, (byte) 0)))
                    .as("room for what no program shows")
                    .isEqualTo("FILE-DAMAGED.checksum");
        }
    }

    private XlsxArchive archive(byte[] workbook, LongSupplier clock) throws IOException, Unreadable {
        return XlsxArchive.open(Files.write(folder.resolve("content"), workbook), Deadline.begin(clock));
    }

    /** A workbook whose sheet takes so many bytes when it is unpacked, nearly all of them blanks. */
    private static byte[] ofSize(long bytes) throws IOException {
        int least = Objects.requireNonNull(Zips.parts(Zips.workbook("<row/>")).get(SHEET)).length;
        return Zips.padded(bytes - least);
    }

    /** How often the clock is looked at until the sheet has been found right, or wrong. */
    private long looks(byte[] workbook) throws IOException, Unreadable {
        AtomicLong looks = new AtomicLong();
        try (XlsxArchive archive = archive(workbook, looks::getAndIncrement)) {
            archive.open(SHEET).close();
        } catch (Unreadable e) {
            assertThat(e.detail().key()).isEqualTo("finding.FILE-DAMAGED.checksum");
        }
        return looks.get() - 1;
    }

    @Test
    void a_part_that_is_too_large_to_be_held_is_checked_piece_by_piece_under_the_clock() throws Exception {
        assertThat(looks(ofSize(Limits.INFLATED_HELD))).isEqualTo(1);
        byte[] large = ofSize(Limits.INFLATED_HELD + 1);
        assertThat(looks(large)).isGreaterThan(100);
        AtomicLong clock = new AtomicLong();
        long tenth = Limits.TIME.toNanos() / 10;
        try (XlsxArchive archive = archive(large, () -> clock.getAndAdd(tenth))) {
            assertThatThrownBy(() -> archive.open(SHEET))
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.detail().key()).isEqualTo("finding.FILE-SIZE.time"));
        }
    }

    @Test
    void a_part_that_is_longer_than_it_says_is_given_up_as_soon_as_that_shows() throws Exception {
        int said = Limits.INFLATED_HELD + 1;
        byte[] honest = ofSize(4L * said);
        assertThat(looks(withLength(honest, said - 4 * said))).isLessThan(looks(honest) / 3);
    }

    @Test
    void a_part_of_the_size_that_is_allowed_is_read_and_one_byte_more_is_not() throws Exception {
        byte[] most = ofSize(Limits.INFLATED_ENTRY);
        try (XlsxArchive archive = archive(most, () -> 0);
                Xml xml = archive.open(SHEET)) {
            assertThat(xml.next() && xml.starts("worksheet")).isTrue();
        }
        try (XlsxArchive archive = archive(withLength(most, 1), () -> 0)) {
            tooLarge(archive, SHEET);
        }
    }

    private static void tooLarge(XlsxArchive archive, String part) {
        assertThatThrownBy(() -> archive.open(part)).isInstanceOfSatisfying(Unreadable.class, e -> {
            assertThat(e.detail().key()).isEqualTo("finding.FILE-SIZE.inflated");
            assertThat(e.detail().arguments()).containsExactly("144", "160");
        });
    }

    @Test
    void the_parts_together_may_be_as_large_as_is_allowed_and_no_byte_more() throws Exception {
        byte[] tenth = new byte[(int) (Limits.INFLATED_FILE / 10)];
        Arrays.fill(tenth, (byte) ' ');
        tenth[0] = '<';
        byte[] workbook = stored(Map.of("tenth.xml", tenth, "byte.xml", "<".getBytes(UTF_8)));
        try (XlsxArchive archive = archive(workbook, () -> 0)) {
            for (int i = 0; i < 10; i++) {
                archive.open("tenth.xml").close();
            }
            tooLarge(archive, "byte.xml");
        }
    }

    @Test
    void a_closed_archive_opens_nothing_more() throws Exception {
        XlsxArchive archive = archive(Zips.workbook(CELL), () -> 0);
        archive.open(SHEET).close();
        archive.close();
        assertThatThrownBy(() -> archive.open(SHEET)).hasMessageContaining("closed");
    }
}
