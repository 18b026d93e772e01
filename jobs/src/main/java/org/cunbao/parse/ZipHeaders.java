package org.cunbao.parse;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Compares the central directory of a ZIP file with the header before each entry. Programs differ in which of the two
 * they believe; a file in which they disagree would show one thing to the sender and another to us. Offsets and field
 * order as in PKWARE's APPNOTE 4.3.
 */
final class ZipHeaders {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1;

    private final byte[] content;
    private final ByteBuffer bytes;

    private ZipHeaders(byte[] content) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param names the entries that the library sees */
    static void check(Path file, Set<String> names) throws IOException, Unreadable {
        byte[] content = Files.readAllBytes(file);
        try {
            if (!new ZipHeaders(content).names().equals(names)) {
                throw Unreadable.damaged("headers");
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            throw Unreadable.damaged("headers");
        }
    }

    private Set<String> names() throws Unreadable {
        int end = end();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int position = bytes.getInt(end + 16);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int nameLength = bytes.getShort(position + 28) & 0xFFFF;
            int local = bytes.getInt(position + 42);
            String name = text(position + 46, nameLength);
            boolean agree = bytes.getInt(position) == CENTRAL
                    && bytes.getInt(local) == LOCAL
                    && (bytes.getShort(position + 8) & ENCRYPTED) == 0
                    && bytes.getShort(position + 8) == bytes.getShort(local + 6)
                    && bytes.getShort(position + 10) == bytes.getShort(local + 8)
                    && name.equals(text(local + 30, bytes.getShort(local + 26) & 0xFFFF));
            if (!agree || !names.add(name)) {
                throw Unreadable.damaged("headers");
            }
            position += 46
                    + nameLength
                    + (bytes.getShort(position + 30) & 0xFFFF)
                    + (bytes.getShort(position + 32) & 0xFFFF);
        }
        return names;
    }

    /** The end record is the one whose comment reaches exactly to the end of the file. */
    private int end() throws Unreadable {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - COMMENT); at--) {
            if (bytes.getInt(at) == END && (bytes.getShort(at + 20) & 0xFFFF) == last - at) {
                return at;
            }
        }
        throw Unreadable.damaged("zip");
    }

    private String text(int from, int length) {
        return new String(content, from, length, StandardCharsets.UTF_8);
    }
}
