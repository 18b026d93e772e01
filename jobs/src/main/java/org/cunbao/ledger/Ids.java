package org.cunbao.ledger;

import org.springframework.jdbc.core.JdbcTemplate;

/** Numbers for new rows. One writer at a time holds the database, so the highest number plus one is free. */
final class Ids {

    private Ids() {}

    /** The next free number of a table, at least 1. */
    static long next(JdbcTemplate jdbc, String table) {
        return jdbc.queryForList("select coalesce(max(id), 0) + 1 from " + table, Long.class)
                .get(0);
    }
}
