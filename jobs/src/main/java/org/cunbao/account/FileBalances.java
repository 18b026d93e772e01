package org.cunbao.account;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Receipt;
import org.cunbao.ledger.Readings;

/** What became of the files. */
final class FileBalances {

    private final Flow flow;

    FileBalances(Flow flow) {
        this.flow = flow;
    }

    /** Every file that was seen: archived, the same as an earlier one, or left where it lay. */
    Balance seen() {
        SortedMap<String, Long> refused = byCode(flow.refused());
        long now = flow.receipts().stream()
                .filter(receipt -> receipt.revision() == flow.revision())
                .count();
        Set<String> known = new HashSet<>();
        long again = flow.receipts().stream()
                .map(Receipt::sha256)
                .filter(hash -> !known.add(hash))
                .count();
        return new Sheet("seen")
                .in("received-before", flow.receipts().size() - now)
                .in("received", now)
                .in("not-received", flow.refused().size())
                .out("archived", flow.contents())
                .out("same-content", again)
                .out("not-received", refused)
                .balance();
    }

    /** Every file that was received: one that holds forms, or none, and why. */
    Balance read() {
        SortedMap<String, Long> empty = flow.readings().stream()
                .filter(reading -> reading.submissions() == 0 && !reading.code().isEmpty())
                .collect(Collectors.groupingBy(Readings.Outcome::code, TreeMap::new, Collectors.counting()));
        return new Sheet("read")
                .in("files", flow.receipts().size())
                .out(
                        "with-forms",
                        flow.readings().stream()
                                .filter(reading -> reading.submissions() > 0)
                                .count())
                .out("without-forms", empty)
                .balance();
    }

    private static SortedMap<String, Long> byCode(Iterable<Finding> findings) {
        SortedMap<String, Long> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
        return counts;
    }
}
