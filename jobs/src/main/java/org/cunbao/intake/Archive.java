package org.cunbao.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Keeps every delivery byte for byte under its own hash: {@code ab/cdef…}. Nothing in it is ever changed. */
public final class Archive {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 1 << 16;
    private static final String UNFINISHED = "incoming.part";

    private final Path folder;

    /** @param folder made when the first file is kept */
    public Archive(Path folder) {
        this.folder = folder;
    }

    /** What {@link #keep} has stored. */
    record Kept(String sha256, long size) {}

    /** A source that could be opened but not read to its end. */
    static final class SourceFailed extends IOException {
        private static final long serialVersionUID = 1L;

        SourceFailed(IOException cause) {
            super(cause);
        }
    }

    /**
     * Where the content of a hash stands, or would stand if it were kept.
     *
     * @param sha256 lower-case hex
     * @throws IllegalArgumentException when that is no hash
     */
    public Path find(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /**
     * Stores a content unless it is here already, one at a time: what a cut-off run left behind is written over. A
     * stored copy of another length is what a failing disk left behind, and is replaced.
     *
     * @throws SourceFailed when the source fails
     * @throws IOException when the archive cannot be written
     */
    Kept keep(InputStream source) throws IOException {
        Files.createDirectories(folder);
        Path incoming = folder.resolve(UNFINISHED);
        try {
            Kept kept = copy(source, incoming);
            Path place = find(kept.sha256());
            if (!Files.isRegularFile(place) || Files.size(place) != kept.size()) {
                Files.createDirectories(place.resolveSibling(""));
                Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                persist(place.resolveSibling(""));
                persist(folder);
            }
            if (Files.size(place) != kept.size()) {
                throw new IOException(place + " holds " + Files.size(place) + " of " + kept.size() + " bytes");
            }
            return kept;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static Kept copy(InputStream source, Path target) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int read = read(source, buffer); read >= 0; read = read(source, buffer)) {
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                size += read;
            }
            out.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static int read(InputStream source, byte[] buffer) throws SourceFailed {
        try {
            return source.read(buffer);
        } catch (IOException e) {
            throw new SourceFailed(e);
        }
    }

    /** Makes the new name survive a power failure; Windows knows no such thing for a folder. */
    private static void persist(Path directory) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
