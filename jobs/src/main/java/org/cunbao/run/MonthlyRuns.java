package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Text;
import org.cunbao.intake.Archive;
import org.cunbao.intake.Inbox;
import org.cunbao.intake.Intake;
import org.cunbao.ledger.Act;
import org.cunbao.ledger.AuditTrail.Head;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.LedgerFile;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.upkeep.LedgerBackups;
import org.cunbao.workspace.ArchivedOriginals;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.ProgramVersion;
import org.cunbao.workspace.TemplateArchive;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;

/** Runs a month: goes on with a revision that was cut off, or begins the next one when something has changed. */
public final class MonthlyRuns {

    private static final Pattern REVISION_FOLDER = Pattern.compile("r(\\d{1,6})");

    private final Workspace workspace;
    private final Progress progress;
    private final Clock clock;

    public MonthlyRuns(Workspace workspace, Progress progress) {
        this(workspace, progress, Clock.systemUTC());
    }

    /** @param clock tells the ledger when things happened; nothing that is released knows it */
    public MonthlyRuns(Workspace workspace, Progress progress, Clock clock) {
        this.workspace = workspace;
        this.progress = progress;
        this.clock = clock;
    }

    /** How a run ended. */
    public sealed interface Ending {

        Run run();

        /**
         * A revision was released.
         *
         * @param head of the ledger's audit trail afterwards, to be noted elsewhere
         */
        record Released(Run run, RevisionResult result, Path folder, Head head) implements Ending {}

        /**
         * Nothing has changed since the newest release, so none was made.
         *
         * @param waiting about files that could not be received yet: they may have changed
         */
        record Unchanged(Run run, List<Finding> waiting) implements Ending {}
    }

    /**
     * Runs a month to a release, without estimates.
     *
     * @throws InvalidTemplates when the templates cannot be used; nothing has run
     * @throws Fault when the work cannot be done or must wait
     */
    public Ending run(YearMonth period, String reason, boolean force) throws InvalidTemplates, IOException {
        return run(period, reason, force, false);
    }

    /**
     * Runs a month to a release.
     *
     * @param reason why, in the statistician's words; may be empty
     * @param force whether to make a revision even though nothing has changed, or to leave behind one that cannot be
     *     finished with the templates that it froze; its deliveries stay received
     * @param withEstimates whether to show estimates beside totals that are incomplete; asking for them makes a
     *     revision even though nothing else has changed, and a revision that is gone on with keeps what it began with
     * @throws InvalidTemplates when the templates cannot be used; nothing has run
     * @throws Fault when the work cannot be done or must wait
     */
    public Ending run(YearMonth period, String reason, boolean force, boolean withEstimates)
            throws InvalidTemplates, IOException {
        workspace.prepare();
        return WorkspaceLock.whileHeld(workspace, () -> runAlone(period, reason, force, withEstimates));
    }

    /**
     * Runs a month to its first release; does nothing when it has one, made perhaps by another process since the caller
     * looked.
     *
     * @param reason why, in the statistician's words; may be empty
     * @throws InvalidTemplates when the templates cannot be used; nothing has run
     * @throws Fault when the work cannot be done or must wait
     */
    public Optional<Ending> runFirst(YearMonth period, String reason) throws InvalidTemplates, IOException {
        workspace.prepare();
        return WorkspaceLock.whileHeld(
                workspace,
                () -> isReleased(period) ? Optional.empty() : Optional.of(runAlone(period, reason, false, false)));
    }

    private boolean isReleased(YearMonth period) {
        if (!workspace.hasLedger()) {
            return false;
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            return ledger.runs().latestReleased(period).isPresent();
        }
    }

