package org.cunbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.domain.Remark;
import org.cunbao.domain.Text;
import org.cunbao.ledger.AuditTrail.Head;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.Progress;
import org.cunbao.run.PublicRemarks;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;

/** Whatever is changed in a ledger after it was written is found, told by its table. */
class AuditTrailTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String VILLAGE = "红堡镇/后川村.csv";

    @TempDir
    private static Path home = Path.of("");

    private final JdbcTemplate jdbc;

    AuditTrailTest() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(false);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + ledger());
            connection.setAutoCommit(false);
            jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Path ledger() {
        return Workspace.of(home).ledger();
    }

    /** Two months, one with a village missing, estimates, a decision and a deleted original: no table is empty. */
    @BeforeAll
    static void write() throws Exception {
        SmallCounty.settle(home);
        SmallCounty.layMarch(home);
        Workspace workspace = Workspace.of(home);
        Clock clock = SetClock.to("2021-05-07T09:00");
        MonthlyRuns runs = new MonthlyRuns(workspace, Progress.NONE, clock);
        runs.run(APRIL.minusMonths(1), "", false);
        Files.delete(workspace.input(APRIL).resolve(VILLAGE));
        Path other = workspace.input(APRIL).resolve("红堡镇/红堡村.csv");
        String text = Files.readString(other, StandardCharsets.UTF_8)
                .replaceFirst("(A12,[^,]*,个,,,\\d+),", "$1,已核实")
                .replaceFirst("(A13,[^,]*,万元,,),", "$1,-");
        SmallCounty.put(other, text.getBytes(StandardCharsets.UTF_8));
        runs.run(APRIL, "补报", false, true);
        new PublicRemarks(workspace, clock).decide(APRIL, List.of(new Remark("620521100012", "已核实")), List.of());
        try (Ledger ledger = Ledger.open(workspace.ledger(), clock)) {
            Instant now = clock.instant();
            ledger.together(() -> {
                long number = ledger.removals().add(ledger.receipts().contents().get(0), now);
                ledger.auditTrail()
                        .add(
                                Act.of(Act.Kind.REMOVED, "", now),
                                List.of(Scope.range(Part.REMOVALS, "", 0, number, number)));
            });
        }
    }

    private AuditReport report() {
        return new AuditCheck(jdbc).report();
    }

    /** What is told of a change, which is taken back afterwards. */
    private AuditReport after(Consumer<JdbcTemplate> change) {
        try {
            change.accept(jdbc);
            return report();
        } finally {
            jdbc.execute("rollback");
            jdbc.execute("begin");
        }
    }

    private List<String> tables() {
        return jdbc.queryForList("""
                select name from sqlite_master where type = 'table'
                and name not like 'BATCH%' and name not like 'flyway%' and name not like 'sqlite%' order by name
                """, String.class);
    }

    private List<String> columns(String table) {
        return new RowDigests(jdbc).columns(table);
    }

    /** How else a column may read. */
    private static String other(String column) {
        return "case typeof(%1$s) when 'text' then %1$s || 'x' when 'integer' then %1$s + 100000 else 'x' end"
                .formatted(column);
    }

    private static boolean names(AuditReport report, String table) {
        return report.problems().stream()
                .anyMatch(problem -> problem.arguments().contains(table)
                        && problem.parts().equals(List.of(Text.of("audit.table." + table))));
    }

    @Test
    void an_untouched_ledger_is_whole_and_every_table_holds_something() {
        assertThat(report().problems()).isEmpty();
        assertThat(tables())
                .allSatisfy(table -> assertThat(count(table)).as(table).isPositive());
        assertThat(report().historyBefore()).isFalse();
        assertThat(report().holds(report().head().toString())).isTrue();
    }

    private long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    @Test
    void every_table_of_the_history_is_covered() {
        List<String> history = new ArrayList<>(tables());
        history.removeIf(table -> table.startsWith("audit_"));
        assertThat(Part.allTables()).containsExactlyInAnyOrderElementsOf(history);
    }

    @Test
    void a_change_of_any_column_is_found_and_the_table_is_named() {
        Map<String, List<Text>> unfound = new TreeMap<>();
        for (String table : tables()) {
            for (String column : columns(table)) {
                AuditReport told = after(ledger ->
                        ledger.update("update %1$s set %2$s = %3$s where rowid = (select max(rowid) from %1$s)"
                                .formatted(table, column, other(column))));
                if (told.problems().isEmpty() || (!table.startsWith("audit_") && !names(told, table))) {
                    unfound.put(table + "." + column, told.problems());
                }
            }
        }
        assertThat(unfound).isEmpty();
    }

    @Test
    void a_row_that_was_deleted_or_added_is_found_in_any_table() {
        for (String table : tables()) {
            for (String which : List.of("min", "max")) {
                AuditReport less = after(ledger -> ledger.update(
                        "delete from %1$s where rowid = (select %2$s(rowid) from %1$s)".formatted(table, which)));
                assertThat(less.problems()).as("deleted from %s", table).isNotEmpty();
            }
            List<String> key = jdbc.queryForList("""
                    select column.name from pragma_index_list(?) list join pragma_index_info(list.name) column
                    where list."unique" = 1
                    """, String.class, table);
            String values = columns(table).stream()
                    .map(column -> key.contains(column) ? other(column) : column)
                    .reduce((one, two) -> one + ", " + two)
                    .orElseThrow();
            AuditReport more = after(ledger ->
                    ledger.update("insert into %1$s select %2$s from %1$s where rowid = (select max(rowid) from %1$s)"
                            .formatted(table, values)));
            assertThat(more.problems()).as("added to %s", table).isNotEmpty();
            if (!table.startsWith("audit_")) {
                assertThat(names(more, table)).as("added to %s", table).isTrue();
            }
        }
    }

    @Test
    void entries_that_change_places_or_are_left_out_with_their_details_are_found() {
        long last = report().head().sequence();
        for (long sequence = 1; sequence < last; sequence++) {
            long here = sequence;
            assertThat(after(ledger -> swap(ledger, here, here + 1)).problems()).isNotEmpty();
            assertThat(after(ledger -> leaveOut(ledger, here)).problems()).isNotEmpty();
        }
        assertThat(after(ledger -> leaveOut(ledger, last)).problems())
                .as("its rows are then of unknown origin")
                .extracting(Text::key)
                .containsExactly("audit.added");
    }

    private static void swap(JdbcTemplate ledger, long one, long other) {
        for (String table : List.of("audit_entry", "audit_digest")) {
            ledger.update("update " + table + " set sequence = -sequence where sequence in (?, ?)", one, other);
            ledger.update("update " + table + " set sequence = ? + ? + sequence where sequence < 0", one, other);
        }
    }

    private static void leaveOut(JdbcTemplate ledger, long sequence) {
        ledger.update("delete from audit_digest where sequence = ?", sequence);
        ledger.update("delete from audit_entry where sequence = ?", sequence);
    }

    @Test
    void an_entry_whose_hash_was_computed_anew_no_longer_fits_the_next() {
        AuditReport told = after(ledger -> {
            ledger.update("update audit_entry set operator = '另一人' where sequence = 2");
            ledger.update("update audit_entry set hash = ? where sequence = 2", "a".repeat(64));
        });
        assertThat(told.problems())
                .extracting(Text::key, text -> text.arguments().get(0))
                .contains(org.assertj.core.api.Assertions.tuple("audit.broken", "3"));
    }

    @Test
    void a_trail_that_was_written_anew_is_whole_by_itself_and_found_by_a_head_that_was_noted() {
        Head noted = report().head();
        AuditReport told = after(ledger -> {
            ledger.update("update figure set unscaled = unscaled + 1 where layer = 'TOTAL'");
            ledger.update("delete from audit_digest");
            ledger.update("delete from audit_entry");
            new AuditTrail(ledger)
                    .add(
                            Act.of(Act.Kind.OPENED, AuditEntry.HISTORY_BEFORE, Instant.EPOCH),
                            AuditTables.history(ledger));
        });
        assertThat(told.problems()).as("the chain cannot show this").isEmpty();
        assertThat(told.holds(noted.toString())).isFalse();
        assertThat(told.holds(noted.hash().substring(0, 16))).isFalse();
        assertThat(report().holds(noted.hash().substring(0, 16))).isTrue();
        assertThat(report().holds(noted.hash().substring(0, 15)))
                .as("too few digits")
                .isFalse();
    }

    @Test
    void the_history_of_an_older_ledger_is_entered_once_and_covered_from_then_on(@TempDir Path other)
            throws IOException, SQLException {
        Path old = other.resolve("ledger.db");
        jdbc.execute("commit");
        jdbc.execute("vacuum into '" + old + "'");
        jdbc.execute("begin");
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + old)) {
            JdbcTemplate before = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            List.of("audit_digest", "audit_entry", "original_removal")
                    .forEach(table -> before.execute("drop table " + table));
            before.update("delete from flyway_schema_history where version = '5'");
        }

        try (Ledger ledger = Ledger.readOnly(old)) {
            AuditReport report = ledger.audit();
            assertThat(report.problems()).isEmpty();
            assertThat(report.historyBefore()).isTrue();
            assertThat(report.head().sequence()).isEqualTo(1);
            assertThat(report.rows()).isEqualTo(report().rows() - 1);
        }
        for (String table : Part.allTables()) {
            if (!table.equals("original_removal")) {
                assertFoundIn(old, table);
            }
        }
    }

    private static void assertFoundIn(Path file, String table) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            JdbcTemplate old = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            old.update("delete from %1$s where rowid = (select max(rowid) from %1$s)".formatted(table));
            assertThat(names(new AuditCheck(old).report(), table)).as(table).isTrue();
            connection.rollback();
        }
    }
}
