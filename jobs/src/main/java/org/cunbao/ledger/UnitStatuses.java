package org.cunbao.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.UnitStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of each expected submission in each revision. */
public final class UnitStatuses {

    private final JdbcTemplate jdbc;

    UnitStatuses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(YearMonth period, int revision, List<UnitStatus> units) {
        List<Object[]> rows = new ArrayList<>();
        for (UnitStatus unit : units) {
            rows.add(new Object[] {
                period.toString(),
                revision,
                rows.size(),
                unit.form().name(),
                unit.unit(),
                unit.state().name(),
                unit.file()
            });
        }
        jdbc.batchUpdate("""
                insert into unit_status (period, revision, position, form, unit, state, file)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** In the order of the register. */
    public List<UnitStatus> find(YearMonth period, int revision) {
        return jdbc.query(
                "select * from unit_status where period = ? and revision = ? order by position",
                (rs, i) -> new UnitStatus(
                        AreaKind.valueOf(rs.getString("form")),
                        rs.getString("unit"),
                        UnitStatus.State.valueOf(rs.getString("state")),
                        rs.getString("file")),
                period.toString(),
                revision);
    }
}
