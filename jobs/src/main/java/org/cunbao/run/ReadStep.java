package org.cunbao.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cunbao.domain.Receipt;
import org.cunbao.ledger.Act;
import org.cunbao.ledger.Part;
import org.cunbao.ledger.Scope;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.workspace.ArchivedOriginals;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the deliveries that this revision has not read yet: many are parsed at once, one thread writes. What is unread
 * is asked of the ledger when the step begins, so a resumed step goes on where the last commit left off.
 */
final class ReadStep implements ItemWriteListener<Reading>, StepExecutionListener {

    private final Revision revision;
    private final ArchivedOriginals archive;
    private final DeliveryReader reader;
    private final Deque<Receipt> unread = new ArrayDeque<>();
    private final AtomicInteger done = new AtomicInteger();
    private int total;

    ReadStep(Revision revision) {
        this.revision = revision;
        this.archive = new ArchivedOriginals(revision.workspace(), revision.ledger());
        this.reader = new DeliveryReader(revision.catalogue());
    }

    @Override
    public void beforeStep(StepExecution execution) {
        revision.begin("read");
        List<Receipt> pending = revision.ledger()
                .receipts()
                .unread(revision.period(), revision.number(), revision.templates(), DeliveryReader.VERSION);
        unread.addAll(pending);
        total = pending.size();
    }

    ItemReader<Receipt> unread() {
        return this::next;
    }

    private @Nullable Receipt next() {
        return unread.poll();
    }

    Reading parse(Receipt receipt) throws IOException {
        return new Reading(receipt, reader.read(receipt.path(), archive.find(receipt), revision.period()));
    }

    void keep(Chunk<? extends Reading> chunk) {
        long first = 0;
        long last = 0;
        for (Reading reading : chunk) {
            last = revision.ledger()
                    .readings()
                    .add(
                            reading.receipt().sequence(),
                            revision.templates(),
                            DeliveryReader.VERSION,
                            reading.parsed().submissions(),
                            reading.parsed().findings());
            first = first == 0 ? last : first;
        }
        revision.seal(
                Act.Kind.STEP,
                "read",
                Scope.range(Part.READINGS, revision.period().toString(), revision.number(), first, last));
    }

    @Override
    public void afterWrite(Chunk<? extends Reading> chunk) {
        int read = done.addAndGet(chunk.size());
        revision.progress().read(read, total);
        if (read == total) {
            new RunLog(revision.run()).read(total);
        }
    }
}
