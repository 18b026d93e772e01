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
import org.cunbao.intake.Archive;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.returns.Originals;

/** The deliveries of a revision as the archive keeps them: of each path what was received last. */
final class ArchivedOriginals implements Originals {

    private final Archive archive;
    private final DeliveryReader reader;
    private final Map<String, String> hashes = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    ArchivedOriginals(Revision revision) {
        this.archive = new Archive(revision.workspace().archive());
        this.reader = new DeliveryReader(revision.catalogue());
        for (Receipt receipt : revision.ledger().receipts().upTo(revision.period(), revision.number())) {
            if (hashes.put(receipt.path(), receipt.sha256()) != null) {
                replaced.add(receipt.path());
            }
        }
    }

    @Override
    public Optional<Path> file(String path) {
        return Optional.ofNullable(hashes.get(path)).map(archive::find);
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
