package org.cunbao.ledger;

import java.time.YearMonth;
import java.util.List;
import org.cunbao.domain.Receipt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Every appearance of a file in {@code input/}, in the order of receipt. */
public final class Receipts {

    private static final RowMapper<Receipt> ROW = (rs, i) -> new Receipt(
            rs.getLong("sequence"),
            rs.getInt("revision"),
            rs.getString("path"),
            rs.getString("sha256"),
            rs.getLong("size"));

    private final JdbcTemplate jdbc;

    Receipts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records that a revision was the first to see a content at a path. */
    public void add(YearMonth period, int revision, String path, String sha256, long size) {
        jdbc.update(
                "insert into delivery (sha256, size) select ?, ? where not exists (select 1 from delivery where sha256 = ?)",
                sha256,
                size,
                sha256);
        jdbc.update("""
                insert into receipt (sequence, period, revision, path, sha256, size)
                select coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ? from receipt
                """, period.toString(), revision, path, sha256, size);
    }

    /** What a revision rests on: all receipts of the month up to and including it, in order. */
    public List<Receipt> upTo(YearMonth period, int revision) {
        return jdbc.query(
                "select * from receipt where period = ? and revision <= ? order by sequence",
                ROW,
                period.toString(),
                revision);
    }

    /** How many different contents the receipts of a month have, up to and including a revision. */
    public long contents(YearMonth period, int revision) {
        return jdbc.queryForList("""
                        select count(*) from delivery where sha256 in (
                            select sha256 from receipt where period = ? and revision <= ?)
                        """, Long.class, period.toString(), revision).get(0);
    }

    /** The SHA-256 of every content that was ever received, in order. */
    public List<String> contents() {
        return jdbc.queryForList("select sha256 from delivery order by sha256", String.class);
    }

    /** The receipts of a revision that have not been read yet with a template set and reader version. */
    public List<Receipt> unread(YearMonth period, int revision, String templates, int readerVersion) {
        return jdbc.query("""
                select * from receipt where period = ? and revision <= ? and not exists (
                    select 1 from reading where reading.sequence = receipt.sequence
                    and reading.template_hash = ? and reading.reader_version = ?)
                order by sequence
                """, ROW, period.toString(), revision, templates, readerVersion);
    }
}
