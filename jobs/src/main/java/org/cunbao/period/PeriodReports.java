package org.cunbao.period;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.SplitUnits;
import org.cunbao.domain.Background;
import org.cunbao.domain.Figures;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.report.Publication;
import org.cunbao.run.ReleaseProof;
import org.cunbao.run.SideBySide;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.TemplateArchive;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;

/**
 * The reports of quarters and years: the report of a month over a longer period, from the months' releases. Each
 * revision is a folder such as {@code output/2021-Q1/r1} that appears whole; its {@code manifest.json} names the
 * releases that it was made from. Nothing is written to the ledger, which knows the months.
 */
public final class PeriodReports {

    private final Workspace workspace;
    private final PeriodFolders folders;

    public PeriodReports(Workspace workspace) {
        this.workspace = workspace;
        this.folders = new PeriodFolders(workspace);
    }

    /** How it ended. */
    public sealed interface Ending {

        /** The revision that holds now. */
        int revision();

        Path folder();

        /** A revision was made. */
        record Made(int revision, RevisionResult result, Path folder) implements Ending {}

        /** Neither the months nor the templates have changed since the newest revision. */
        record Unchanged(int revision, Path folder) implements Ending {}
    }

    /**
     * Makes the report of a quarter or a year.
     *
     * @param reason why, in the statistician's words; may be empty
     * @param force whether to make a revision even though nothing has changed
     * @throws InvalidTemplates when the templates cannot be used
     * @throws Fault when none of its months has been released, a township or a department was split in between, or
     *     another run holds the workspace
     */
    public Ending make(ReferencePeriod period, String reason, boolean force) throws InvalidTemplates, IOException {
        workspace.prepare();
        return WorkspaceLock.whileHeld(workspace, () -> makeAlone(period, reason, force));
    }

    private Ending makeAlone(ReferencePeriod period, String reason, boolean force)
            throws InvalidTemplates, IOException {
        if (!workspace.hasLedger()) {
            throw nothingReleased(period);
        }
        Catalogue current = Catalogue.read(workspace.templateFiles());
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            List<Run> months = PeriodResults.releases(ledger, period);
            if (months.isEmpty()) {
                throw nothingReleased(period);
            }
            int newest = folders.newest(period);
            PeriodManifest manifest =
                    PeriodManifest.of(period, months, current.files().hash(), ledger.releases(), reason);
            if (newest > 0 && !force && isMadeFrom(folders.of(period, newest), manifest)) {
                return new Ending.Unchanged(newest, folders.of(period, newest));
            }
            return make(period, newest + 1, ledger, current, manifest);
        }
    }

    private Ending make(ReferencePeriod period, int revision, Ledger ledger, Catalogue current, PeriodManifest manifest)
            throws InvalidTemplates, IOException {
        PeriodResults results = new PeriodResults(workspace, ledger, current.wordedFor(period.kind()));
        RevisionResult result = restating(
                period,
                result(period, revision, results, current.files().hash()),
                manifest,
                new PeriodRestatements(ledger, results.areas(period)));
        Catalogue worded = results.areas(period).catalogue();
        new TemplateArchive(workspace.templateArchive()).keep(current.files());
        Path staging = folders.staging(period, revision);
        Folders.makeAnew(staging);
        SideBySide.all(new Publication(worded).writersOfLongerPeriod(result, staging));
        new ReleaseProof(worded, result, staging).demand();
        manifest.write(staging, revision, result.draft());
        Folders.force(staging);
        Path folder = folders.of(period, revision);
        Files.createDirectories(folders.of(period));
        Folders.forceEntries(workspace.output());
        Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.forceEntries(folders.of(period));
        return new Ending.Made(revision, result, folder);
    }

    private RevisionResult result(ReferencePeriod period, int revision, PeriodResults results, String templates)
            throws InvalidTemplates, IOException {
        try {
            return results.of(period, revision, templates);
        } catch (SplitUnits split) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    Text.of(
                            "run.period.split",
                            period.toString(),
                            split.month().toString(),
                            String.join("、", split.names())),
                    split);
        }
    }

    /**
     * The result with what it restates: the newest revision before it that was made of the same months, for one of
     * other months speaks of another time.
     */
    private RevisionResult restating(
            ReferencePeriod period, RevisionResult result, PeriodManifest manifest, PeriodRestatements restatements)
            throws IOException {
        for (int revision = result.revision() - 1; revision > 0; revision--) {
            Path folder = folders.of(period, revision);
            Optional<PeriodManifest> before = PeriodManifest.read(folder);
            if (before.isPresent()
                    && before.get().months().keySet().equals(manifest.months().keySet())) {
                ReleasedFigures released =
                        new ReleasedFigures(restatements.areas().catalogue());
                Figures old = released.read(folder, before.get(), result.period(), revision);
                Superseded superseded = restatements.between(
                        before.get(), released.withUnreleased(old, result.figures()), manifest, result.figures());
                Background known = result.background();
                return result.with(new Background(known.previous(), known.history(), Optional.of(superseded)));
            }
        }
        return result;
    }

    private static boolean isMadeFrom(Path folder, PeriodManifest manifest) throws IOException {
        Optional<PeriodManifest> made = PeriodManifest.read(folder);
        return made.isPresent() && made.get().isSameAs(manifest);
    }

    private static Fault nothingReleased(ReferencePeriod period) {
        return new Fault(Fault.Kind.USAGE, Text.of("run.period.nothing", period.toString()));
    }

    /**
     * A report that should be made again.
     *
     * @param revision its newest
     * @param used the release of the month that it was made from; 0 when it has none of the month
     * @param newest the release of the month now
     */
    public record Stale(ReferencePeriod period, int revision, YearMonth month, int used, int newest) {}

    /**
     * Which newest reports were made from releases that are no longer the newest, or lack a month that is there now.
     */
    public List<Stale> stale(Ledger ledger) throws IOException {
        List<Stale> stale = new ArrayList<>();
        for (ReferencePeriod period : folders.periods()) {
            int revision = folders.newest(period);
            Optional<PeriodManifest> manifest = PeriodManifest.read(folders.of(period, revision));
            if (manifest.isPresent()) {
                Map<YearMonth, Integer> used = manifest.get().months();
                for (Run run : PeriodResults.releases(ledger, period)) {
                    int before = used.getOrDefault(run.period(), 0);
                    if (before != run.revision()) {
                        stale.add(new Stale(period, revision, run.period(), before, run.revision()));
                    }
                }
            }
        }
        return stale;
    }
}
