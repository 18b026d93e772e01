package org.cunbao.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who took a workspace's lock last, as noted in the lock file. The note outlives its process; the lock does not.
 *
 * @param process its number
 * @param since when it took the lock
 * @param begun when it began, in the system's words, which tells it from a later one with the same number; may be empty
 */
public record LockHolder(long process, Instant since, String begun) {

    private static final Pattern NOTE =
            Pattern.compile("(\\d{1,18}) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ) ?(\\S*)\n");

    /** This process. */
    static LockHolder me(Instant now) {
        ProcessHandle me = ProcessHandle.current();
        return new LockHolder(me.pid(), Instant.ofEpochSecond(now.getEpochSecond()), begun(me));
    }

    private static String begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** Writes it over what stands in the lock file. */
    void note(FileChannel channel) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap((process + " " + since + " " + begun + "\n").getBytes(StandardCharsets.US_ASCII));
        channel.truncate(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What stands in a lock file; empty when it is not there or was cut off. */
    public static Optional<LockHolder> read(Path lock) throws IOException {
        if (!Files.isRegularFile(lock)) {
            return Optional.empty();
        }
        Matcher note = NOTE.matcher(Files.readString(lock, StandardCharsets.ISO_8859_1));
        return note.matches()
                ? Optional.of(
                        new LockHolder(Long.parseLong(note.group(1)), Instant.parse(note.group(2)), note.group(3)))
                : Optional.empty();
    }

    /** Whether that process still runs on this computer. */
    public boolean isAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(LockHolder::begun)
                .filter(now -> now.isEmpty() || begun.isEmpty() || now.equals(begun))
                .isPresent();
    }
}
