package org.cunbao.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.Text;
import org.cunbao.intake.Archive;
import org.cunbao.ledger.Ledger;

/** The originals in a workspace's archive, and which of them were deleted because their time was over. */
public final class ArchivedOriginals {

    private final Archive archive;
    private final Ledger ledger;

    public ArchivedOriginals(Workspace workspace, Ledger ledger) {
        this.archive = new Archive(workspace.archive());
        this.ledger = ledger;
    }

    /** Where an original lies, or lay. */
    public Path place(String sha256) {
        return archive.find(sha256);
    }

    /** When an original was deleted because its time was over; empty when it is there, or is gone in another way. */
    public Optional<Instant> removed(String sha256) {
        return Files.exists(place(sha256))
                ? Optional.empty()
                : ledger.removals().last(sha256);
    }

    /**
     * Where an original lies.
     *
     * @throws Fault when it was deleted because its time was over
     */
    public Path find(Receipt receipt) {
        removed(receipt.sha256()).ifPresent(at -> {
            throw new Fault(
                    Fault.Kind.USAGE,
                    Text.of(
                            "retention.gone",
                            receipt.path(),
                            RetentionDates.day(at).toString()));
        });
        return place(receipt.sha256());
    }

    /**
     * Makes sure, before a month is laid out, that no original that it rests on was deleted because its time was over.
     *
     * @param revision up to which; the next one rests on the originals of all before
     * @throws Fault when one was
     */
    public void demandAll(YearMonth period, int revision) {
        ledger.receipts().upTo(period, revision).forEach(this::find);
    }
}
