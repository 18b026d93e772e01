package org.cunbao.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * SQLite's write-ahead log as bytes: a header, then frames of one page each, of which some end a transaction. See "The
 * WAL File Format" of SQLite's documentation.
 */
public final class Wal {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final byte[] bytes;
    private final int frame;

    private Wal(byte[] bytes) {
        this.bytes = bytes;
        this.frame = bytes.length < HEADER
                ? 1
                : FRAME_HEADER + ByteBuffer.wrap(bytes).getInt(8);
    }

    /** Of a file that may not be there. */
    public static Wal of(Path file) throws IOException {
        return new Wal(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    public int frames() {
        return Math.max(0, (bytes.length - HEADER) / frame);
    }

    /** The numbers of the frames that end a transaction. */
    public List<Integer> commits() {
        List<Integer> commits = new ArrayList<>();
        for (int number = 0; number < frames(); number++) {
            if (ByteBuffer.wrap(bytes).getInt(start(number) + 4) != 0) {
                commits.add(number);
            }
        }
        return commits;
    }

    private int start(int number) {
        return HEADER + number * frame;
    }

    public byte[] all() {
        return bytes.clone();
    }

    /** The log up to a frame, which is left out. */
    public byte[] before(int number) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, start(number)));
    }

    /** Some frames, the last left out. */
    public byte[] frames(int from, int to) {
        return Arrays.copyOfRange(bytes, start(from), start(to));
    }

    /** The log whose frame and the one after it changed places: the later reached the disk, at the wrong moment. */
    public byte[] swapped(int number) {
        return joined(before(number), frames(number + 1, number + 2), frames(number, number + 1), rest(number + 2));
    }

    /** The log with a frame of zeros: it never reached the disk, but what follows did. */
    public byte[] holed(int number) {
        return joined(before(number), new byte[frame], rest(number + 1));
    }

    /** The log with a frame that half reached the disk. */
    public byte[] torn(int number) {
        byte[] half = frames(number, number + 1);
        for (int i = half.length / 2; i < half.length; i++) {
            half[i] = (byte) (31 * i + number);
        }
        return joined(before(number), half, rest(number + 1));
    }

    private byte[] rest(int number) {
        return Arrays.copyOfRange(bytes, Math.min(bytes.length, start(number)), bytes.length);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
