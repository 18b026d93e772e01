package org.cunbao.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cunbao.domain.Remark;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which words of units a statistician has released for publication. */
public final class Remarks {

    private final JdbcTemplate jdbc;

    Remarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records that a remark on a month may be published from the next revision on, or may not any more.
     *
     * @return the decision's number in the ledger
     */
    public long decide(YearMonth period, Remark remark, boolean released, Instant at) {
        jdbc.update("""
                insert into explanation_release (sequence, period, area, explanation, released, decided_at)
                select coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ? from explanation_release
                """, period.toString(), remark.area(), remark.text(), released ? 1 : 0, at.toString());
        return last(period);
    }

    /** The number of the last decision on a month; 0 when there is none. */
    public long last(YearMonth period) {
        Long last = jdbc.queryForObject(
                "select coalesce(max(sequence), 0) from explanation_release where period = ?",
                Long.class,
                period.toString());
        return last == null ? 0 : last;
    }

    /** What may be published of a month by the decisions up to a number. */
    public Set<Remark> released(YearMonth period, long upTo) {
        Set<Remark> released = new LinkedHashSet<>();
        jdbc.query(
                "select * from explanation_release where period = ? and sequence <= ? order by sequence",
                rs -> {
                    Remark remark = new Remark(rs.getString("area"), rs.getString("explanation"));
                    if (rs.getInt("released") == 1) {
                        released.add(remark);
                    } else {
                        released.remove(remark);
                    }
                },
                period.toString(),
                upTo);
        return released;
    }
}
