package org.cunbao.ledger;

import java.util.List;
import java.util.Set;
import org.cunbao.domain.Text;
import org.cunbao.ledger.AuditTrail.Head;

/**
 * What comparing a ledger with its audit trail has shown.
 *
 * @param head the newest entry
 * @param rows of the history that are as they were entered
 * @param problems what was changed, left out or added, each told; empty when the ledger is whole
 * @param historyBefore whether it holds history from before its trail, which is known only as it was found then
 * @param restored whether a backup took its place at some time
 * @param hashes of all entries
 */
public record AuditReport(
        Head head, long rows, List<Text> problems, boolean historyBefore, boolean restored, Set<String> hashes) {

    /** Digits of a hash that are enough to know it by. */
    private static final int ENOUGH = 16;

    public AuditReport {
        problems = List.copyOf(problems);
        hashes = Set.copyOf(hashes);
    }

    /**
     * Whether the chain has an entry that was noted elsewhere.
     *
     * @param noted as {@link Head#toString} gives it, or the hash alone, or at least its first 16 digits
     */
    public boolean holds(String noted) {
        String hash = noted.substring(noted.lastIndexOf('-') + 1);
        return hash.length() >= ENOUGH && hashes.stream().anyMatch(known -> known.startsWith(hash));
    }
}
