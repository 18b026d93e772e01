package org.cunbao.upkeep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.domain.Text;
import org.cunbao.ledger.LedgerFile;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;
import org.springframework.dao.DataAccessException;

/** The copies of a workspace's ledger that are made before its runs, the newest ten. */
public final class LedgerBackups {

    static final int KEPT = 10;

    /** World time, as it stands in the names of files. */
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern NAME = Pattern.compile("ledger-(\\d{8}T\\d{6}Z)\\.db");
    private static final String UNFINISHED = "ledger.part";

    private final Workspace workspace;

    public LedgerBackups(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A copy of the ledger.
     *
     * @param made by its name
     */
    public record Backup(Path file, Instant made) {

        /** Whether it is whole, looked over thoroughly, and holds a ledger. */
        public boolean isSound() {
            LedgerFile copy = new LedgerFile(file);
            return copy.damage().isEmpty() && copy.holdsHistory();
        }
    }

    /** All backups, newest first; they are not looked into. */
    public List<Backup> all() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.flatMap(entry -> backup(entry).stream())
                    .sorted(Comparator.comparing(Backup::made).reversed())
                    .toList();
        }
    }

    /** The newest backup that is sound. */
    public Optional<Backup> newestSound() throws IOException {
        for (Backup backup : all()) {
            if (backup.isSound()) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    private static Optional<Backup> backup(Path file) {
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        return matcher.matches()
                ? Optional.of(new Backup(
                        file, LocalDateTime.parse(matcher.group(1), TIME).toInstant(ZoneOffset.UTC)))
                : Optional.empty();
    }

    private Path folder() {
        return workspace.backups();
    }

    /**
     * Looks the ledger over. One that was not begun yet is sound, unless something shows that there was one.
     *
     * @return whether there is a history to keep
     * @throws Fault when the ledger is damaged or gone; it tells what to do
     */
    public boolean isBegun() throws IOException {
        if (workspace.hasLedger()) {
            LedgerFile ledger = new LedgerFile(workspace.ledger());
            Optional<String> damage = ledger.quickDamage();
            if (damage.isPresent()) {
                throw new Fault(Fault.Kind.ENVIRONMENT, tellDamage(damage.get()));
            }
            if (ledger.holdsHistory()) {
                return true;
            }
        }
        if (!all().isEmpty()) {
            throw new Fault(
                    Fault.Kind.ENVIRONMENT,
                    Text.of("run.ledger-gone", workspace.ledger().toString()).with(List.of(remedy())));
        }
        return false;
    }

    /**
     * What to tell of a damaged ledger: that nothing was done, which backup is sound, and how to go back to it.
     *
     * @param damage in SQLite's words
     */
    public Text tellDamage(String damage) throws IOException {
        return Text.of("run.ledger-damaged", workspace.ledger().toString(), damage)
                .with(List.of(remedy()));
    }

    private Text remedy() throws IOException {
        return newestSound()
                .map(backup -> Text.of(
                        "run.ledger-restore",
                        backup.file().toString(),
                        workspace.home().toString()))
                .orElseGet(this::tellLoss);
    }

    /** What to tell when no backup is sound. */
    Text tellLoss() {
        return Text.of(
                "run.ledger-lost", folder().toString(), workspace.output().toString());
    }

    /**
     * Keeps a copy of the ledger unless the newest backup is that already; removes those beyond the newest ten.
     *
     * @param now for its name; after a clock was set back a little more than the newest backup's, so that names tell
     *     the order in which backups were made
     * @return the new backup; empty when the newest is that already
     * @throws Fault when the ledger turns out to be damaged, or the copy is not sound; the older backups stay
     */
    public Optional<Path> make(Instant now) throws IOException {
        Files.createDirectories(folder());
        Path copy = folder().resolve(UNFINISHED);
        Files.deleteIfExists(copy);
        Path made;
        try {
            write(copy);
            List<Backup> before = all();
            if (!before.isEmpty() && Files.mismatch(copy, before.get(0).file()) < 0) {
                return Optional.empty();
            }
            made = folder().resolve(name(now, before));
            Files.move(copy, made, StandardCopyOption.ATOMIC_MOVE);
            Folders.forceEntries(folder());
            Folders.forceEntries(workspace.output());
        } finally {
            Files.deleteIfExists(copy);
        }
        for (Backup old : all().stream().skip(KEPT).toList()) {
            Files.delete(old.file());
        }
        return Optional.of(made);
    }

    private void write(Path copy) throws IOException {
        try {
            new LedgerFile(workspace.ledger()).copyTo(copy);
        } catch (DataAccessException e) {
            Optional<String> damage = LedgerFile.damageIn(e);
            if (damage.isEmpty()) {
                throw e;
            }
            throw new Fault(Fault.Kind.ENVIRONMENT, tellDamage(damage.get()), e);
        }
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Optional<String> damage = new LedgerFile(copy).damage();
        if (damage.isPresent()) {
            throw new Fault(Fault.Kind.ENVIRONMENT, Text.of("run.backup-unsound", folder().toString(), damage.get()));
        }
    }

    private static String name(Instant now, List<Backup> before) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant later = before.stream()
                .findFirst()
                .map(newest -> newest.made().plusSeconds(1))
                .filter(next -> next.isAfter(second))
                .orElse(second);
        return "ledger-" + TIME.format(later) + ".db";
    }
}
