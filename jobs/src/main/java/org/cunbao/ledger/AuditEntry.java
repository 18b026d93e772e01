package org.cunbao.ledger;

import java.util.List;

/**
 * An entry of the audit trail as it stands in the ledger.
 *
 * @param operator the name under which the system knows who did it
 * @param digests of the rows that it answers for
 * @param previousHash of the entry before; of the first, {@link #NONE}
 */
record AuditEntry(
        long sequence,
        String recordedAt,
        String act,
        String period,
        int revision,
        String run,
        String operator,
        String detail,
        List<SealedRows> digests,
        String previousHash) {

    /** Before the first entry. */
    static final String NONE = "0".repeat(64);

    /** What the opening entry of a ledger says that an earlier version began. */
    static final String HISTORY_BEFORE = "history-before";

    AuditEntry {
        digests = List.copyOf(digests);
    }

    /** Whether it entered what an earlier version of the program had written. */
    boolean isOfHistoryBefore() {
        return act.equals(Act.Kind.OPENED.word()) && detail.equals(HISTORY_BEFORE);
    }

    /** Of everything in it, and so of all entries before it. */
    String hash() {
        CanonicalHash hash = new CanonicalHash()
                .add(previousHash)
                .add(sequence)
                .add(recordedAt)
                .add(act)
                .add(period)
                .add(revision)
                .add(run)
                .add(operator)
                .add(detail);
        digests.forEach(rows -> rows.values().forEach(hash::add));
        return hash.hex();
    }
}
