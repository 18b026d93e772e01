package org.cunbao.disk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.sqlite.JDBC;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite's driver with a fault: after so many commits nothing reaches the database any more, as when the program is
 * killed at that moment; or one commit fails, as when the disk cannot write just then, and all goes on.
 */
public final class FaultyDriver implements Driver {

    /** What a pool may still do with a connection that is of no use. */
    private static final Set<String> LAST_OFFICES = Set.of("close", "isClosed", "rollback", "abort", "toString");

    private static final AtomicInteger COMMITTED = new AtomicInteger();
    private static final AtomicInteger LAST = new AtomicInteger(Integer.MAX_VALUE);
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final AtomicInteger FAILING = new AtomicInteger();
    private static final Queue<Connection> OPENED = new ConcurrentLinkedQueue<>();

    private final JDBC sqlite = new JDBC();

    /** Begins to count, and has no fault. */
    public static void beSound() throws SQLException {
        begin(Integer.MAX_VALUE, 0);
    }

    /** Begins to count, and lets nothing through after so many commits. */
    public static void dieAfter(int commits) throws SQLException {
        begin(commits, 0);
    }

    /** Begins to count, and lets the commit of one transaction fail; the first is number 1. */
    public static void failCommit(int number) throws SQLException {
        begin(Integer.MAX_VALUE, number);
    }

    /** What was open until now is closed, as the operating system does with the files of a program that was killed. */
    private static void begin(int last, int failing) throws SQLException {
        for (Connection open = OPENED.poll(); open != null; open = OPENED.poll()) {
            open.close();
        }
        COMMITTED.set(0);
        ASKED.set(0);
        LAST.set(last);
        FAILING.set(failing);
    }

    /** Commits so far, those of single statements among them. */
    public static int committed() {
        return COMMITTED.get();
    }

    /** How many transactions were to be committed so far. */
    public static int asked() {
        return ASKED.get();
    }

    private static void demandAlive() throws SQLException {
        if (COMMITTED.get() >= LAST.get()) {
            throw new SQLException("the plug was pulled after commit " + LAST.get());
        }
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        demandAlive();
        Connection connection = sqlite.connect(url, properties);
        OPENED.add(connection);
        ((SQLiteConnection) connection).addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                COMMITTED.incrementAndGet();
            }

            @Override
            public void onRollback() {
                // nothing is committed
            }
        });
        return mortal(Connection.class, connection);
    }

    /** The same thing while the driver lives; what it hands out is mortal, too. */
    private static <T> T mortal(Class<T> kind, T sound) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, given) -> {
                    if (!LAST_OFFICES.contains(method.getName())) {
                        demandAlive();
                    }
                    if (method.getName().equals("commit") && ASKED.incrementAndGet() == FAILING.get()) {
                        ((Connection) sound).rollback();
                        throw new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_WRITE);
                    }
                    Object answer;
                    try {
                        answer = method.invoke(sound, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getReturnType() == PreparedStatement.class) {
                        return mortal(PreparedStatement.class, (PreparedStatement) answer);
                    }
                    return method.getReturnType() == Statement.class
                            ? mortal(Statement.class, (Statement) answer)
                            : answer;
                }));
    }

    @Override
    public boolean acceptsURL(String url) {
        return sqlite.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return sqlite.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return sqlite.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return sqlite.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return sqlite.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.sqlite");
    }
}
