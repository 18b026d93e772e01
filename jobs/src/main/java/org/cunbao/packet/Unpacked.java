package org.cunbao.packet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a packet, in memory, within a budget of bytes. */
final class Unpacked {

    /** A month of ten thousand villages stays below it. */
    private static final long BUDGET = 128L << 20;

    private static final int MOST_FILES = 1000;

    private Unpacked() {}

    /** The files by name; empty, with a problem noted, when they cannot or must not be read. */
    static Optional<SortedMap<String, byte[]>> read(Path packet, Inquiry inquiry) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(packet.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_FILES) {
                inquiry.problem("packet.too-many", Integer.toString(MOST_FILES));
                return Optional.empty();
            }
            long left = BUDGET;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!isSafe(entry.getName())) {
                    inquiry.problem("packet.unsafe-name", entry.getName());
                    return Optional.empty();
                }
                byte[] content = content(zip, entry, left);
                left -= content.length;
                if (left < 0) {
                    inquiry.problem("packet.too-large", Long.toString(BUDGET));
                    return Optional.empty();
                }
                if (files.put(entry.getName(), content) != null) {
                    inquiry.problem("packet.duplicate", entry.getName());
                    return Optional.empty();
                }
            }
            return Optional.of(files);
        } catch (IOException | IllegalArgumentException e) {
            inquiry.problem("packet.unreadable");
            return Optional.empty();
        }
    }

    /** At most one byte more than is left. */
    private static byte[] content(ZipFile zip, ZipEntry entry, long left) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in == null ? new byte[0] : in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
        }
    }

    /** A packet has no folders: a name that leads anywhere else is refused. */
    private static boolean isSafe(String name) {
        return !name.isBlank()
                && !name.startsWith(".")
                && name.codePoints().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
    }
}
