package org.cunbao.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Text;

/**
 * One run at a time in a workspace. The operating system frees the lock however the process ends; who holds it is noted
 * in the file.
 */
public final class WorkspaceLock {

    /** The locked byte lies far behind the note, because Windows lets nobody read what is locked. */
    private static final long LOCKED = 1L << 40;

    private WorkspaceLock() {}

    /** Work that needs the workspace to itself. */
    public interface Work<T> {
        T run() throws InvalidTemplates, IOException;
    }

    /**
     * Does something while nobody else can.
     *
     * @throws Fault when another run holds the workspace
     */
    public static <T> T whileHeld(Workspace workspace, Work<T> work) throws InvalidTemplates, IOException {
        try (FileChannel channel = open(workspace)) {
            if (tryLock(channel).isEmpty()) {
                throw new Fault(
                        Fault.Kind.BUSY, Text.of("run.busy", workspace.home().toString()));
            }
            note(workspace, channel);
            return work.run();
        }
    }

    /**
     * Whether a process holds the lock. To be asked only about one that lives: for a moment the lock is taken to see,
     * so a run that begins just then would be turned away.
     */
    public static boolean isHeld(Workspace workspace) throws IOException {
        try (FileChannel channel = FileChannel.open(workspace.lock(), StandardOpenOption.WRITE)) {
            return tryLock(channel).isEmpty();
        }
    }

    private static void note(Workspace workspace, FileChannel channel) {
        try {
            LockHolder.me(Clock.systemUTC().instant()).note(channel);
        } catch (IOException e) {
            throw notWritable(workspace, e);
        }
    }

    private static FileChannel open(Workspace workspace) {
        try {
            return FileChannel.open(workspace.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(workspace, e);
        }
    }

    private static Fault notWritable(Workspace workspace, IOException cause) {
        return new Fault(
                Fault.Kind.ENVIRONMENT,
                Text.of("run.not-writable", workspace.output().toString()),
                cause);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // held within this same process
        }
    }
}
