package org.cunbao.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;

/** Receives what lies in the folder of a month. */
public final class Inbox {

    private static final Circumstance UNREADABLE = Circumstance.FILE_UNREADABLE;

    private final Archive archive;
    private final Settling settling;

    public Inbox(Archive archive) {
        this(archive, Settling.USUAL);
    }

    Inbox(Archive archive, Settling settling) {
        this.archive = archive;
        this.settling = settling;
    }

    /** A file and how it is written down. */
    private record Named(String path, Path file) {
        static final Comparator<Named> ORDER = Comparator.comparing(Named::path).thenComparing(Named::file);
    }

    /** The codes of what keeps a file from arriving. */
    public static Set<String> refusingChecks() {
        return Arrays.stream(Circumstance.values())
                .filter(circumstance -> circumstance.severity() == Severity.FATAL)
                .map(Circumstance::code)
                .collect(Collectors.toSet());
    }

    /**
     * Archives every file in a folder and its sub-folders. Links are not followed, files still being written are left
     * for the next revision.
     *
     * @param folder {@code input/<period>/}; nothing arrives when it is not there
     * @throws IOException when the folder cannot be listed or the archive cannot be written
     */
    public Intake receive(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return new Intake(List.of(), List.of(), List.of());
        }
        Path root = folder.toRealPath();
        Listing listing = Listing.of(root);
        Set<Path> growing = settling.stillGrowing(listing.files());
        List<Arrival> arrivals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Finding> waiting = new ArrayList<>();
        listing.others().forEach((file, why) -> {
            Finding finding = why.of(FileNames.below(root, file));
            findings.add(finding);
            if (why.mayPass()) {
                waiting.add(finding);
            }
        });
        Set<String> seen = new HashSet<>();
        for (Named named : inOrder(root, listing.files().keySet())) {
            Optional<Circumstance> obstacle;
            if (!seen.add(named.path())) {
                obstacle = Optional.of(Circumstance.FILE_SAME_NAME);
            } else if (growing.contains(named.file())) {
                obstacle = Optional.of(Circumstance.FILE_GROWING);
            } else {
                obstacle = receivePatiently(named, arrivals);
            }
            obstacle.ifPresent(why -> findings.add(why.of(named.path())));
            obstacle.filter(Circumstance::mayPass).ifPresent(why -> waiting.add(why.of(named.path())));
        }
        findings.sort(Comparator.comparing(
                        (Finding finding) -> finding.cells().get(0).source().file())
                .thenComparing(Finding::code));
        return new Intake(arrivals, findings, waiting);
    }

    /**
     * What lies in a folder and its sub-folders to be received, without receiving it or waiting for it to settle.
     *
     * @param folder {@code input/<period>/}; may not be there
     * @return the files by the path that they would arrive under
     * @throws IOException when the folder cannot be listed
     */
    public static SortedMap<String, Path> look(Path folder) throws IOException {
        TreeMap<String, Path> lying = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Path root = folder.toRealPath();
            inOrder(root, Listing.of(root).files().keySet())
                    .forEach(named -> lying.putIfAbsent(named.path(), named.file()));
        }
        return lying;
    }

    private static List<Named> inOrder(Path root, Set<Path> files) {
        return files.stream()
                .map(file -> new Named(FileNames.below(root, file), file))
                .sorted(Named.ORDER)
                .toList();
    }

    /** A file that another program holds is often free a moment later. */
    private Optional<Circumstance> receivePatiently(Named named, List<Arrival> arrivals) throws IOException {
        Optional<Circumstance> obstacle = receive(named, arrivals);
        for (int look = 1;
                look < settling.looks() && obstacle.filter(UNREADABLE::equals).isPresent();
                look++) {
            settling.sleep();
            obstacle = receive(named, arrivals);
        }
        return obstacle;
    }

    private Optional<Circumstance> receive(Named named, List<Arrival> arrivals) throws IOException {
        Stamp before;
        InputStream opened;
        try {
            before = Stamp.of(named.file());
            opened = Files.newInputStream(named.file(), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return Optional.of(Listing.why(e));
        }
        try (InputStream source = opened) {
            Archive.Kept kept = archive.keep(source);
            if (!isStill(named.file(), before, kept.size())) {
                return Optional.of(Circumstance.FILE_GROWING);
            }
            arrivals.add(new Arrival(named.path(), kept.sha256(), kept.size()));
            return Optional.empty();
        } catch (Archive.SourceFailed e) {
            return Optional.of(Circumstance.FILE_UNREADABLE);
        }
    }

    /** False when the file was written to, or taken away, while it was copied. */
    private static boolean isStill(Path file, Stamp before, long copied) {
        try {
            return before.size() == copied && Stamp.of(file).equals(before);
        } catch (IOException e) {
            return false;
        }
    }
}
