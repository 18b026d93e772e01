package org.cunbao.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.Text;
import org.cunbao.ledger.AuditReport;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.workspace.ArchivedOriginals;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.RetentionDates;
import org.cunbao.workspace.Workspace;

/**
 * Whether a workspace's history is as it was written: the ledger against its audit trail, the released folders against
 * the manifests that the ledger knows, the archive against the hashes of what was received. Changes nothing.
 *
 * <p>What is compared lies in the workspace itself. Someone who computes the whole trail anew, or puts an older ledger
 * with fewer releases in its place, is found out only by a head of the trail that was noted elsewhere.
 */
public final class LedgerVerification {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workspace workspace;
    private final List<Text> problems = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();
    private int releases;
    private int originals;

    public LedgerVerification(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What was found.
     *
     * @param problems everything that is not as it was written; none when all is whole
     * @param notes what is worth knowing and no problem
     * @param releases folders of released files that are as the ledger knows them
     * @param originals that are in the archive as they were received
     */
    public record Verified(AuditReport audit, List<Text> problems, List<Text> notes, int releases, int originals) {

        public Verified {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        public boolean isWhole() {
            return problems.isEmpty();
        }
    }

    /**
     * Compares everything.
     *
     * @param noted a head of the trail that was noted elsewhere; empty for none
     * @throws Fault when there is no ledger
     */
    public Verified verify(String noted) throws IOException {
        if (!workspace.hasLedger()) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    Text.of("audit.no-ledger", workspace.ledger().toString()));
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            AuditReport audit = ledger.audit();
            problems.addAll(audit.problems());
            if (!noted.isEmpty() && !audit.holds(noted)) {
                problems.add(Text.of(audit.restored() ? "audit.head-unknown-restored" : "audit.head-unknown", noted));
            }
            if (audit.historyBefore()) {
                notes.add(Text.of("audit.history-before"));
            }
            for (Run run : ledger.runs().all()) {
                if (run.isReleased()) {
                    compare(ledger, run);
                }
            }
            new ReleasedFolders(workspace)
                    .unknownTo(ledger)
                    .forEach(folder -> (audit.restored() ? notes : problems)
                            .add(Text.of(
                                    audit.restored() ? "audit.folder-before" : "audit.folder-unknown",
                                    folder.toString())));
            archive(ledger);
            return new Verified(audit, problems, notes, releases, originals);
        }
    }

    private void compare(Ledger ledger, Run run) throws IOException {
        Path folder = workspace.release(run.period(), run.revision());
        if (!Files.isDirectory(folder)) {
            notes.add(Text.of("audit.folder-gone", run.period().toString(), Integer.toString(run.revision())));
            return;
        }
        Path manifest = folder.resolve("manifest.json");
        Optional<String> known = ledger.releases().manifestOf(run.period(), run.revision());
        if (!Files.isRegularFile(manifest)
                || known.filter(Sha256.of(manifest)::equals).isEmpty()) {
            problems.add(Text.of("audit.manifest", manifest.toString()));
            return;
        }
        List<Text> changed = changedFiles(folder, manifest);
        problems.addAll(changed);
        releases += changed.isEmpty() ? 1 : 0;
    }

    /** Files of a folder that are not as its manifest has them. */
    private static List<Text> changedFiles(Path folder, Path manifest) throws IOException {
        List<Text> changed = new ArrayList<>();
        for (JsonNode file : JSON.readTree(manifest.toFile()).path("files")) {
            Path released = folder.resolve(file.path("role").asText());
            if (Files.isRegularFile(released)
                    && !Sha256.of(released).equals(file.path("sha256").asText())) {
                changed.add(Text.of("audit.file", released.toString()));
            }
        }
        return changed;
    }

    private void archive(Ledger ledger) throws IOException {
        ArchivedOriginals archive = new ArchivedOriginals(workspace, ledger);
        Map<Instant, Integer> removed = new LinkedHashMap<>();
        for (String sha256 : ledger.receipts().contents()) {
            Path original = archive.place(sha256);
            Optional<Instant> removal = archive.removed(sha256);
            if (Files.isRegularFile(original)) {
                if (Sha256.of(original).equals(sha256)) {
                    originals++;
                } else {
                    problems.add(Text.of("audit.original-changed", original.toString()));
                }
            } else if (removal.isPresent()) {
                removed.merge(removal.get(), 1, Integer::sum);
            } else {
                problems.add(Text.of("audit.original-gone", original.toString()));
            }
        }
        removed.forEach((at, count) -> notes.add(
                Text.of("audit.originals-removed", RetentionDates.day(at).toString(), Integer.toString(count))));
    }
}
