package org.cunbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cunbao.workspace.Folders;

/** What stands on a disk when the power fails. */
final class DiskImage {

    private DiskImage() {}

    /**
     * Copies a folder over another, which is emptied first; SQLite's shared memory, gone with the power, is left out.
     */
    static void copy(Path from, Path to) {
        try {
            Folders.delete(to);
            try (Stream<Path> walk = Files.walk(from)) {
                for (Path path : walk.sorted().toList()) {
                    if (!path.endsWith("ledger.db-shm")) {
                        Files.copy(path, to.resolve(from.relativize(path).toString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
