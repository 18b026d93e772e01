package org.cunbao.ledger;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file of a ledger as a whole: whether it is sound, and copies of it. Never changes what is in it. */
public final class LedgerFile {

    /** An extended code of SQLite holds the plain one in its lowest byte. */
    private static final int PLAIN_CODE = 0xff;

    private static final String SOUND = "ok";

    private final JdbcTemplate jdbc;

    /** @param file exists; its journal may lie beside it */
    public LedgerFile(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(30_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        this.jdbc = new JdbcTemplate(source);
    }

    /**
     * Looks the file over, without comparing its indexes with its tables.
     *
     * @return what SQLite found wrong, in its words; empty when nothing
     * @throws DataAccessException when the file cannot be read for a reason other than damage
     */
    public Optional<String> quickDamage() {
        return damage("pragma quick_check(1)");
    }

    /**
     * Looks the file over thoroughly.
     *
     * @return what SQLite found wrong, in its words; empty when nothing
     * @throws DataAccessException when the file cannot be read for a reason other than damage
     */
    public Optional<String> damage() {
        return damage("pragma integrity_check(1)");
    }

    private Optional<String> damage(String check) {
        try {
            return jdbc.queryForList(check, String.class).stream()
                    .filter(told -> !told.equals(SOUND))
                    .findFirst();
        } catch (DataAccessException e) {
            Optional<String> damage = damageIn(e);
            if (damage.isEmpty()) {
                throw e;
            }
            return damage;
        }
    }

    /** Whether it holds the history of a workspace; an empty database, or another program's, does not. */
    public boolean holdsHistory() {
        List<String> tables = jdbc.queryForList(
                "select name from sqlite_master where type = 'table' and name in ('run', 'release')", String.class);
        return tables.size() == 2;
    }

    /** A month's newest revision if this version of the program began it and it is not released. */
    public Optional<Integer> unfinished(YearMonth period, String programVersion) {
        return jdbc.queryForList("""
                        select case when run.program_version = ? and release.released_at is null
                            then run.revision else 0 end from run
                        left join release on release.period = run.period and release.revision = run.revision
                        where run.period = ? order by run.revision desc limit 1
                        """, Integer.class, programVersion, period.toString()).stream()
                .filter(revision -> revision > 0)
                .findFirst();
    }

    /**
     * Writes a copy of what is committed, compacted, in one file.
     *
     * @param target does not exist yet; not forced to disk
     */
    public void copyTo(Path target) {
        jdbc.update("vacuum into ?", target.toString());
    }

    /** SQLite's words when a failure comes from a damaged file; empty when it comes from anything else. */
    public static Optional<String> damageIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                int code = sqlite.getResultCode().code & PLAIN_CODE;
                if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
                    return Optional.of(sqlite.getResultCode().message);
                }
            }
        }
        return Optional.empty();
    }
}
