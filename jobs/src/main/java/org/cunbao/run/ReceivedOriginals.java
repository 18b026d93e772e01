package org.cunbao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.Receipt;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.returns.Originals;
import org.cunbao.workspace.ArchivedOriginals;

/** Deliveries by their path: of each what was received last. */
final class ReceivedOriginals implements Originals {

    private final DeliveryReader reader;
    private final Map<String, Path> files = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    ReceivedOriginals(DeliveryReader reader) {
        this.reader = reader;
    }

    /** The deliveries of a revision as the archive keeps them. */
    static ReceivedOriginals of(Revision revision) {
        ArchivedOriginals archive = new ArchivedOriginals(revision.workspace(), revision.ledger());
        ReceivedOriginals originals = new ReceivedOriginals(new DeliveryReader(revision.catalogue()));
        for (Receipt receipt : revision.ledger().receipts().upTo(revision.period(), revision.number())) {
            originals.add(receipt.path(), archive.find(receipt));
        }
        return originals;
    }

    /** Adds a delivery, in the order of receipt. */
    void add(String path, Path content) {
        if (files.put(path, content) != null) {
            replaced.add(path);
        }
    }

    @Override
    public Optional<Path> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<DeliveredSheet> cells(String path) throws IOException {
        Optional<Path> file = file(path);
        return file.isPresent() ? reader.cells(file.get()) : List.of();
    }

    @Override
    public boolean isReplaced(String path) {
        return replaced.contains(path);
    }
}
