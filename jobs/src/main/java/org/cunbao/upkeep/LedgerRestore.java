package org.cunbao.upkeep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Act;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.LedgerFile;
import org.cunbao.upkeep.LedgerBackups.Backup;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;

/** Puts a backup in the ledger's place. What stood there is kept beside it; released folders are left alone. */
public final class LedgerRestore {

    private static final String UNFINISHED = ".ledger-restore.part";

    /** SQLite's journals of a ledger, which belong to it and to no other. */
    private static final List<String> JOURNALS = List.of("-wal", "-shm", "-journal");

    /** Says under which name the ledger is being set aside. */
    private static final String MOVING = ".ledger-restore.aside";

    private static final Pattern ASIDE = Pattern.compile("ledger-damaged-[0-9TZ]+\\.db");

    private final Workspace workspace;
    private final Clock clock;

    public LedgerRestore(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param from the backup
     * @param aside where the ledger that stood there is now; empty when there was none
     * @param lastEntry the newest time noted in the restored ledger; empty when no run is noted
     */
    public record Restored(Path from, Optional<Path> aside, Optional<Instant> lastEntry) {}

    /**
     * Restores a backup.
     *
     * @param named a file, or the name of one among the backups; empty for the newest that is sound
     * @throws Fault when there is no such file, it is not a sound ledger, or a run holds the workspace; then nothing
     *     has changed
     */
    public Restored restore(Optional<Path> named) throws IOException, InvalidTemplates {
        workspace.prepare();
        return WorkspaceLock.whileHeld(workspace, () -> restoreAlone(named));
    }

    private Restored restoreAlone(Optional<Path> named) throws IOException {
        Path from = named.isPresent() ? find(named.get()) : newest();
        Path copy = workspace.output().resolve(UNFINISHED);
        deleteWithJournals(copy);
        try {
            copy(from, copy);
            enter(copy, from);
            Optional<Path> aside = setAside();
            Files.move(copy, workspace.ledger(), StandardCopyOption.ATOMIC_MOVE);
            Folders.forceEntries(workspace.output());
            try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
                return new Restored(from, aside, ledger.runs().lastEntry());
            }
        } finally {
            deleteWithJournals(copy);
        }
    }

    /** What a restore that was cut off has left; its journals would be taken for those of the next copy. */
    private static void deleteWithJournals(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        for (String journal : JOURNALS) {
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + journal));
        }
    }

    /** Before it takes its place, so that no ledger is a restored one without saying so. */
    private void enter(Path copy, Path from) throws IOException {
        try (Ledger ledger = Ledger.open(copy, clock)) {
            ledger.auditTrail()
                    .add(Act.of(Act.Kind.RESTORED, String.valueOf(from.getFileName()), clock.instant()), List.of());
        }
        force(copy);
    }

    private Path newest() throws IOException {
        LedgerBackups backups = new LedgerBackups(workspace);
        return backups.newestSound()
                .map(Backup::file)
                .orElseThrow(() -> new Fault(Fault.Kind.ENVIRONMENT, backups.tellLoss()));
    }

    private Path find(Path named) {
        for (Path file : List.of(named.toAbsolutePath(), workspace.backups().resolve(named))) {
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new Fault(
                Fault.Kind.USAGE,
                Text.of("restore.no-file", named.toString(), workspace.backups().toString()));
    }

    /** Looked over before it is copied and after, so that only what is sound takes the ledger's place. */
    private static void copy(Path from, Path copy) throws IOException {
        refuseUnsound(from, from);
        new LedgerFile(from).copyTo(copy);
        force(copy);
        refuseUnsound(copy, from);
    }

    private static void refuseUnsound(Path file, Path named) {
        LedgerFile ledger = new LedgerFile(file);
        Optional<String> damage = ledger.damage();
        if (damage.isPresent()) {
            throw new Fault(Fault.Kind.ENVIRONMENT, Text.of("restore.damaged", named.toString(), damage.get()));
        }
        if (!ledger.holdsHistory()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("restore.no-ledger", named.toString()));
        }
    }

    /**
     * The ledger goes before its journals: without it no run begins, and a restore that is cut off here is done again,
     * taking the journals after it; a journal left behind would be taken for that of the next ledger.
     */
    private Optional<Path> setAside() throws IOException {
        Path ledger = workspace.ledger();
        Path note = workspace.output().resolve(MOVING);
        boolean stood = Files.exists(ledger);
        Optional<Path> begun = stood ? Optional.empty() : begun(note);
        Path aside = begun.orElseGet(this::unusedName);
        if (stood) {
            Files.writeString(note, aside.getFileName().toString(), StandardCharsets.UTF_8);
            force(note);
            Files.move(ledger, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String journal : JOURNALS) {
            Path file = beside(ledger, journal);
            if (Files.exists(file)) {
                Files.move(file, beside(aside, journal), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Folders.forceEntries(workspace.output());
        Files.deleteIfExists(note);
        return stood ? Optional.of(aside) : begun;
    }

    /** Where a restore that was cut off has moved the ledger, perhaps without its journals. */
    private Optional<Path> begun(Path note) throws IOException {
        return Files.isRegularFile(note)
                ? Optional.of(Files.readString(note, StandardCharsets.UTF_8))
                        .filter(name -> ASIDE.matcher(name).matches())
                        .map(workspace.output()::resolve)
                        .filter(Files::exists)
                : Optional.empty();
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Path beside(Path ledger, String journal) {
        return ledger.resolveSibling(ledger.getFileName() + journal);
    }

    private Path unusedName() {
        Instant moment = clock.instant();
        while (true) {
            Path name = workspace.output().resolve("ledger-damaged-" + LedgerBackups.TIME.format(moment) + ".db");
            boolean used =
                    Files.exists(name) || JOURNALS.stream().anyMatch(journal -> Files.exists(beside(name, journal)));
            if (!used) {
                return name;
            }
            moment = moment.plusSeconds(1);
        }
    }
}
