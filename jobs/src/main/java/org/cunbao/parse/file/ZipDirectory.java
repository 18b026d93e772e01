package org.cunbao.parse.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entries of a ZIP file. Programs differ in which header they believe, and a file in which two disagree, overlap or
 * leave room for something else would show one thing to the sender and another to us. So the header before each entry,
 * the descriptor behind it and the central directory must agree, and together they must fill the file. Offsets and
 * field order as in PKWARE's APPNOTE 4.3.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_BEHIND = 1 << 3;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** In place of a number that stands elsewhere, in 64 bits. */
    private static final int ELSEWHERE = 0xFFFFFFFF;

    private final byte[] content;
    private final ByteBuffer bytes;
    private final SortedMap<String, ZipPart> parts = new TreeMap<>();
    private final List<Extent> extents = new ArrayList<>();

    /** What one entry takes of the file: from its header to the end of its bytes, and what may follow those. */
    private record Extent(int from, ZipPart part, boolean described) {}

    private ZipDirectory(byte[] content) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries by name. */
    static SortedMap<String, ZipPart> read(byte[] content) throws Unreadable {
        try {
            ZipDirectory directory = new ZipDirectory(content);
            directory.read();
            return directory.parts;
        } catch (IndexOutOfBoundsException e) {
            throw Unreadable.damaged("headers");
        }
    }

    private void read() throws Unreadable {
        int end = bytes.limit() - END_LENGTH;
        if (end < 0 || bytes.getInt(end) != END) {
            throw Unreadable.damaged("zip");
        }
        int count = unsigned(end + 10);
        int start = bytes.getInt(end + 16);
        if (count == 0xFFFF || start == ELSEWHERE) {
            throw Unreadable.damaged("zip64");
        }
        if (count > Limits.ENTRIES) {
            throw Unreadable.tooLarge("entries", String.valueOf(Limits.ENTRIES));
        }
        Set<String> folded = new HashSet<>();
        int position = start;
        for (int i = 0; i < count; i++) {
            require(bytes.getInt(position) == CENTRAL);
            String name = name(position + CENTRAL_LENGTH, unsigned(position + 28));
            if (!isPlain(name) || !folded.add(name.toLowerCase(Locale.ROOT))) {
                throw Unreadable.damaged("name", PlainText.quoted(name));
            }
            parts.put(name, part(name, position));
            position += CENTRAL_LENGTH + unsigned(position + 28) + unsigned(position + 30) + unsigned(position + 32);
        }
        require(position == end && unsigned(end + 8) == count && bytes.getInt(end + 12) == end - start);
        fills(start);
    }

    private ZipPart part(String name, int central) throws Unreadable {
        int flags = unsigned(central + 8);
        int method = unsigned(central + 10);
        int packed = bytes.getInt(central + 20);
        int size = bytes.getInt(central + 24);
        int local = bytes.getInt(central + 42);
        if ((flags & ENCRYPTED) != 0) {
            throw Unreadable.otherKind("encrypted");
        }
        if (packed == ELSEWHERE || size == ELSEWHERE || local == ELSEWHERE) {
            throw Unreadable.damaged("zip64");
        }
        boolean described = (flags & DESCRIBED_BEHIND) != 0;
        require((method == STORED || method == DEFLATED)
                && (method == DEFLATED || packed == size)
                && packed >= 0
                && bytes.getInt(local) == LOCAL
                && unsigned(local + 6) == flags
                && unsigned(local + 8) == method
                && (described || sameNumbers(local + 14, central + 16))
                && name.equals(name(local + LOCAL_LENGTH, unsigned(local + 26))));
        int start = local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
        ZipPart part = new ZipPart(
                name,
                method == DEFLATED,
                start,
                packed,
                Integer.toUnsignedLong(size),
                Integer.toUnsignedLong(bytes.getInt(central + 16)));
        extents.add(new Extent(local, part, described));
        return part;
    }

    /** CRC-32 and the two lengths. */
    private boolean sameNumbers(int one, int other) {
        return bytes.getInt(one) == bytes.getInt(other)
                && bytes.getInt(one + 4) == bytes.getInt(other + 4)
                && bytes.getInt(one + 8) == bytes.getInt(other + 8);
    }

    /** Whether the entries lie one behind the other, from the start of the file to the central directory. */
    private void fills(int central) throws Unreadable {
        extents.sort(Comparator.comparingInt(Extent::from));
        int from = 0;
        for (int i = 0; i < extents.size(); i++) {
            Extent extent = extents.get(i);
            int next = i + 1 < extents.size() ? extents.get(i + 1).from() : central;
            int behind = next - extent.part().end();
            require(extent.from() == from && (extent.described() ? isDescriptor(extent.part(), behind) : behind == 0));
            from = next;
        }
        require(from == central);
    }

    /** CRC-32 and lengths again, with or without a signature, the lengths in 32 or in 64 bits. */
    private boolean isDescriptor(ZipPart part, int length) {
        boolean signed = length == 16 || length == 24;
        boolean wide = length == 20 || length == 24;
        if (length != 12 && !signed && !wide) {
            return false;
        }
        int at = part.end() + (signed ? 4 : 0);
        return (!signed || bytes.getInt(part.end()) == DESCRIPTOR)
                && Integer.toUnsignedLong(bytes.getInt(at)) == part.crc()
                && length(at + 4, wide) == part.packed()
                && length(at + (wide ? 12 : 8), wide) == part.size();
    }

    private long length(int at, boolean wide) {
        return wide ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static void require(boolean right) throws Unreadable {
        if (!right) {
            throw Unreadable.damaged("headers");
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private String name(int from, int length) {
        return new String(content, from, length, StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && !("/" + name + "/").contains("/../")
                && name.chars().noneMatch(c -> c < ' ' || c == 0x7F);
    }
}
