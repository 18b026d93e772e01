package org.cunbao.ledger;

import java.time.YearMonth;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which steps of a revision are complete. A step records itself in its own transaction, so that one that was cut off
 * between its commit and the job's own note of it is not done twice.
 */
public final class Stages {

    private final JdbcTemplate jdbc;

    Stages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isDone(YearMonth period, int revision, String name) {
        return !jdbc.queryForList(
                        "select name from stage where period = ? and revision = ? and name = ?",
                        String.class,
                        period.toString(),
                        revision,
                        name)
                .isEmpty();
    }

    public void done(YearMonth period, int revision, String name) {
        jdbc.update("insert into stage (period, revision, name) values (?, ?, ?)", period.toString(), revision, name);
    }
}
