package org.cunbao.ledger;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Archived originals that were deleted because their time was over. */
public final class Removals {

    private final JdbcTemplate jdbc;

    Removals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records that an original is deleted; one that was received again since may be deleted again.
     *
     * @return the removal's number in the ledger
     */
    public long add(String sha256, Instant at) {
        jdbc.update("""
                insert into original_removal (sequence, sha256, removed_at)
                select coalesce(max(sequence), 0) + 1, ?, ? from original_removal
                """, sha256, at.toString());
        Long added = jdbc.queryForObject("select max(sequence) from original_removal", Long.class);
        return added == null ? 0 : added;
    }

    /** When an original was deleted last; empty when it never was. */
    public Optional<Instant> last(String sha256) {
        return jdbc
                .queryForList(
                        "select removed_at from original_removal where sha256 = ? order by sequence desc limit 1",
                        String.class,
                        sha256)
                .stream()
                .findFirst()
                .map(Instant::parse);
    }
}
