package org.cunbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Origin;
import org.cunbao.domain.SourceCell;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures of each revision, reported and consolidated. */
public final class FigureSets {

    private final JdbcTemplate jdbc;

    FigureSets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the figures of one layer of a revision. */
    public void add(Figures figures, Layer layer) {
        jdbc.batchUpdate(
                """
                insert into figure (period, revision, layer, area, indicator, column_key, status, unscaled, scale,
                                    reported, expected, file, sheet, address, raw)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                figures.layer(layer).stream()
                        .map(observation -> row(figures, layer, observation))
                        .toList());
    }

    private static Object[] row(Figures figures, Layer layer, Observation observation) {
        StoredValue value = StoredValue.of(observation.value());
        Object[] head = {
            figures.period().toString(),
            figures.vintage(),
            layer.name(),
            observation.area(),
            observation.cell().indicator(),
            observation.cell().column().key(),
            value.status(),
            value.unscaled(),
            value.scale()
        };
        Object[] row = Arrays.copyOf(head, 15);
        if (observation.origin() instanceof Coverage coverage) {
            row[9] = coverage.reported();
            row[10] = coverage.expected();
        } else if (observation.origin() instanceof SourceCell cell) {
            row[11] = cell.file();
            row[12] = cell.sheet();
            row[13] = cell.address();
            row[14] = cell.raw();
        }
        return row;
    }

    /** The figures of a revision as far as it has come; empty when it has none. */
    public Figures find(YearMonth period, int revision) {
        Figures figures = Figures.empty(period, revision);
        for (Layer layer : Layer.values()) {
            List<Observation> observations = jdbc.query(
                    "select * from figure where period = ? and revision = ? and layer = ?",
                    (rs, i) -> observation(rs),
                    period.toString(),
                    revision,
                    layer.name());
            figures = figures.with(layer, observations);
        }
        return figures;
    }

    /** The totals of one area in a revision. */
    public List<Observation> totals(YearMonth period, int revision, String area) {
        return jdbc.query(
                "select * from figure where period = ? and revision = ? and layer = ? and area = ?",
                (rs, i) -> observation(rs),
                period.toString(),
                revision,
                Layer.TOTAL.name(),
                area);
    }

    /**
     * A figure as a release of a month had it.
     *
     * @param revision of the month
     */
    public record Vintage(YearMonth period, int revision, Observation observation) {}

    /** A figure of an area in every release, by month and revision: its total where it has one, else its own. */
    public List<Vintage> history(String area, CellKey cell) {
        return jdbc.query(
                """
                select figure.* from figure
                join release on release.period = figure.period and release.revision = figure.revision
                where release.released_at is not null and area = ? and indicator = ? and column_key = ?
                and (layer = 'TOTAL' or not exists (
                    select 1 from figure total where total.period = figure.period
                    and total.revision = figure.revision and total.layer = 'TOTAL' and total.area = figure.area
                    and total.indicator = figure.indicator and total.column_key = figure.column_key))
                order by figure.period, figure.revision
                """,
                (rs, i) -> new Vintage(YearMonth.parse(rs.getString("period")), rs.getInt("revision"), observation(rs)),
                area,
                cell.indicator(),
                cell.column().key());
    }

    private static Observation observation(ResultSet rs) throws SQLException {
        return new Observation(rs.getString("area"), cell(rs), StoredValue.read(rs), origin(rs));
    }

    private static Origin origin(ResultSet rs) throws SQLException {
        return rs.getString("file") == null
                ? new Coverage(rs.getInt("reported"), rs.getInt("expected"))
                : new SourceCell(
                        rs.getString("file"), rs.getString("sheet"), rs.getString("address"), rs.getString("raw"));
    }

    static CellKey cell(ResultSet rs) throws SQLException {
        String column = rs.getString("column_key");
        return new CellKey(
                rs.getString("indicator"),
                Column.of(column).orElseThrow(() -> new SQLException("unknown column " + column)));
    }
}
