package org.cunbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each delivery was found to hold, once for each receipt, template set and reader version. */
public final class Readings {

    /**
     * A submission as kept.
     *
     * @param id its number in the ledger
     * @param receipt the delivery that holds it
     */
    public record Kept(long id, Receipt receipt, Submission submission) {}

    /**
     * What a receipt was found to hold.
     *
     * @param submissions how many forms
     * @param code of the gravest thing found; empty when nothing was
     */
    public record Outcome(long sequence, int submissions, String code) {}

    private final JdbcTemplate jdbc;

    Readings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a reading, which also marks its receipt as read; fails when it was recorded before.
     *
     * @return its number in the ledger
     */
    public long add(
            long sequence, String templates, int readerVersion, List<Submission> submissions, List<Finding> findings) {
        long reading = Ids.next(jdbc, "reading");
        jdbc.update(
                "insert into reading (id, sequence, template_hash, reader_version) values (?, ?, ?, ?)",
                reading,
                sequence,
                templates,
                readerVersion);
        long id = Ids.next(jdbc, "submission");
        for (Submission submission : submissions) {
            addSubmission(id++, reading, submission);
        }
        new Findings(jdbc).addToReading(reading, findings);
        return reading;
    }

    private void addSubmission(long id, long reading, Submission submission) {
        SourceCell identity = submission.identity();
        jdbc.update(
                """
                insert into submission (id, reading_id, form, unit, period, file, sheet, address, raw)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                reading,
                submission.form().name(),
                submission.unit(),
                submission.period().toString(),
                identity.file(),
                identity.sheet(),
                identity.address(),
                identity.raw());
        List<Object[]> rows = new ArrayList<>();
        for (Observation observation : submission.observations()) {
            StoredValue value = StoredValue.of(observation.value());
            SourceCell cell = (SourceCell) observation.origin();
            rows.add(new Object[] {
                id,
                rows.size(),
                observation.cell().indicator(),
                observation.cell().column().key(),
                value.status(),
                value.unscaled(),
                value.scale(),
                cell.sheet(),
                cell.address(),
                cell.raw()
            });
        }
        jdbc.batchUpdate("""
                insert into cell (submission_id, position, indicator, column_key, status, unscaled, scale, sheet, address,
                                  raw)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate(
                "insert into explanation (submission_id, indicator, explanation) values (?, ?, ?)",
                submission.explanations().entrySet().stream()
                        .map(entry -> new Object[] {id, entry.getKey(), entry.getValue()})
                        .toList());
    }

    /** The submissions that a revision has to choose from, in the order of receipt. */
    public List<Kept> find(YearMonth period, int revision, String templates, int readerVersion) {
        Map<Long, List<Observation>> observations = new HashMap<>();
        Map<Long, Map<String, String>> explanations = new HashMap<>();
        Object[] arguments = {period.toString(), revision, templates, readerVersion};
        String from = """
                from submission join reading on reading.id = submission.reading_id
                join receipt on receipt.sequence = reading.sequence
                """;
        String where = """
                where receipt.period = ? and receipt.revision <= ? and reading.template_hash = ?
                and reading.reader_version = ?
                """;
        jdbc.query(
                "select cell.*, submission.unit, submission.file " + from
                        + " join cell on cell.submission_id = submission.id " + where
                        + " order by cell.submission_id, cell.position",
                rs -> {
                    observations
                            .computeIfAbsent(rs.getLong("submission_id"), key -> new ArrayList<>())
                            .add(observation(rs));
                },
                arguments);
        jdbc.query(
                "select explanation.* " + from + " join explanation on explanation.submission_id = submission.id "
                        + where,
                rs -> {
                    explanations
                            .computeIfAbsent(rs.getLong("submission_id"), key -> new HashMap<>())
                            .put(rs.getString("indicator"), rs.getString("explanation"));
                },
                arguments);
        return jdbc.query(
                "select submission.*, receipt.sequence, receipt.revision, receipt.path, receipt.sha256, receipt.size "
                        + from + where + " order by receipt.sequence, submission.id",
                (rs, i) -> kept(rs, observations, explanations),
                arguments);
    }

    private static Observation observation(ResultSet rs) throws SQLException {
        SourceCell source = new SourceCell(
                rs.getString("file"), rs.getString("sheet"), rs.getString("address"), rs.getString("raw"));
        return new Observation(rs.getString("unit"), FigureSets.cell(rs), StoredValue.read(rs), source);
    }

    private static Kept kept(
            ResultSet rs, Map<Long, List<Observation>> observations, Map<Long, Map<String, String>> explanations)
            throws SQLException {
        long id = rs.getLong("id");
        Receipt receipt = new Receipt(
                rs.getLong("sequence"),
                rs.getInt("revision"),
                rs.getString("path"),
                rs.getString("sha256"),
                rs.getLong("size"));
        Submission submission = new Submission(
                AreaKind.valueOf(rs.getString("form")),
                rs.getString("unit"),
                YearMonth.parse(rs.getString("period")),
                new SourceCell(
                        rs.getString("file"), rs.getString("sheet"), rs.getString("address"), rs.getString("raw")),
                observations.getOrDefault(id, List.of()),
                explanations.getOrDefault(id, Map.of()));
        return new Kept(id, receipt, submission);
    }

    /**
     * What each receipt that a revision rests on was found to hold, in the order of receipt; unread ones are left out.
     */
    public List<Outcome> outcomes(YearMonth period, int revision, String templates, int readerVersion) {
        return jdbc.query(
                """
                select receipt.sequence,
                    (select count(*) from submission where submission.reading_id = reading.id) as submissions,
                    coalesce((select finding.code from finding where finding.reading_id = reading.id
                        order by case finding.severity when 'FATAL' then 0 when 'QUERY' then 1 else 2 end, finding.id
                        limit 1), '') as code
                from receipt join reading on reading.sequence = receipt.sequence
                where receipt.period = ? and receipt.revision <= ? and reading.template_hash = ?
                    and reading.reader_version = ?
                order by receipt.sequence
                """,
                (rs, i) -> new Outcome(rs.getLong("sequence"), rs.getInt("submissions"), rs.getString("code")),
                period.toString(),
                revision,
                templates,
                readerVersion);
    }

    /** What a revision did with each submission, by the submission's number. */
    public Map<Long, String> verdicts(YearMonth period, int revision) {
        Map<Long, String> verdicts = new HashMap<>();
        jdbc.query(
                "select submission_id, verdict from revision_submission where period = ? and revision = ?",
                rs -> {
                    verdicts.put(rs.getLong("submission_id"), rs.getString("verdict"));
                },
                period.toString(),
                revision);
        return verdicts;
    }

    /** Records what a revision did with each submission, such as {@code accepted} or {@code superseded}. */
    public void addVerdicts(YearMonth period, int revision, Map<Long, String> verdicts) {
        jdbc.batchUpdate(
                "insert into revision_submission (period, revision, submission_id, verdict) values (?, ?, ?, ?)",
                verdicts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Object[] {period.toString(), revision, entry.getKey(), entry.getValue()})
                        .toList());
    }
}
