package org.cunbao.parse.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The ZIP container of a workbook. Nothing is understood from a part before its length and CRC-32 have been found
 * right. A part of ordinary size is inflated once, into memory; a huge one is inflated once to be checked and once more
 * to be read, so that memory stays small however large it is.
 */
final class XlsxArchive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final byte[] content;
    private final SortedMap<String, ZipPart> parts;
    private final Deadline deadline;
    private final Inflater inflater = new Inflater(true);
    private long budget = Limits.INFLATED_FILE;

    private XlsxArchive(byte[] content, SortedMap<String, ZipPart> parts, Deadline deadline) {
        this.content = content;
        this.parts = parts;
        this.deadline = deadline;
    }

    /** @throws IOException when the file cannot be read at all */
    static XlsxArchive open(Path file, Deadline deadline) throws IOException, Unreadable {
        byte[] content = Files.readAllBytes(file);
        return new XlsxArchive(content, ZipDirectory.read(content), deadline);
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The elements of a part, after its length and CRC-32 have been found right. One part at a time is open. */
    Xml open(String name) throws IOException, Unreadable {
        ZipPart part = parts.get(name);
        if (part == null) {
            throw Unreadable.damaged("part", PlainText.quoted(name));
        }
        deadline.check();
        budget -= part.size();
        if (part.size() > Limits.INFLATED_ENTRY || budget < 0) {
            throw Unreadable.tooLarge(
                    "inflated",
                    String.valueOf(Limits.INFLATED_ENTRY >> 20),
                    String.valueOf(Limits.INFLATED_FILE >> 20));
        }
        InputStream content = content(part);
        boolean large = part.size() > Limits.XML_TAG;
        return new Xml(name, large ? new BoundedTags(content) : content, large ? Limits.XML_NAMES : 0, deadline);
    }

    private InputStream content(ZipPart part) throws IOException, Unreadable {
        inflater.reset();
        inflater.setInput(content, part.start(), part.packed());
        if (part.size() > Limits.INFLATED_HELD) {
            checkPiecemeal(part);
            inflater.reset();
            return part.deflated() ? new InflaterInputStream(stored(part), inflater, BUFFER) : stored(part);
        }
        if (!part.deflated()) {
            check(part, part.packed(), crc(content, part.start(), part.packed()));
            return stored(part);
        }
        // one byte more than there should be: what is too long shows, and what is right comes to its end
        byte[] inflated = new byte[(int) part.size() + 1];
        int length = inflate(part, inflated);
        check(part, length, crc(inflated, 0, length));
        return new ByteArrayInputStream(inflated, 0, length);
    }

    private InputStream stored(ZipPart part) {
        return new ByteArrayInputStream(content, part.start(), part.packed());
    }

    private static long crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return crc.getValue();
    }

    /** How many bytes come out, as far as there is room. */
    private int inflate(ZipPart part, byte[] room) throws Unreadable {
        int length = 0;
        for (int read = inflate(part, room, 0); read > 0; read = inflate(part, room, length)) {
            length += read;
        }
        return length;
    }

    private int inflate(ZipPart part, byte[] room, int from) throws Unreadable {
        try {
            return inflater.inflate(room, from, room.length - from);
        } catch (DataFormatException e) {
            throw wrong(part);
        }
    }

    private void checkPiecemeal(ZipPart part) throws Unreadable {
        if (!part.deflated()) {
            check(part, part.packed(), crc(content, part.start(), part.packed()));
            return;
        }
        CRC32 crc = new CRC32();
        long length = 0;
        byte[] piece = new byte[BUFFER];
        for (int read = inflate(part, piece, 0); read > 0; read = inflate(part, piece, 0)) {
            deadline.check();
            crc.update(piece, 0, read);
            length += read;
            if (length > part.size()) {
                throw wrong(part);
            }
        }
        check(part, length, crc.getValue());
    }

    private void check(ZipPart part, long length, long crc) throws Unreadable {
        boolean whole = !part.deflated() || (inflater.finished() && inflater.getRemaining() == 0);
        if (!whole || length != part.size() || crc != part.crc()) {
            throw wrong(part);
        }
    }

    private static Unreadable wrong(ZipPart part) {
        return Unreadable.damaged("checksum", PlainText.quoted(part.name()));
    }

    @Override
    public void close() {
        inflater.end();
    }
}
