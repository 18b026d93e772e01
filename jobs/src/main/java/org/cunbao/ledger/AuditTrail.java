package org.cunbao.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.ledger.Part.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * What was done, by whom and when, in a chain: each entry holds digests of the rows that were written with it, in the
 * same transaction, and its hash covers the hash of the entry before.
 *
 * <p>A chain shows that something was changed later by someone who did not also compute all hashes from there on anew.
 * Whoever can write the file can do that, and can put an older file in its place; neither shows from within. It shows
 * against the {@linkplain #head() head} of the chain as it was noted elsewhere: on paper, in another office's hands.
 */
public final class AuditTrail {

    private static final RowMapper<Head> HEAD = (rs, i) -> new Head(rs.getLong("sequence"), rs.getString("hash"));

    private final JdbcTemplate jdbc;

    AuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest entry. Noted outside the workspace it anchors everything up to it.
     *
     * @param sequence counted from 1
     * @param hash 64 lower-case hex digits
     */
    public record Head(long sequence, String hash) {

        static final Head NONE = new Head(0, AuditEntry.NONE);

        @Override
        public String toString() {
            return sequence + "-" + hash;
        }
    }

    /** The newest entry; that before the first when there is none. */
    public Head head() {
        return jdbc.query("select sequence, hash from audit_entry order by sequence desc limit 1", HEAD).stream()
                .findFirst()
                .orElse(Head.NONE);
    }

    /**
     * Enters that a run begins a revision or goes on with it.
     *
     * @param detail why, and what else must be known of it
     * @return the run's number: month, revision, and the entry under which it began
     */
    public String start(YearMonth period, int revision, String detail, Instant at) {
        String run = period + "-r" + revision + "-" + (head().sequence() + 1);
        add(Act.in(period, revision, run, Act.Kind.STARTED, detail, at), List.of());
        return run;
    }

    /**
     * Enters something that was done.
     *
     * @param written what was written by it, in the same transaction
     */
    public void add(Act act, List<Scope> written) {
        Head before = head();
        AuditEntry entry = new AuditEntry(
                before.sequence() + 1,
                act.at().toString(),
                act.kind().word(),
                act.period(),
                act.revision(),
                act.run(),
                System.getProperty("user.name", ""),
                act.detail(),
                seal(written),
                before.hash());
        jdbc.update(
                """
                insert into audit_entry (sequence, recorded_at, act, period, revision, run, operator, detail,
                                         previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.sequence(),
                entry.recordedAt(),
                entry.act(),
                entry.period(),
                entry.revision(),
                entry.run(),
                entry.operator(),
                entry.detail(),
                entry.previousHash(),
                entry.hash());
        jdbc.batchUpdate("""
                insert into audit_digest (sequence, position, part, period, revision, first_id, last_id, table_name,
                                          columns, row_count, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows(entry));
    }

    private List<SealedRows> seal(List<Scope> written) {
        RowDigests digests = new RowDigests(jdbc);
        List<SealedRows> sealed = new ArrayList<>();
        for (Scope scope : written) {
            for (Rows rows : scope.part().tables()) {
                List<String> columns = digests.columns(rows.table());
                sealed.add(SealedRows.of(
                        sealed.size(), scope, rows.table(), columns, digests.of(rows, columns, scope.blanks())));
            }
        }
        return sealed;
    }

    private static List<Object[]> rows(AuditEntry entry) {
        List<Object[]> rows = new ArrayList<>();
        for (SealedRows sealed : entry.digests()) {
            List<Object> row = new ArrayList<>(List.of(entry.sequence()));
            row.addAll(sealed.values());
            rows.add(row.toArray());
        }
        return rows;
    }
}
