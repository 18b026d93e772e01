package org.cunbao.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The revisions of each month, begun or finished. */
public final class Runs {

    /**
     * A revision.
     *
     * @param reason why it was made, in the statistician's words; may be empty
     * @param templates SHA-256 of the template set that it froze
     * @param previousRevision the released revision of the month before that it compares with; 0 when there was none
     * @param withEstimates whether it also estimates what was not reported
     * @param remarkSequence the last decision on publishing the units' words that it knows; 0 for none
     * @param released when it was released; empty while unfinished
     * @param draft whether it was released as a draft; false while unfinished
     */
    public record Run(
            YearMonth period,
            int revision,
            String reason,
            String templates,
            String programVersion,
            int previousRevision,
            boolean withEstimates,
            long remarkSequence,
            Instant started,
            Optional<Instant> released,
            boolean draft) {

        public boolean isReleased() {
            return released.isPresent();
        }
    }

    private static final String SELECT = """
            select run.*, release.released_at, release.draft from run
            left join release on release.period = run.period and release.revision = run.revision
            """;

    private static final RowMapper<Run> ROW = (rs, i) -> new Run(
            YearMonth.parse(rs.getString("period")),
            rs.getInt("revision"),
            rs.getString("reason"),
            rs.getString("template_hash"),
            rs.getString("program_version"),
            rs.getInt("previous_revision"),
            rs.getInt("with_estimates") == 1,
            rs.getLong("explanation_sequence"),
            Instant.parse(rs.getString("started_at")),
            Optional.ofNullable(rs.getString("released_at")).map(Instant::parse),
            rs.getInt("draft") == 1);

    private final JdbcTemplate jdbc;

    Runs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a revision; its template set, inputs and results are from now on its own. */
    public void begin(
            YearMonth period,
            int revision,
            String reason,
            String templates,
            String programVersion,
            int previousRevision,
            boolean withEstimates,
            long remarkSequence,
            Instant started) {
        jdbc.update(
                "insert into template_set (hash) select ? where not exists (select 1 from template_set where hash = ?)",
                templates,
                templates);
        jdbc.update(
                """
                insert into run (period, revision, reason, template_hash, program_version, previous_revision, with_estimates,
                                 explanation_sequence, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                period.toString(),
                revision,
                reason,
                templates,
                programVersion,
                previousRevision,
                withEstimates ? 1 : 0,
                remarkSequence,
                started.toString());
    }

    public Optional<Run> find(YearMonth period, int revision) {
        return jdbc
                .query(SELECT + " where run.period = ? and run.revision = ?", ROW, period.toString(), revision)
                .stream()
                .findFirst();
    }

    /** The newest revision of a month, finished or not. */
    public Optional<Run> latest(YearMonth period) {
        return all(period).stream().reduce((first, second) -> second);
    }

    /** The newest released revision of a month. */
    public Optional<Run> latestReleased(YearMonth period) {
        return all(period).stream().filter(Run::isReleased).reduce((first, second) -> second);
    }

    /** The newest released revision of its month before this one: what this one takes the place of. */
    public Optional<Run> supersededBy(Run run) {
        return all(run.period()).stream()
                .filter(other -> other.isReleased() && other.revision() < run.revision())
                .reduce((first, second) -> second);
    }

    /** The newest time that was noted; empty when nothing was run. */
    public Optional<Instant> lastEntry() {
        return jdbc.queryForList("""
                        select started_at from run union all select prepared_at from release
                        union all select released_at from release where released_at is not null
                        """, String.class).stream().map(Instant::parse).max(Comparator.naturalOrder());
    }

    /** All revisions of a month, oldest first. */
    public List<Run> all(YearMonth period) {
        return jdbc.query(SELECT + " where run.period = ? order by run.revision", ROW, period.toString());
    }

    /** All revisions of all months, in order. */
    public List<Run> all() {
        return jdbc.query(SELECT + " order by run.period, run.revision", ROW);
    }
}
