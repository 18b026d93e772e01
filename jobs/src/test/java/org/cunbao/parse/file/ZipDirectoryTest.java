package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cunbao.parse.Zips;
import org.junit.jupiter.api.Test;

/** Both headers of an entry must agree, and the entries must fill the file. */
class ZipDirectoryTest {

    private static final int END_LENGTH = 22;

    private static byte[] two() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("a.xml", "first".getBytes(UTF_8));
        parts.put("b.xml", "second".getBytes(UTF_8));
        return Zips.zip(parts);
    }

    /** Without descriptors: the numbers stand in the header before the entry. */
    private static byte[] stored() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = "stored".getBytes(UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.xml");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int central(byte[] bytes) {
        return little(bytes).getInt(bytes.length - END_LENGTH + 16);
    }

    private static void refuses(byte[] bytes, String key) {
        assertThatThrownBy(() -> ZipDirectory.read(bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.detail().key()).isEqualTo("finding." + key));
    }

    @Test
    void entries_are_described_as_both_headers_say() throws Exception {
        byte[] bytes = two();
        Map<String, ZipPart> parts = ZipDirectory.read(bytes);
        assertThat(parts).containsOnlyKeys("a.xml", "b.xml");
        ZipPart first = Objects.requireNonNull(parts.get("a.xml"));
        assertThat(first.deflated()).isTrue();
        assertThat(first.size()).isEqualTo(5);
        assertThat(first.start()).isEqualTo(35);
        assertThat(first.end()).isEqualTo(35 + first.packed());
        ZipPart stored = Objects.requireNonNull(ZipDirectory.read(stored()).get("a.xml"));
        assertThat(stored.deflated()).isFalse();
        assertThat(stored.packed()).isEqualTo(6);
        assertThat(new String(stored(), stored.start(), 6, UTF_8)).isEqualTo("stored");
    }

    @Test
    void every_byte_of_a_header_that_matters_must_agree() throws IOException {
        // of the header before the entry: signature, flags, method, CRC-32, lengths, length of the name, name
        int[] local = {0, 1, 2, 3, 6, 7, 8, 9, 14, 15, 16, 17, 18, 19, 22, 23, 24, 25, 26, 27, 30, 34};
        for (int at : local) {
            byte[] bytes = stored();
            bytes[at] ^= 0x10;
            assertThatThrownBy(() -> ZipDirectory.read(bytes))
                    .as("local %s", at)
                    .isInstanceOf(Unreadable.class);
        }
        // of the directory: the same, the lengths of what follows, where the entry begins
        int[] directory = {0, 3, 8, 10, 16, 19, 20, 23, 24, 27, 28, 30, 32, 42, 45, 46};
        for (int at : directory) {
            byte[] bytes = stored();
            bytes[central(bytes) + at] ^= 0x10;
            assertThatThrownBy(() -> ZipDirectory.read(bytes))
                    .as("central %s", at)
                    .isInstanceOf(Unreadable.class);
        }
        int[] end = {0, 3, 8, 10, 12, 15, 16, 19};
        for (int at : end) {
            byte[] bytes = stored();
            bytes[bytes.length - END_LENGTH + at] ^= 0x10;
            assertThatThrownBy(() -> ZipDirectory.read(bytes)).as("end %s", at).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void the_descriptor_behind_an_entry_must_agree() throws Exception {
        byte[] bytes = two();
        int behind =
                Objects.requireNonNull(ZipDirectory.read(bytes).get("a.xml")).end();
        for (int at = 0; at < 16; at++) {
            byte[] copy = bytes.clone();
            copy[behind + at] ^= 1;
            refuses(copy, "FILE-DAMAGED.headers");
        }
    }

    /** An entry without lengths in the header before it, and its descriptor behind. */
    private static byte[] described(byte[] descriptor) throws IOException {
        byte[] plain = stored();
        int central = central(plain);
        byte[] bytes = new byte[plain.length + descriptor.length];
        ByteBuffer all = little(bytes);
        all.put(plain, 0, central).put(descriptor).put(plain, central, plain.length - central);
        all.putInt(bytes.length - END_LENGTH + 16, central + descriptor.length);
        bytes[6] |= 8;
        bytes[central(bytes) + 8] |= 8;
        all.putInt(14, 0).putInt(18, 0).putInt(22, 0);
        return bytes;
    }

    private static byte[] descriptor(boolean signed, boolean wide) throws Exception {
        ZipPart part = Objects.requireNonNull(ZipDirectory.read(stored()).get("a.xml"));
        byte[] bytes = new byte[(signed ? 4 : 0) + 4 + (wide ? 16 : 8)];
        ByteBuffer descriptor = little(bytes);
        if (signed) {
            descriptor.putInt(0x08074b50);
        }
        descriptor.putInt((int) part.crc());
        for (long length : new long[] {part.packed(), part.size()}) {
            if (wide) {
                descriptor.putLong(length);
            } else {
                descriptor.putInt((int) length);
            }
        }
        return bytes;
    }

    @Test
    void a_descriptor_may_be_signed_and_wide_and_every_byte_of_it_counts() throws Exception {
        for (boolean signed : new boolean[] {false, true}) {
            for (boolean wide : new boolean[] {false, true}) {
                byte[] good = descriptor(signed, wide);
                assertThat(ZipDirectory.read(described(good))).containsOnlyKeys("a.xml");
                for (int at = 0; at < good.length; at++) {
                    byte[] copy = good.clone();
                    copy[at] ^= 1;
                    refuses(described(copy), "FILE-DAMAGED.headers");
                }
            }
        }
        for (int length : new int[] {0, 8, 11, 13, 28}) {
            refuses(described(new byte[length]), "FILE-DAMAGED.headers");
        }
    }

    @Test
    void the_directory_may_list_the_entries_in_another_order() throws Exception {
        byte[] bytes = two();
        int central = central(bytes);
        int length = (bytes.length - END_LENGTH - central) / 2;
        byte[] turned = bytes.clone();
        System.arraycopy(bytes, central, turned, central + length, length);
        System.arraycopy(bytes, central + length, turned, central, length);
        assertThat(ZipDirectory.read(turned)).isEqualTo(ZipDirectory.read(bytes));
    }

    @Test
    void an_archive_without_entries_holds_nothing_else() throws Exception {
        byte[] empty = new byte[END_LENGTH];
        little(empty).putInt(0, 0x06054b50);
        assertThat(ZipDirectory.read(empty)).isEmpty();
        byte[] behind = new byte[8 + END_LENGTH];
        System.arraycopy(empty, 0, behind, 8, END_LENGTH);
        little(behind).putInt(8 + 16, 8);
        refuses(behind, "FILE-DAMAGED.headers");
    }

    @Test
    void nothing_may_stand_before_between_or_behind_the_entries() throws IOException {
        byte[] bytes = two();
        byte[] before = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, before, 4, bytes.length);
        refuses(before, "FILE-DAMAGED.headers");
        refuses(java.util.Arrays.copyOf(bytes, bytes.length + 1), "FILE-DAMAGED.zip");
        refuses(java.util.Arrays.copyOf(bytes, bytes.length - 1), "FILE-DAMAGED.zip");
        refuses(new byte[10], "FILE-DAMAGED.zip");

        int central = central(bytes);
        byte[] between = new byte[bytes.length + 8];
        System.arraycopy(bytes, 0, between, 0, central);
        System.arraycopy(bytes, central, between, central + 8, bytes.length - central);
        little(between).putInt(between.length - END_LENGTH + 16, central + 8);
        refuses(between, "FILE-DAMAGED.headers");
    }

    @Test
    void two_entries_over_the_same_bytes_are_refused() throws IOException {
        byte[] bytes = stored();
        int central = central(bytes);
        int length = bytes.length - END_LENGTH - central;
        byte[] twice = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, twice, 0, central + length);
        System.arraycopy(bytes, central, twice, central + length, length + END_LENGTH);
        ByteBuffer end = little(twice);
        int at = twice.length - END_LENGTH;
        end.putShort(at + 8, (short) 2).putShort(at + 10, (short) 2).putInt(at + 12, 2 * length);
        refuses(twice, "FILE-DAMAGED.name");
    }

    @Test
    void an_encrypted_entry_and_zip64_are_named() throws IOException {
        byte[] encrypted = stored();
        encrypted[6] |= 1;
        encrypted[central(encrypted) + 8] |= 1;
        refuses(encrypted, "FILE-KIND.encrypted");
        for (int at : new int[] {20, 24, 42}) {
            byte[] huge = stored();
            little(huge).putInt(central(huge) + at, -1);
            refuses(huge, "FILE-DAMAGED.zip64");
        }
        byte[] many = stored();
        little(many).putShort(many.length - END_LENGTH + 10, (short) -1);
        refuses(many, "FILE-DAMAGED.zip64");
    }

    @Test
    void a_method_other_than_deflate_is_refused() throws IOException {
        byte[] bytes = stored();
        bytes[8] = 12;
        bytes[central(bytes) + 10] = 12;
        refuses(bytes, "FILE-DAMAGED.headers");
    }

    @Test
    void names_are_plain_and_distinct() throws IOException {
        for (String name :
                new String[] {"/a.xml", "a\\b.", "../aa.", "a/../b", "C:a.xm", "a\nb.xm", "a\u007Fb.x", "B.xml"}) {
            byte[] bytes = new String(two(), ISO_8859_1)
                    .replace("a.xml", (name + "xmlxml").substring(0, 5))
                    .getBytes(ISO_8859_1);
            refuses(bytes, "FILE-DAMAGED.name");
        }
        byte[] spaced = new String(two(), ISO_8859_1).replace("a.xml", "a .xm").getBytes(ISO_8859_1);
        assertThatCode(() -> ZipDirectory.read(spaced)).doesNotThrowAnyException();
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= Limits.ENTRIES; i++) {
            many.put("p" + i, new byte[0]);
        }
        refuses(Zips.zip(many), "FILE-SIZE.entries");
        many.remove("p0");
        assertThat(many).hasSize(Limits.ENTRIES);
        assertThatCode(() -> ZipDirectory.read(Zips.zip(many))).doesNotThrowAnyException();
    }
}
