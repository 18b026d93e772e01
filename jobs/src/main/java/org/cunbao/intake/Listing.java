package org.cunbao.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks through a folder without following links and without opening anything. */
final class Listing extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final SortedMap<Path, Stamp> files = new TreeMap<>();
    private final SortedMap<Path, Circumstance> others = new TreeMap<>();
    private final Set<Path> empty = new HashSet<>();

    private Listing(Path folder) {
        this.folder = folder;
    }

    static Listing of(Path folder) throws IOException {
        Listing listing = new Listing(folder);
        Files.walkFileTree(folder, listing);
        return listing;
    }

    /** Regular files to receive. */
    Map<Path, Stamp> files() {
        return files;
    }

    /** What is left alone, and why. */
    Map<Path, Circumstance> others() {
        return others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        if (!directory.equals(folder) && FileNames.isLeftover(directory)) {
            empty.remove(directory.getParent());
            others.put(directory, Circumstance.FILE_IGNORED);
            return FileVisitResult.SKIP_SUBTREE;
        }
        empty.remove(directory.getParent());
        empty.add(directory);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        empty.remove(file.getParent());
        if (FileNames.isLeftover(file)) {
            others.put(file, FileNames.isHiddenForm(file) ? Circumstance.FILE_HIDDEN : Circumstance.FILE_IGNORED);
        } else if (attributes.isRegularFile()) {
            files.put(file, Stamp.of(attributes));
        } else {
            others.put(file, Circumstance.FILE_NOT_REGULAR);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(folder)) {
            throw failure;
        }
        empty.remove(file.getParent());
        others.put(file, why(failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
        if (failure != null) {
            others.put(directory, why(failure));
        } else if (empty.contains(directory) && !directory.equals(folder)) {
            others.put(directory, Circumstance.FILE_FOLDER);
        }
        return FileVisitResult.CONTINUE;
    }

    static Circumstance why(IOException failure) {
        return failure instanceof NoSuchFileException ? Circumstance.FILE_VANISHED : Circumstance.FILE_UNREADABLE;
    }
}
