package org.cunbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.ledger.Part.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Digests of the rows of a table: the same rows give the same digest, whatever else the database holds. */
final class RowDigests {

    private final JdbcTemplate jdbc;

    RowDigests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows there are, and the SHA-256 of all that stands in them. */
    record Digest(long rows, String sha256) {}

    /** The columns of a table, in its order. */
    List<String> columns(String table) {
        ResultSetExtractor<List<String>> names = rs -> {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                columns.add(rs.getMetaData().getColumnName(i));
            }
            return columns;
        };
        List<String> columns = jdbc.query("select * from " + table + " where 1 = 0", names);
        return columns == null ? List.of() : columns;
    }

    /** @param columns of the table; others do not count */
    Digest of(Rows rows, List<String> columns, Object... blanks) {
        CanonicalHash hash = new CanonicalHash().add(rows.table());
        columns.forEach(hash::add);
        ResultSetExtractor<Long> adding = rs -> add(rs, columns.size(), hash);
        Long count = jdbc.query(
                "select " + String.join(", ", columns) + " from " + rows.table() + " where " + rows.where()
                        + " order by " + rows.order(),
                adding,
                blanks);
        return new Digest(count == null ? 0 : count, hash.hex());
    }

    private static long add(ResultSet rs, int columns, CanonicalHash hash) throws SQLException {
        long rows = 0;
        while (rs.next()) {
            for (int i = 1; i <= columns; i++) {
                hash.add(rs.getObject(i));
            }
            rows++;
        }
        return rows;
    }
}
