package org.cunbao.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.domain.Account;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.Account.Side;
import org.cunbao.ledger.Ledger;
import org.cunbao.run.Results;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;

/** Every row of a ledger has its place in the account, so none is lost or changed unnoticed. */
class FlowAccountTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);

    /** The tables whose rows an account must miss, with what tells the rows of the month that it is about. */
    private static final List<String> ROWS = List.of(
            "delivery where 1 = 1",
            "receipt where sequence in (select sequence from reading, submission where reading.id = reading_id)",
            "reading where 1 = 1",
            "submission where 1 = 1",
            "cell where 1 = 1",
            "revision_submission where revision = 2",
            "unit_status where revision = 2",
            "figure where revision = 2 and layer = 'REPORTED'");

    private static final List<String> CHANGES = List.of(
            "update figure set unscaled = unscaled + 1 where rowid = ? and status = 'reported'",
            "update figure set status = 'blank', unscaled = null, scale = null where rowid = ? and status = 'reported'",
            "update figure set area = '620521100206' where rowid = ?");

    private static Path home = Path.of("");

    @BeforeContainer
    static void runTwice() throws IOException {
        home = Files.createTempDirectory("account");
        SmallCounty.settle(home);
        Path input = home.resolve("input/2021-04");
        Path village = input.resolve("红堡镇/后川村.csv");
        String text = Files.readString(village, StandardCharsets.UTF_8);
        // a copy; a correction that supersedes; a wrong month; no form at all; a leftover; one that is late
        SmallCounty.put(input.resolve("重复.csv"), text.getBytes(StandardCharsets.UTF_8));
        Path other = input.resolve("红堡镇/红堡村.csv");
        SmallCounty.put(
                other,
                Files.readString(other, StandardCharsets.UTF_8)
                        .replace(",2021-04,", ",2021-02,")
                        .getBytes(StandardCharsets.UTF_8));
        SmallCounty.put(input.resolve("通知.csv"), "关于报送报表的通知\n请尽快报送\n".getBytes(StandardCharsets.UTF_8));
        SmallCounty.put(input.resolve("~$后川村.xlsx"), new byte[] {1});
        assertThat(Commands.in(home, "run", "2021-04").exit()).isIn(0, 4);
        SmallCounty.put(input.resolve("更正/后川村.csv"), wrong(text).getBytes(StandardCharsets.UTF_8));
        Answer answer = Commands.in(home, "run", "2021-04", "--reason", "更正");
        assertThat(answer.exit()).as("%s", answer.said()).isIn(0, 4);
    }

    /** With a figure that a rule refuses, one that cannot be read, and one that is left out. */
    private static String wrong(String text) {
        return text.lines()
                        .map(line -> line.contains(",G01,")
                                ? line.replaceFirst("^(.*,),,[^,]*,([^,]*)$", "$1,,999,$2")
                                : line)
                        .map(line -> line.contains(",B17,")
                                ? line.replaceFirst("^(.*,),,[^,]*,([^,]*)$", "$1,,约三个,$2")
                                : line)
                        .map(line ->
                                line.contains(",B15,") ? line.replaceFirst("^(.*,),,[^,]*,([^,]*)$", "$1,,,$2") : line)
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    @AfterContainer
    static void remove() throws IOException {
        Folders.delete(home);
    }

    private static Account account(Path file) {
        try (Ledger ledger = Ledger.readOnly(file)) {
            return Results.frozen(
                            Workspace.of(home),
                            ledger,
                            ledger.runs().find(APRIL, 2).orElseThrow())
                    .account(ledger.runs().find(APRIL, 2).orElseThrow());
        } catch (IOException | org.cunbao.catalogue.InvalidTemplates e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path ledger() {
        return Workspace.of(home).ledger();
    }

    private static Map<String, Long> lines(String key, Side side) {
        return account(ledger()).balances().stream()
                .filter(balance -> balance.key().equals(key))
                .flatMap(balance -> balance.lines().stream())
                .filter(line -> line.side() == side && line.count() > 0)
                .collect(Collectors.toMap(
                        line -> line.item().key().replaceFirst("account\\.(in|out)\\.", "")
                                + String.join("", line.item().arguments()),
                        Account.Line::count,
                        Long::sum));
    }

    @Example
    void everything_that_came_in_is_accounted_for() {
        assertThat(account(ledger()).open()).isEmpty();
        assertThat(lines("seen", Side.IN)).containsEntry("received", 1L).containsEntry("not-received", 1L);
        assertThat(lines("seen", Side.OUT))
                .containsEntry("same-content", 1L)
                .containsEntry("not-receivedFILE-IGNORED", 1L);
        assertThat(lines("read", Side.OUT)).containsKey("without-formsID-PERIOD");
        assertThat(lines("forms", Side.OUT)).containsKeys("accepted", "superseded");
        assertThat(lines("units", Side.OUT)).containsEntry("rejectedID-PERIOD", 1L);
        assertThat(lines("taken", Side.OUT)).containsKeys("reported", "blank", "refused-when-read", "refused-by-rules");
        assertThat(lines("expected", Side.OUT)).containsKeys("reported", "blank", "refused", "not-delivered");
    }

    @Example
    void the_release_holds_the_account_and_the_packet_does_not() throws IOException {
        Path release = home.resolve("output/2021-04/r2");
        String csv = Files.readString(release.resolve("account.csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFperiod,balance,form,side,item,count,remark\r\n")
                .contains("2021-04,应有的数,村,来,应报单位应填的数,");
        assertThat(csv.lines().filter(line -> line.contains(",差额,")))
                .hasSize(14)
                .allMatch(line -> line.contains(",差额,,0,"));
        assertThat(Files.readString(release.resolve("manifest.json"))).doesNotContain("account.csv");
        Answer rebuilt = Commands.in(home, "rebuild", "2021-04", "r2");
        assertThat(rebuilt.exit()).as("%s", rebuilt.said()).isZero();
    }

    @Example
    void the_command_tells_it_in_words_and_as_json() {
        Answer answer = Commands.in(home, "account", "2021-04");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("数据流水平衡表（2021-04 第 2 版）", "应有的数（村）", "全部平衡");
        assertThat(Commands.in(home, "account", "2021-04", "--revision", "r1", "--json")
                        .out())
                .contains("\"closes\" : true", "\"revision\" : 1");
        assertThat(Commands.in(home, "account", "2021-05").exit()).isEqualTo(2);
        assertThat(Commands.in(home, "account", "2021-04", "--lang", "en").out())
                .contains("balances close")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Property(tries = 60)
    void no_row_is_lost_unnoticed(@ForAll @IntRange(max = 7) int table, @ForAll @IntRange(max = 100_000) int row)
            throws Exception {
        String rows = ROWS.get(table);
        String name = rows.substring(0, rows.indexOf(' '));
        assertThat(broken("delete from " + name + " where rowid = ?", rows, row))
                .isNotEmpty();
    }

    @Property(tries = 30)
    void no_figure_is_changed_unnoticed(@ForAll @IntRange(max = 2) int change, @ForAll @IntRange(max = 100_000) int row)
            throws Exception {
        String rows = "figure where revision = 2 and layer = 'REPORTED' and status = 'reported'";
        assertThat(broken(CHANGES.get(change), rows, row)).isNotEmpty();
    }

    @Example
    void a_refusal_that_no_finding_explains_is_noticed() throws Exception {
        assertThat(broken(
                        "update finding set severity = 'INFO' where stage = 'validate' and revision = 2 and rowid >= ?",
                        "finding where stage = 'validate' and severity = 'FATAL' and outcome = 'FAILED' and revision = 2",
                        0))
                .extracting(Balance::key)
                .containsExactly("taken");
    }

    /** The balances that do not close in a copy of the ledger in which one row was hurt. */
    private static List<Balance> broken(String statement, String rows, int row) throws IOException, SQLException {
        Path copy = Files.createTempDirectory(home, "broken").resolve("ledger.db");
        try (Connection whole = DriverManager.getConnection("jdbc:sqlite:" + ledger());
                Statement vacuum = whole.createStatement()) {
            vacuum.execute("vacuum into '" + copy + "'");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement select = connection.createStatement();
                var change = connection.prepareStatement(statement)) {
            int count = number(select, "select count(*) from " + rows);
            change.setInt(1, number(select, "select rowid from " + rows + " limit 1 offset " + row % count));
            assertThat(change.executeUpdate()).isPositive();
        }
        return account(copy).open();
    }

    private static int number(Statement select, String sql) throws SQLException {
        try (ResultSet rs = select.executeQuery(sql)) {
            return rs.getInt(1);
        }
    }
}
