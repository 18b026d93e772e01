package org.cunbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was found: while receiving and judging a revision, and once for each reading of a delivery. */
public final class Findings {

    private final JdbcTemplate jdbc;

    Findings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records what a stage of a revision has found. */
    public void add(YearMonth period, int revision, String stage, List<Finding> findings) {
        add(null, period.toString(), revision, stage, findings);
    }

    void addToReading(long reading, List<Finding> findings) {
        add(reading, null, null, "read", findings);
    }

    private void add(
            @Nullable Long reading,
            @Nullable String period,
            @Nullable Integer revision,
            String stage,
            List<Finding> findings) {
        long id = Ids.next(jdbc, "finding") - 1;
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> cells = new ArrayList<>();
        for (Finding finding : findings) {
            id++;
            rows.add(new Object[] {
                id,
                reading,
                period,
                revision,
                stage,
                finding.code(),
                finding.severity().name(),
                finding.outcome().name(),
                finding.area(),
                finding.detail().key(),
                StoredText.json(finding.detail()),
                finding.explanation(),
                finding.occurrences(),
                finding.shadow() ? 1 : 0,
                finding.waiver()
            });
            addCells(id, finding, cells);
        }
        jdbc.batchUpdate("""
                insert into finding (id, reading_id, period, revision, stage, code, severity, outcome, area, detail_key,
                                     detail_arguments, explanation, occurrences, shadow, waiver)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate("""
                insert into finding_cell (finding_id, position, indicator, column_key, file, sheet, address, raw)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, cells);
    }

    private static void addCells(long id, Finding finding, List<Object[]> rows) {
        int position = 0;
        for (Finding.Place place : finding.cells()) {
            rows.add(new Object[] {
                id,
                position++,
                place.cell().indicator(),
                place.cell().column().key(),
                place.source().file(),
                place.source().sheet(),
                place.source().address(),
                place.source().raw()
            });
        }
    }

    /**
     * Everything found in a revision: first while receiving, then while reading each of its deliveries in the order of
     * receipt, then while integrating, judging and consolidating.
     */
    public List<Finding> find(YearMonth period, int revision, int readerVersion) {
        List<Finding> all = new ArrayList<>(ofStage(period, revision, "receive"));
        all.addAll(ofReadings(period, revision, readerVersion));
        for (String stage : List.of("integrate", "validate", "aggregate")) {
            all.addAll(ofStage(period, revision, stage));
        }
        return all;
    }

    /**
     * What one stage of a revision has found: {@code receive}, {@code integrate}, {@code validate}, {@code aggregate}.
     */
    public List<Finding> ofStage(YearMonth period, int revision, String stage) {
        return select(
                "finding.period = ? and finding.revision = ? and finding.stage = ?",
                "finding.id",
                period.toString(),
                revision,
                stage);
    }

    /**
     * What reading the deliveries of a revision has found, in the order of receipt. What was found in a content no
     * longer counts once a later one under the same path holds a form of the unit concerned.
     */
    public List<Finding> ofReadings(YearMonth period, int revision, int readerVersion) {
        return select(
                """
                exists (
                    select 1 from reading
                    join receipt on receipt.sequence = reading.sequence
                    join run on run.period = receipt.period and run.template_hash = reading.template_hash
                    where reading.id = finding.reading_id
                    and receipt.period = ? and receipt.revision <= ? and run.revision = ? and reader_version = ?
                    and not exists (
                        select 1 from receipt later
                        join reading later_reading on later_reading.sequence = later.sequence
                            and later_reading.template_hash = reading.template_hash
                            and later_reading.reader_version = reading.reader_version
                        join submission on submission.reading_id = later_reading.id
                        where later.period = receipt.period and later.path = receipt.path
                            and later.sequence > receipt.sequence and later.revision <= run.revision
                            and finding.area in ('', submission.unit)))
                """,
                "(select sequence from reading where reading.id = finding.reading_id), finding.id",
                period.toString(),
                revision,
                revision,
                readerVersion);
    }

    private List<Finding> select(String where, String order, Object... arguments) {
        Map<Long, List<Finding.Place>> places = new HashMap<>();
        jdbc.query(
                "select finding_cell.* from finding_cell join finding on finding.id = finding_id where " + where
                        + " order by finding_id, position",
                rs -> {
                    places.computeIfAbsent(rs.getLong("finding_id"), key -> new ArrayList<>())
                            .add(place(rs));
                },
                arguments);
        return jdbc.query(
                "select * from finding where " + where + " order by " + order,
                (rs, i) -> finding(rs, places.getOrDefault(rs.getLong("id"), List.of())),
                arguments);
    }

    private static Finding.Place place(ResultSet rs) throws SQLException {
        return new Finding.Place(
                FigureSets.cell(rs),
                new SourceCell(
                        rs.getString("file"), rs.getString("sheet"), rs.getString("address"), rs.getString("raw")));
    }

    private static Finding finding(ResultSet rs, List<Finding.Place> cells) throws SQLException {
        return new Finding(
                rs.getString("code"),
                Severity.valueOf(rs.getString("severity")),
                Outcome.valueOf(rs.getString("outcome")),
                rs.getString("area"),
                cells,
                StoredText.read(rs.getString("detail_key"), rs.getString("detail_arguments")),
                rs.getString("explanation"),
                rs.getInt("occurrences"),
                rs.getInt("shadow") == 1,
                rs.getString("waiver"));
    }
}
