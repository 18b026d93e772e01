package org.cunbao.parse;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The ZIP container of a workbook. An entry is inflated once to check its length and CRC-32 before anybody reads it, so
 * that nothing is ever understood from a damaged one; memory stays small however large it claims to be.
 */
final class XlsxArchive implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> entries;
    private long budget = Limits.INFLATED_FILE;

    private XlsxArchive(ZipFile zip, SortedMap<String, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static XlsxArchive open(Path file) throws IOException, Unreadable {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw Unreadable.damaged("zip");
        }
        try {
            SortedMap<String, ZipEntry> entries = entries(zip);
            ZipHeaders.check(file, entries.keySet());
            return new XlsxArchive(zip, entries);
        } catch (IOException | Unreadable | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static SortedMap<String, ZipEntry> entries(ZipFile zip) throws Unreadable {
        if (zip.size() > Limits.ENTRIES) {
            throw Unreadable.tooLarge("entries", String.valueOf(Limits.ENTRIES));
        }
        TreeMap<String, ZipEntry> entries = new TreeMap<>();
        TreeMap<String, String> folded = new TreeMap<>();
        try {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
                String name = entry.getName();
                if (!isPlain(name) || folded.put(name.toLowerCase(Locale.ROOT), name) != null) {
                    throw Unreadable.damaged("name", PlainText.quoted(name));
                }
                entries.put(name, entry);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Unreadable.damaged("zip");
        }
        return entries;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && !("/" + name + "/").contains("/../")
                && name.chars().noneMatch(c -> c < ' ' || c == 0x7F);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The content of an entry, after its length and CRC-32 have been found right. */
    InputStream open(String name) throws IOException, Unreadable {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw Unreadable.damaged("part", name);
        }
        check(entry);
        return zip.getInputStream(entry);
    }

    private void check(ZipEntry entry) throws IOException, Unreadable {
        if (entry.getSize() > Limits.INFLATED_ENTRY || entry.getSize() > budget) {
            throw Unreadable.tooLarge("inflated", String.valueOf(Limits.INFLATED_ENTRY >> 20));
        }
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                size += read;
                budget -= read;
                if (size > Limits.INFLATED_ENTRY || budget < 0) {
                    throw Unreadable.tooLarge("inflated", String.valueOf(Limits.INFLATED_ENTRY >> 20));
                }
            }
        } catch (ZipException | EOFException e) {
            throw Unreadable.damaged("checksum", PlainText.quoted(entry.getName()));
        }
        if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw Unreadable.damaged("checksum", PlainText.quoted(entry.getName()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
