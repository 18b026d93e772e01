package org.cunbao.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The computer's own disk, on which one chosen act fails: writing, forcing, making, moving or deleting. Reading always
 * goes well. What SQLite writes goes by it, because SQLite does not write through Java.
 */
public final class FaultyDisk {

    private final Path home;
    private final DiskFileSystem files;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<String> acts = new ArrayList<>();
    private String failing = "";
    private Failure failure = Failure.FULL;
    private boolean lasting;
    private boolean struck;
    private Consumer<String> watcher = act -> {};

    /** @param home the acts are named by what stands below it */
    public FaultyDisk(Path home) {
        this.home = home;
        this.files = new DiskFileSystem(FileSystems.getDefault(), this);
    }

    /** How an act fails. */
    public enum Failure {
        /** There is no room: half of what was to be written is. */
        FULL("No space left on device"),
        /** Nothing is written. */
        BROKEN("Input/output error"),
        /** The process dies: nothing of it is caught by the program, and nothing that follows is done. */
        DEATH("killed");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        /** In the words of the operating system. */
        String words() {
            return words;
        }
    }

    /** Thrown instead of what kill -9 does. */
    public static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death() {
            super(Failure.DEATH.words());
        }
    }

    /**
     * Lets an act fail.
     *
     * @param act as {@link #acts} of an undisturbed run names it
     * @param lasting whether all that follow fail too
     */
    public FaultyDisk failing(String act, Failure how, boolean lasting) {
        this.failing = act;
        this.failure = how;
        this.lasting = lasting || how == Failure.DEATH;
        return this;
    }

    /** Tells somebody of each act before it is done; the act waits. */
    public FaultyDisk watchedBy(Consumer<String> somebody) {
        this.watcher = somebody;
        return this;
    }

    /** The home as it is on this disk. */
    public Path home() {
        return files.of(home);
    }

    /** What was done, such as {@code force output/2021-04/r1 1}: the act, where, for which time. */
    public synchronized List<String> acts() {
        return List.copyOf(acts);
    }

    /** Whether the act that was to fail has. */
    public synchronized boolean hasStruck() {
        return struck;
    }

    /** Notes an act, before it is done; fails when this one fails without leaving anything behind. */
    void act(String kind, Path path) throws IOException {
        if (fails(kind, path)) {
            throw kind.equals("force") ? problem() : problem(path);
        }
    }

    /** Notes an act, before it is done. */
    synchronized boolean fails(String kind, Path path) {
        String place = path.startsWith(home) ? home.relativize(path).toString() : path.toString();
        String name = kind + " " + place;
        int time = times.merge(name, 1, Integer::sum);
        acts.add(name + " " + time);
        watcher.accept(name + " " + time);
        boolean strikes = (lasting && struck) || failing.equals(name + " " + time);
        struck |= strikes;
        return strikes;
    }

    /** What the failure throws. */
    IOException problem() {
        if (failure == Failure.DEATH) {
            throw new Death();
        }
        return new IOException(failure.words());
    }

    private IOException problem(Path path) {
        IOException nameless = problem();
        return new FileSystemException(path.toString(), null, nameless.getMessage());
    }

    boolean leavesHalf() {
        return failure == Failure.FULL;
    }
}
