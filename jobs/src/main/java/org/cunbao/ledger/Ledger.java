package org.cunbao.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The ledger of a workspace: one SQLite file. */
public final class Ledger implements AutoCloseable {

    /**
     * WAL and full synchronisation, so that a power cut loses nothing that was committed; transactions take the write
     * lock at their start, so that two never deadlock half-way.
     */
    private static final String OPTIONS = "?journal_mode=WAL&synchronous=FULL&busy_timeout=30000"
            + "&transaction_mode=IMMEDIATE&foreign_keys=on&date_class=TEXT";

    private static final int CONNECTIONS = 4;

    /** The newest of the migrations. */
    static final int VERSION = 5;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Runnable onClose;

    private Ledger(DataSource dataSource, Runnable onClose) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.onClose = onClose;
    }

    /** Opens the ledger for writing; creates it, or brings it up to date, when needed. */
    public static Ledger open(Path file) {
        return open(file, Clock.systemUTC());
    }

    /**
     * Opens the ledger for writing; creates it, or brings it up to date, when needed.
     *
     * @param clock tells when the audit trail of a ledger began that has none yet
     */
    public static Ledger open(Path file, Clock clock) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file + OPTIONS);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("ledger");
        HikariDataSource pool = new HikariDataSource(config);
        LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy();
        lazy.setTargetDataSource(pool);
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        lazy.afterPropertiesSet();
        try {
            migrations(pool, clock).load().migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Ledger(lazy, pool::close);
    }

    static FluentConfiguration migrations(DataSource source, Clock clock) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/ledger")
                .javaMigrations(new BatchTables(), new AuditTables(clock));
    }

    /**
     * Opens an existing ledger for reading only; does not wait for a run and does not disturb one. One that an earlier
     * version of the program wrote is brought up to date first.
     */
    public static Ledger readOnly(Path file) {
        Ledger ledger = asItIs(file);
        if (!ledger.isUpToDate()) {
            open(file).close();
        }
        return ledger;
    }

    private boolean isUpToDate() {
        return jdbc
                .queryForList(
                        "select max(cast(version as integer)) from flyway_schema_history where success = ?",
                        Integer.class,
                        true)
                .stream()
                .anyMatch(version -> version >= VERSION);
    }

    private static Ledger asItIs(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new Ledger(source, () -> {});
    }

    /** For the job, whose progress stands in the same database. */
    public DataSource dataSource() {
        return dataSource;
    }

    public Runs runs() {
        return new Runs(jdbc);
    }

    public Receipts receipts() {
        return new Receipts(jdbc);
    }

    public Readings readings() {
        return new Readings(jdbc);
    }

    public FigureSets figureSets() {
        return new FigureSets(jdbc);
    }

    public EstimateSets estimateSets() {
        return new EstimateSets(jdbc);
    }

    public Findings findings() {
        return new Findings(jdbc);
    }

    public Remarks remarks() {
        return new Remarks(jdbc);
    }

    public UnitStatuses unitStatuses() {
        return new UnitStatuses(jdbc);
    }

    public Stages stages() {
        return new Stages(jdbc);
    }

    public Removals removals() {
        return new Removals(jdbc);
    }

    public Releases releases() {
        return new Releases(jdbc);
    }

    public AuditTrail auditTrail() {
        return new AuditTrail(jdbc);
    }

    /** Compares everything that it holds with its audit trail. */
    public AuditReport audit() {
        return new AuditCheck(jdbc).report();
    }

    /** Does work in one transaction: all of it is kept, or nothing. */
    public void together(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        onClose.run();
    }
}
