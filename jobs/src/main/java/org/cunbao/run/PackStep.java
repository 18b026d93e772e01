package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Act;
import org.cunbao.ledger.Part;
import org.cunbao.ledger.Releases;
import org.cunbao.ledger.Scope;
import org.cunbao.packet.OriginalDelivery;
import org.cunbao.packet.PacketVerifier;
import org.cunbao.packet.PacketWriter;
import org.cunbao.packet.UnmetContract;
import org.cunbao.report.table.TableSchemas;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;

/**
 * Seals the packet and releases the folder: prepared in the ledger under the manifest's hash, moved as a whole, marked
 * released. After a crash the hash tells whether the folder in its place is the prepared one.
 */
record PackStep(Revision revision) implements StepWork {

    /** So many differences are told; the others are like them. */
    private static final int SHOWN = 10;

    @Override
    public void run() throws IOException {
        Releases releases = revision.ledger().releases();
        if (!isInPlace(revision.workspace(), releases, revision.period(), revision.number())) {
            prepare(releases);
            move();
        }
        revision.ledger().together(() -> {
            releases.release(revision.period(), revision.number(), now());
            revision.seal(Act.Kind.RELEASED, "", release());
        });
        Folders.delete(revision.staging());
    }

    /** Whether the folder that the ledger knows as prepared stands in its place. */
    static boolean isInPlace(Workspace workspace, Releases releases, YearMonth period, int number) throws IOException {
        Path manifest = workspace.release(period, number).resolve("manifest.json");
        if (!Files.exists(manifest)) {
            return false;
        }
        String hash = Sha256.of(manifest);
        return releases.manifestOf(period, number).filter(hash::equals).isPresent();
    }

    private void prepare(Releases releases) throws IOException {
        RevisionResult result = revision.result();
        seal(result);
        Folders.force(revision.staging());
        String manifest = Sha256.of(revision.staging().resolve("manifest.json"));
        revision.ledger().together(() -> {
            releases.prepare(revision.period(), revision.number(), result.draft(), manifest, now());
            revision.seal(Act.Kind.PREPARED, manifest, release());
        });
    }

    private Scope release() {
        return Scope.of(Part.RELEASE, revision.period(), revision.number());
    }

    /** Writes the packet and reads it back as its receiver would. */
    void seal(RevisionResult result) throws IOException {
        List<OriginalDelivery> originals =
                revision.ledger().receipts().upTo(revision.period(), revision.number()).stream()
                        .map(receipt -> new OriginalDelivery(receipt.path(), receipt.sha256(), receipt.size()))
                        .toList();
        List<Text> problems;
        try {
            Path packet = new PacketWriter(revision.catalogue())
                    .write(result, revision.staging(), originals, TableSchemas.of(revision.catalogue(), result));
            problems = PacketVerifier.verify(packet).problems();
        } catch (UnmetContract e) {
            throw new Fault(
                    Fault.Kind.OURS,
                    Text.of(
                                    "run.contract",
                                    revision.period().toString(),
                                    Integer.toString(e.differences().size()))
                            .with(shown(e.differences())),
                    e);
        }
        if (!problems.isEmpty()) {
            throw new Fault(
                    Fault.Kind.OURS,
                    Text.of("run.packet-unsound", Integer.toString(problems.size()))
                            .with(shown(problems)));
        }
    }

    private static List<Text> shown(List<Text> all) {
        return all.stream().limit(SHOWN).toList();
    }

    private void move() throws IOException {
        Path target = revision.release();
        if (Files.exists(target)) {
            throw new Fault(Fault.Kind.ENVIRONMENT, Text.of("run.release-exists", target.toString()));
        }
        Path releases = revision.workspace().releases(revision.period());
        Files.createDirectories(releases);
        Folders.forceEntries(revision.workspace().output());
        Files.move(revision.staging(), target, StandardCopyOption.ATOMIC_MOVE);
        Folders.forceEntries(releases);
    }

    private Instant now() {
        return revision.clock().instant();
    }
}
