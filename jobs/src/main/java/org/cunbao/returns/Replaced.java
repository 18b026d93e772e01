package org.cunbao.returns;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.Finding;
import org.cunbao.domain.SourceCell;

/**
 * Tells findings of a content that was later replaced under its own path: the corrected return that lies where the
 * wrong form lay. They name cells in which something else stands now, or a file that could not be read and now can.
 */
final class Replaced {

    private final Originals originals;
    private final Map<String, Map<String, String>> texts = new HashMap<>();

    Replaced(Originals originals) {
        this.originals = originals;
    }

    boolean concerns(Finding finding) throws IOException {
        if (finding.cells().isEmpty()) {
            return false;
        }
        SourceCell first = finding.cells().get(0).source();
        if (first.file().isEmpty() || !originals.isReplaced(first.file())) {
            return false;
        }
        Map<String, String> now = texts.get(first.file());
        if (now == null) {
            now = texts(first.file());
            texts.put(first.file(), now);
        }
        if (first.address().isEmpty()) {
            return finding.code().startsWith("FILE-") && !now.isEmpty();
        }
        return !now.getOrDefault(key(first.sheet(), first.address()), "").equals(first.raw());
    }

    private Map<String, String> texts(String file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (DeliveredSheet sheet : originals.cells(file)) {
            texts.putAll(sheet.cells().stream()
                    .collect(Collectors.toMap(
                            cell -> key(sheet.name(), cell.address()), DeliveredSheet.Cell::raw, (one, other) -> one)));
        }
        return texts;
    }

    private static String key(String sheet, String address) {
        return sheet + "!" + address;
    }
}
