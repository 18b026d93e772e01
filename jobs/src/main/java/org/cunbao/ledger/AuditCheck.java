package org.cunbao.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Part.Rows;
import org.cunbao.ledger.RowDigests.Digest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares what the ledger holds with its audit trail. Reads only. */
final class AuditCheck {

    /** Rows that several revisions may share are told by those that refer to them. */
    private static final Map<String, String> SHARED = Map.of(
            "template_set",
            "hash in (select template_hash from run)",
            "delivery",
            "sha256 in (select sha256 from receipt)");

    private final JdbcTemplate jdbc;
    private final RowDigests digests;
    private final List<Text> problems = new ArrayList<>();
    private final Map<List<Object>, SealedRows> sealed = new LinkedHashMap<>();
    private final Map<String, Long> found = new HashMap<>();
    private boolean historyBefore;
    private boolean restored;

    AuditCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.digests = new RowDigests(jdbc);
    }

    AuditReport report() {
        Set<String> hashes = chain();
        long rows = 0;
        for (SealedRows each : sealed.values()) {
            rows += compare(each);
        }
        Part.allTables().forEach(this::findAdded);
        return new AuditReport(new AuditTrail(jdbc).head(), rows, problems, historyBefore, restored, hashes);
    }

    /** Follows the chain from its first entry; each entry is judged by itself and by the one before. */
    private Set<String> chain() {
        Map<Long, List<SealedRows>> rows = sealedRows();
        Set<String> hashes = new LinkedHashSet<>();
        Map<Long, String> before = new HashMap<>(Map.of(0L, AuditEntry.NONE));
        jdbc.query("select * from audit_entry order by sequence", rs -> {
            long sequence = rs.getLong("sequence");
            String previous = rs.getString("previous_hash");
            AuditEntry entry = new AuditEntry(
                    sequence,
                    rs.getString("recorded_at"),
                    rs.getString("act"),
                    rs.getString("period"),
                    rs.getInt("revision"),
                    rs.getString("run"),
                    rs.getString("operator"),
                    rs.getString("detail"),
                    Optional.ofNullable(rows.remove(sequence)).orElse(List.of()),
                    previous);
            String hash = rs.getString("hash");
            String expected = before.get(sequence - 1);
            if (expected == null) {
                problems.add(Text.of("audit.gap", Long.toString(sequence)));
            } else if (!expected.equals(previous)) {
                problems.add(Text.of("audit.broken", Long.toString(sequence)));
            }
            if (!entry.hash().equals(hash)) {
                problems.add(Text.of("audit.entry", Long.toString(sequence), entry.recordedAt()));
            }
            before.put(sequence, hash);
            hashes.add(hash);
            historyBefore |= entry.isOfHistoryBefore();
            restored |= entry.act().equals(Act.Kind.RESTORED.word());
            entry.digests().forEach(each -> sealed.put(each.key(), each));
        });
        if (hashes.isEmpty()) {
            problems.add(Text.of("audit.none"));
        }
        rows.keySet().forEach(sequence -> problems.add(Text.of("audit.entry-gone", Long.toString(sequence))));
        return hashes;
    }

    private Map<Long, List<SealedRows>> sealedRows() {
        Map<Long, List<SealedRows>> rows = new LinkedHashMap<>();
        jdbc.query("select * from audit_digest order by sequence, position", rs -> {
            List<SealedRows> ofEntry = rows.computeIfAbsent(rs.getLong("sequence"), key -> new ArrayList<>());
            ofEntry.add(new SealedRows(
                    rs.getInt("position"),
                    rs.getString("part"),
                    rs.getString("period"),
                    rs.getInt("revision"),
                    rs.getLong("first_id"),
                    rs.getLong("last_id"),
                    rs.getString("table_name"),
                    rs.getString("columns"),
                    new Digest(rs.getLong("row_count"), rs.getString("digest"))));
        });
        return rows;
    }

    /** The number of rows when they are as they were entered; 0, with the change told, when not. */
    private long compare(SealedRows entered) {
        Optional<Rows> rows = entered.rows();
        if (rows.isEmpty() || !digests.columns(entered.table()).containsAll(entered.columnNames())) {
            problems.add(Text.of("audit.unknown", entered.part(), entered.table(), entered.columns()));
            return 0;
        }
        Digest now = digests.of(
                rows.get(), entered.columnNames(), entered.scope().orElseThrow().blanks());
        found.merge(entered.table(), now.rows(), Long::sum);
        if (now.equals(entered.digest())) {
            return now.rows();
        }
        problems.add(changed(entered, now).with(List.of(name(entered.table()))));
        return 0;
    }

    private static Text changed(SealedRows entered, Digest now) {
        String then = Long.toString(entered.digest().rows());
        return entered.revision() > 0
                ? Text.of(
                        "audit.changed",
                        entered.period(),
                        Integer.toString(entered.revision()),
                        entered.table(),
                        then,
                        Long.toString(now.rows()))
                : Text.of(
                        "audit.changed-range",
                        Long.toString(entered.first()),
                        Long.toString(entered.last()),
                        entered.table(),
                        then,
                        Long.toString(now.rows()));
    }

    /** Rows of which the trail knows nothing. */
    private void findAdded(String table) {
        String shared = SHARED.get(table);
        long known = shared == null ? found.getOrDefault(table, 0L) : count(table + " where " + shared);
        long added = count(table) - known;
        if (added != 0) {
            problems.add(Text.of("audit.added", table, Long.toString(added)).with(List.of(name(table))));
        }
    }

    private long count(String from) {
        Long count = jdbc.queryForObject("select count(*) from " + from, Long.class);
        return count == null ? 0 : count;
    }

    private static Text name(String table) {
        return Text.of("audit.table." + table);
    }
}
