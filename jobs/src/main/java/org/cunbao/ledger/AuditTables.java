package org.cunbao.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Begins the audit trail: makes its tables, and enters what the ledger already holds as it is found, in one opening
 * entry. What was changed before that cannot be told.
 */
final class AuditTables extends ScriptMigration {

    private static final String NEW = "new";

    private final Clock clock;

    AuditTables(Clock clock) {
        super("5", "audit trail", "db/ledger/audit-trail.sql");
        this.clock = clock;
    }

    @Override
    public void migrate(Context context) {
        super.migrate(context);
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        List<Scope> history = history(jdbc);
        new AuditTrail(jdbc)
                .add(
                        Act.of(Act.Kind.OPENED, history.isEmpty() ? NEW : AuditEntry.HISTORY_BEFORE, clock.instant()),
                        history);
    }

    static List<Scope> history(JdbcTemplate jdbc) {
        List<Scope> history = new ArrayList<>();
        jdbc.query("select period, revision from run order by period, revision", rs -> {
            for (Part part : Part.values()) {
                if (!part.isRange()) {
                    history.add(new Scope(part, rs.getString("period"), rs.getInt("revision"), 0, 0));
                }
            }
        });
        history.addAll(readings(jdbc));
        range(jdbc, Part.DECISIONS, "explanation_release").ifPresent(history::add);
        range(jdbc, Part.REMOVALS, "original_removal").ifPresent(history::add);
        return history;
    }

    private static Optional<Scope> range(JdbcTemplate jdbc, Part part, String table) {
        return jdbc
                .query(
                        "select min(sequence), max(sequence) from " + table + " having count(*) > 0",
                        (rs, i) -> Scope.range(part, "", 0, rs.getLong(1), rs.getLong(2)))
                .stream()
                .findFirst();
    }

    /** One range for each stretch of readings whose deliveries came with the same revision. */
    private static List<Scope> readings(JdbcTemplate jdbc) {
        List<Scope> ranges = new ArrayList<>();
        jdbc.query("""
                select reading.id, receipt.period, receipt.revision from reading
                join receipt on receipt.sequence = reading.sequence order by reading.id
                """, rs -> {
            long id = rs.getLong("id");
            Scope one = Scope.range(Part.READINGS, rs.getString("period"), rs.getInt("revision"), id, id);
            Scope last = ranges.isEmpty() ? one : ranges.get(ranges.size() - 1);
            if (!last.equals(one) && last.period().equals(one.period()) && last.revision() == one.revision()) {
                ranges.set(
                        ranges.size() - 1,
                        Scope.range(Part.READINGS, last.period(), last.revision(), last.first(), id));
            } else {
                ranges.add(one);
            }
        });
        return ranges;
    }
}