    private Ending runAlone(YearMonth period, String reason, boolean force, boolean withEstimates)
            throws InvalidTemplates, IOException {
        Catalogue current = Catalogue.read(workspace.templateFiles());
        UnwaivableChecks.refuse(current);
        if (!Files.isDirectory(workspace.input(period))) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    Text.of("run.no-input", workspace.input(period).toString()));
        }
        Optional<Path> backup = backUp(period, force);
        // laid out anew by every run: what is still there was left behind by one that was cut off
        Folders.delete(workspace.staging());
        try (Ledger ledger = Ledger.open(workspace.ledger(), clock)) {
            Optional<Run> latest = ledger.runs().latest(period);
            int previous = previousRevision(ledger, period);
            long remarks = ledger.remarks().last(period);
            if (latest.isPresent() && isToFinish(ledger, latest.get(), force)) {
                return resume(ledger, latest.get(), backup);
            }
            boolean estimatesAdded =
                    withEstimates && latest.filter(Run::withEstimates).isEmpty();
            if (latest.filter(Run::isReleased).isPresent()
                    && !force
                    && !estimatesAdded
                    && isPrepared(latest.get(), current, previous, remarks)) {
                Intake intake = new Inbox(new Archive(workspace.archive())).receive(workspace.input(period));
                if (!hasArrivals(ledger, latest.get(), intake)) {
                    return new Ending.Unchanged(latest.get(), intake.waiting());
                }
            }
            new ArchivedOriginals(workspace, ledger).demandAll(period, Integer.MAX_VALUE);
            int number = nextNumber(period, latest.map(Run::revision).orElse(0));
            return execute(new Revision(
                    workspace,
                    ledger,
                    current,
                    period,
                    number,
                    previous,
                    withEstimates,
                    remarks,
                    reason,
                    progress,
                    start(ledger, period, number, reason, backup),
                    clock,
                    workspace.staging(period, number)));
        }
    }

    /** Keeps the ledger as it is, before anything is written; a revision that is gone on with has its backup. */
    private Optional<Path> backUp(YearMonth period, boolean force) throws IOException {
        LedgerBackups backups = new LedgerBackups(workspace);
        if (!backups.isBegun()) {
            return Optional.empty();
        }
        Optional<Integer> goneOnWith = new LedgerFile(workspace.ledger())
                .unfinished(period, ProgramVersion.get())
                .filter(revision -> !force && !Files.exists(workspace.release(period, revision)));
        return goneOnWith.isEmpty() ? backups.make(clock.instant()) : Optional.empty();
    }

    /**
     * Enters the run and its backup in the audit trail: only now, because a ledger that nothing happens to stays as it
     * is and is not backed up again.
     */
    private String start(Ledger ledger, YearMonth period, int revision, String reason, Optional<Path> backup) {
        backup.ifPresent(copy -> ledger.auditTrail()
                .add(Act.of(Act.Kind.BACKED_UP, String.valueOf(copy.getFileName()), clock.instant()), List.of()));
        return ledger.auditTrail().start(period, revision, reason, clock.instant());
    }

    /**
     * Whether a run goes on with this revision. One whose folder stands in its place only lacks its last note. One that
     * another version of the program began is left behind: the two may read the same cell differently. So is one whose
     * place is taken by a folder that this ledger does not know: it was released before an older ledger was restored.
     */
    private boolean isToFinish(Ledger ledger, Run latest, boolean force) throws IOException {
        if (latest.isReleased()) {
            return false;
        }
        if (Files.exists(workspace.release(latest.period(), latest.revision()))) {
            return PackStep.isInPlace(workspace, ledger.releases(), latest.period(), latest.revision());
        }
        return latest.programVersion().equals(ProgramVersion.get()) && !force;
    }

    private Ending resume(Ledger ledger, Run unfinished, Optional<Path> backup) throws InvalidTemplates, IOException {
        TemplateFiles frozen = new TemplateArchive(workspace.templateArchive()).find(unfinished.templates());
        return execute(new Revision(
                workspace,
                ledger,
                Catalogue.read(frozen),
                unfinished.period(),
                unfinished.revision(),
                unfinished.previousRevision(),
                unfinished.withEstimates(),
                unfinished.remarkSequence(),
                unfinished.reason(),
                progress,
                start(ledger, unfinished.period(), unfinished.revision(), unfinished.reason(), backup),
                clock,
                workspace.staging(unfinished.period(), unfinished.revision())));
    }

    private static int previousRevision(Ledger ledger, YearMonth period) {
        return ledger.runs()
                .latestReleased(period.minusMonths(1))
                .map(Run::revision)
                .orElse(0);
    }

    /** Whether the newest release was made from today's templates and decisions and last month's newest release. */
    private static boolean isPrepared(Run latest, Catalogue current, int previousRevision, long remarkSequence) {
        return latest.templates().equals(current.files().hash())
                && latest.previousRevision() == previousRevision
                && latest.remarkSequence() == remarkSequence;
    }

    private static boolean hasArrivals(Ledger ledger, Run latest, Intake intake) {
        return !InputChanges.since(ledger.receipts().upTo(latest.period(), latest.revision()), intake.arrivals())
                .isEmpty();
    }

    /** One more than the highest number in use, be it in the ledger or among the folders: nothing is overwritten. */
    private int nextNumber(YearMonth period, int latest) throws IOException {
        int highest = latest;
        Path folder = workspace.releases(period);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path entry : entries.toList()) {
                    Matcher matcher =
                            REVISION_FOLDER.matcher(entry.getFileName().toString());
                    highest = matcher.matches() ? Math.max(highest, Integer.parseInt(matcher.group(1))) : highest;
                }
            }
        }
        return highest + 1;
    }

    private Ending execute(Revision revision) throws InvalidTemplates, IOException {
        RunLog log = new RunLog(revision.run());
        log.begun();
        try {
            Ending.Released released = finish(revision);
            log.released(released.result(), released.head());
            return released;
        } catch (Fault e) {
            log.stopped(e.text().key());
            throw e;
        } catch (InvalidTemplates | IOException e) {
            log.stopped(e.getClass().getSimpleName());
            throw e;
        }
    }

    private Ending.Released finish(Revision revision) throws InvalidTemplates, IOException {
        try (JobEngine engine = new JobEngine(revision.ledger().dataSource());
                StopRequest stop = new StopRequest(() -> progress.stopping(revision.period()))) {
            JobExecution execution = engine.run(revision, stop);
            boolean complete = execution.getStatus() == BatchStatus.COMPLETED;
            if (!complete && (execution.getStatus() == BatchStatus.STOPPED || stop.isRequested())) {
                throw new Fault(
                        Fault.Kind.ENVIRONMENT,
                        Text.of("run.stopped", revision.period().toString()));
            }
            if (!complete) {
                throw failure(execution.getAllFailureExceptions());
            }
            Run run = revision.ledger()
                    .runs()
                    .find(revision.period(), revision.number())
                    .orElseThrow();
            return new Ending.Released(
                    run,
                    revision.result(),
                    revision.release(),
                    revision.ledger().auditTrail().head());
        } catch (JobExecutionException e) {
            throw ours(e);
        }
    }

    /** The failure that the user must hear of: the innermost one that says something, else the first. */
    private static Fault failure(List<Throwable> failures) throws InvalidTemplates, IOException {
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidTemplates invalid) {
                    throw invalid;
                }
                if (cause instanceof Fault fault) {
                    throw fault;
                }
                if (cause instanceof IOException io) {
                    throw io;
                }
                if (cause instanceof SQLException) {
                    return new Fault(Fault.Kind.ENVIRONMENT, Text.of("run.ledger"), failure);
                }
            }
        }
        Throwable first = failures.isEmpty() ? new IllegalStateException("no failure recorded") : failures.get(0);
        return ours(first);
    }

    /** A failure of which nobody but a developer can make anything; the rest of what it says goes to the log. */
    private static Fault ours(Throwable failure) {
        String first = failure.toString().lines().findFirst().orElse("");
        return new Fault(Fault.Kind.OURS, Text.of("run.failed", first), failure);
    }
}
