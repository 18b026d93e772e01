package org.cunbao.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.domain.Receipt;
import org.cunbao.intake.Arrival;

/** What has arrived since the receipts that the ledger knows. */
final class InputChanges {

    private InputChanges() {}

    /**
     * The arrivals that are a new appearance: a path not seen before, or one whose content is not what was last seen
     * there. Files that are gone withdraw nothing.
     *
     * @param known in the order of receipt
     */
    static List<Arrival> since(List<Receipt> known, List<Arrival> arrivals) {
        Map<String, String> last = new HashMap<>();
        known.forEach(receipt -> last.put(receipt.path(), receipt.sha256()));
        return arrivals.stream()
                .filter(arrival -> !arrival.sha256().equals(last.get(arrival.path())))
                .toList();
    }
}
