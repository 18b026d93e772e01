package org.cunbao.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The releases: first prepared, then, once its folder stands in its place, released. */
public final class Releases {

    private final JdbcTemplate jdbc;

    Releases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records that a folder is complete, under the hash of its manifest, before it is moved into place. A run that was
     * cut off in between prepares again.
     */
    public void prepare(YearMonth period, int revision, boolean draft, String manifestSha256, Instant now) {
        jdbc.update(
                "delete from release where period = ? and revision = ? and released_at is null",
                period.toString(),
                revision);
        jdbc.update(
                "insert into release (period, revision, draft, manifest_sha256, prepared_at) values (?, ?, ?, ?, ?)",
                period.toString(),
                revision,
                draft ? 1 : 0,
                manifestSha256,
                now.toString());
    }

    /** The hash of the prepared or released manifest; empty before it is prepared. */
    public Optional<String> manifestOf(YearMonth period, int revision) {
        return jdbc
                .queryForList(
                        "select manifest_sha256 from release where period = ? and revision = ?",
                        String.class,
                        period.toString(),
                        revision)
                .stream()
                .findFirst();
    }

    /** Completes the record of a prepared release; a release is completed once. */
    public void release(YearMonth period, int revision, Instant now) {
        jdbc.update(
                "update release set released_at = ? where period = ? and revision = ? and released_at is null",
                now.toString(),
                period.toString(),
                revision);
    }
}
