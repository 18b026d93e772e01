package org.cunbao.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Text;

/** One run at a time in a workspace. The operating system frees the lock however the process ends. */
final class WorkspaceLock {

    private WorkspaceLock() {}

    /** Work that needs the workspace to itself. */
    interface Work<T> {
        T run() throws InvalidTemplates, IOException;
    }

    /** @throws Fault when another run holds the workspace */
    static <T> T whileHeld(Workspace workspace, Work<T> work) throws InvalidTemplates, IOException {
        try (FileChannel channel = open(workspace)) {
            if (tryLock(channel).isEmpty()) {
                throw new Fault(
                        Fault.Kind.BUSY, Text.of("run.busy", workspace.home().toString()));
            }
            return work.run();
        }
    }

    private static FileChannel open(Workspace workspace) {
        try {
            return FileChannel.open(workspace.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.ENVIRONMENT,
                    Text.of("run.not-writable", workspace.output().toString()),
                    e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // held within this same process
        }
    }
}
