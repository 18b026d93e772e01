package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.Sha256;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.workspace.ArchivedOriginals;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.TemplateArchive;
import org.cunbao.workspace.Workspace;

/**
 * Lays out a released revision once more, from the ledger, the archived originals and the templates that it froze, and
 * compares it with what was released. Nothing of the release or the ledger is changed.
 */
public final class Rebuild {

    private final Workspace workspace;

    public Rebuild(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A release that was laid out once more.
     *
     * @param folder where it stands now
     * @param hasRelease whether the released folder is still there to compare with
     * @param isSealed whether its manifest, and with it every file of the packet, is the one that the ledger knows
     * @param differences the files that only one of the two has, or that differ, in order; empty without the released
     *     folder
     */
    public record Rebuilt(Path folder, boolean hasRelease, boolean isSealed, List<FileDifference> differences) {

        public Rebuilt {
            differences = List.copyOf(differences);
        }

        /** Whether it is, byte for byte, what was released. */
        public boolean isSame() {
            return isSealed && differences.isEmpty();
        }

        /** Whether every figure is the one that was released, however the files look. */
        public boolean hasSameFigures() {
            return hasRelease
                    && differences.stream().noneMatch(file -> file.name().equals("figures.csv"));
        }
    }

    /**
     * Lays out a revision in {@code output/rebuilt/<month>-r<n>}; what stood there is replaced.
     *
     * @throws Fault when the packet cannot be sealed, or an original was deleted because its time was over
     */
    public Rebuilt of(Ledger ledger, Run run) throws InvalidTemplates, IOException {
        new ArchivedOriginals(workspace, ledger).demandAll(run.period(), run.revision());
        Path folder = workspace.output().resolve("rebuilt").resolve(run.period() + "-r" + run.revision());
        Revision revision = new Revision(
                workspace,
                ledger,
                Catalogue.read(new TemplateArchive(workspace.templateArchive()).find(run.templates())),
                run.period(),
                run.revision(),
                run.previousRevision(),
                run.withEstimates(),
                run.remarkSequence(),
                run.reason(),
                Progress.NONE,
                "",
                Clock.systemUTC(),
                folder);
        new ReportStep(revision).run();
        new PackStep(revision).seal(revision.result());
        Optional<String> known = ledger.releases().manifestOf(run.period(), run.revision());
        boolean sealed =
                known.filter(Sha256.of(folder.resolve("manifest.json"))::equals).isPresent();
        Path released = workspace.release(run.period(), run.revision());
        return Files.isDirectory(released)
                ? new Rebuilt(folder, true, sealed, differences(released, folder))
                : new Rebuilt(folder, false, sealed, List.of());
    }

    private static List<FileDifference> differences(Path released, Path rebuilt) throws IOException {
        NavigableSet<String> names = files(released);
        names.addAll(files(rebuilt));
        List<FileDifference> differences = new ArrayList<>();
        for (String name : names) {
            Path one = released.resolve(name);
            Path other = rebuilt.resolve(name);
            if (!Files.exists(one) || !Files.exists(other) || Files.mismatch(one, other) >= 0) {
                differences.add(FileDifference.of(name, one, other));
            }
        }
        return differences;
    }

    private static NavigableSet<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            NavigableSet<String> names = new TreeSet<>();
            walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .forEach(names::add);
            return names;
        }
    }
}
