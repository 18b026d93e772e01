package org.cunbao.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What units were estimated at in each revision, apart from the figures. */
public final class EstimateSets {

    private final JdbcTemplate jdbc;

    EstimateSets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records the estimates of a revision.
     *
     * @param units one method each; what they add up to is not recorded
     */
    public void add(YearMonth period, int revision, Estimates units) {
        jdbc.batchUpdate(
                """
                insert into estimate (period, revision, area, indicator, column_key, unscaled, scale, method)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                units.byKey().entrySet().stream()
                        .map(entry -> row(period, revision, entry))
                        .toList());
    }

    private static Object[] row(YearMonth period, int revision, Map.Entry<Figures.Key, Estimate> entry) {
        BigDecimal amount = entry.getValue().amount();
        return new Object[] {
            period.toString(),
            revision,
            entry.getKey().area(),
            entry.getKey().cell().indicator(),
            entry.getKey().cell().column().key(),
            amount.unscaledValue().longValueExact(),
            amount.scale(),
            entry.getValue().methods().iterator().next().name()
        };
    }

    /** The estimates of a revision's units; none when it was made without. */
    public Estimates find(YearMonth period, int revision) {
        TreeMap<Figures.Key, Estimate> units = new TreeMap<>();
        jdbc.query(
                "select * from estimate where period = ? and revision = ?",
                rs -> {
                    units.put(
                            new Figures.Key(Layer.REPORTED, rs.getString("area"), FigureSets.cell(rs)),
                            Estimate.of(
                                    BigDecimal.valueOf(rs.getLong("unscaled"), rs.getInt("scale")),
                                    Estimate.Method.valueOf(rs.getString("method"))));
                },
                period.toString(),
                revision);
        return new Estimates(units);
    }
}
