package org.cunbao.checkup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Schedule;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.LedgerFile;
import org.cunbao.report.font.Repertoire;
import org.cunbao.schedule.ClockCheck;
import org.cunbao.upkeep.LedgerBackups;
import org.cunbao.upkeep.LedgerBackups.Backup;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.LockHolder;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;
import org.springframework.dao.DataAccessException;

/** Looks over all that a run relies on: computer, folders, templates, ledger, lock, schedule. Changes nothing. */
public final class Checkup {

    private static final int JAVA = 17;
    private static final long MEGABYTE = 1024L * 1024;

    /** Room for a month's release, its originals and some backups. */
    static final long ENOUGH_MEGABYTES = 2048;

    /** With less than this a run may end half-way. */
    static final long SCARCE_MEGABYTES = 500;

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Schedule.ZONE);

    private final Workspace workspace;
    private final Clock clock;

    public Checkup(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** How something is. */
    public enum State {
        FINE,
        /** Somebody should know; runs go well. */
        NOTE,
        /** Must be mended before the next run. */
        BROKEN
    }

    /**
     * One thing that was looked at.
     *
     * @param name a word for programs, such as {@code disk}
     * @param finding how it is and, when it is broken, what to do
     */
    public record Tick(String name, State state, Text finding) {}

    /** Looks at everything, in the order in which it should be mended. */
    public List<Tick> look() {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(java(Runtime.version().feature()));
        ticks.add(fonts());
        ticks.add(folders());
        ticks.add(disk());
        ticks.add(templates());
        ticks.add(ledger());
        ticks.add(backup());
        ticks.add(new ReleaseCheckup(workspace).look());
        ticks.add(time());
        ticks.add(lock());
        ticks.addAll(new ScheduleCheckup(workspace, clock).look());
        return List.copyOf(ticks);
    }

    private static Tick fine(String name, String key, Object... words) {
        return tick(name, State.FINE, key, words);
    }

    private static Tick broken(String name, String key, Object... words) {
        return tick(name, State.BROKEN, key, words);
    }

    static Tick tick(String name, State state, String key, Object... words) {
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            arguments.add(String.valueOf(word));
        }
        return new Tick(name, state, new Text(key, arguments));
    }

    static Tick java(int version) {
        return version < JAVA
                ? broken("java", "doctor.java-old", version, JAVA)
                : fine("java", "doctor.java", Runtime.version());
    }

    private static Tick fonts() {
        try {
            for (String family : List.of("CunBao Song", "CunBao Hei", "CunBao Kai", "CunBao Fang")) {
                if (Repertoire.lacking(family, false, "村报").isPresent()) {
                    return broken("fonts", "doctor.fonts-lack", family);
                }
            }
            return fine("fonts", "doctor.fonts");
        } catch (IOException e) {
            return broken("fonts", "doctor.fonts-lack", e.toString());
        }
    }

    /** Writes a file and takes it away again, because what the system says of permissions is not always so. */
    private Tick folders() {
        Path input = workspace.input();
        Path output = workspace.output();
        if (!Files.isDirectory(input) || !Files.isDirectory(output)) {
            return broken("folders", "doctor.folders-none", workspace.home());
        }
        if (!Files.isReadable(input) || !Files.isExecutable(input)) {
            return broken("folders", "doctor.folder-unreadable", input);
        }
        try {
            Files.delete(Files.createTempFile(output, ".doctor", ".part"));
            return fine("folders", "doctor.folders", input, output);
        } catch (IOException e) {
            return broken("folders", "doctor.folder-unwritable", output);
        }
    }

    private Tick disk() {
        try {
            return disk(Files.getFileStore(workspace.home()).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            return broken("disk", "doctor.disk-unknown", workspace.home());
        }
    }

    static Tick disk(long megabytes) {
        if (megabytes < SCARCE_MEGABYTES) {
            return broken("disk", "doctor.disk-full", megabytes, SCARCE_MEGABYTES);
        }
        return megabytes < ENOUGH_MEGABYTES
                ? tick("disk", State.NOTE, "doctor.disk-scarce", megabytes)
                : fine("disk", "doctor.disk", megabytes);
    }

    /** The templates and the schedule in them. */
    private Tick templates() {
        try {
            Optional<Schedule> schedule =
                    Catalogue.read(workspace.templateFiles()).schedule();
            return schedule.isPresent()
                    ? fine("templates", "doctor.templates")
                    : tick("templates", State.NOTE, "doctor.schedule-none", Schedule.FILE);
        } catch (InvalidTemplates e) {
            return broken(
                    "templates",
                    "doctor.templates-invalid",
                    e.problems().size(),
                    e.problems().stream().limit(3).map(Object::toString).collect(Collectors.joining("\n    ")));
        } catch (IOException e) {
            return broken("templates", "doctor.templates-unreadable", e.toString());
        }
    }

    private Tick ledger() {
        LedgerBackups backups = new LedgerBackups(workspace);
        try {
            if (!backups.isBegun()) {
                return fine("ledger", "doctor.ledger-none");
            }
            Optional<String> damage = new LedgerFile(workspace.ledger()).damage();
            return damage.isPresent()
                    ? new Tick("ledger", State.BROKEN, backups.tellDamage(damage.get()))
                    : fine("ledger", "doctor.ledger");
        } catch (Fault e) {
            return new Tick("ledger", State.BROKEN, e.text());
        } catch (IOException | DataAccessException e) {
            return broken("ledger", "doctor.ledger-unreadable", workspace.ledger());
        }
    }

    private Tick backup() {
        try {
            List<Backup> all = new LedgerBackups(workspace).all();
            if (all.isEmpty()) {
                return fine("backup", "doctor.backup-none");
            }
            Path newest = all.get(0).file();
            return all.get(0).isSound()
                    ? fine("backup", "doctor.backup", newest, all.size())
                    : broken("backup", "doctor.backup-damaged", newest);
        } catch (IOException | DataAccessException e) {
            return broken("backup", "doctor.backup-damaged", workspace.backups());
        }
    }

    /** Whether a run holds the workspace, and which. */
    private Tick lock() {
        try {
            Optional<LockHolder> holder = LockHolder.read(workspace.lock());
            if (holder.isEmpty()) {
                return fine("lock", "doctor.lock-free");
            }
            Object[] who = {holder.get().process(), LOCAL.format(holder.get().since())};
            if (!holder.get().isAlive()) {
                return fine("lock", "doctor.lock-ended", who);
            }
            return WorkspaceLock.isHeld(workspace)
                    ? tick("lock", State.NOTE, "doctor.lock-held", who)
                    : fine("lock", "doctor.lock-idle", who);
        } catch (IOException e) {
            return broken("lock", "doctor.lock-unreadable", workspace.lock());
        }
    }

    private Tick time() {
        if (!workspace.hasLedger()) {
            return fine("clock", "doctor.clock-alone");
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            return ClockCheck.of(clock.instant(), ledger.runs().lastEntry())
                    .map(why -> new Tick("clock", State.BROKEN, new Text("doctor.clock-wrong", why.arguments())))
                    .orElseGet(() -> fine("clock", "doctor.clock"));
        } catch (DataAccessException e) {
            return tick("clock", State.NOTE, "doctor.clock-alone");
        }
    }
}
