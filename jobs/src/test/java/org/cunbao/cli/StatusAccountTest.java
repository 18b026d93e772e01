package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusAccountTest {

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void run() {
        SmallCounty.settle(home);
        assertThat(Commands.in(home, "run", "2021-04").exit()).isZero();
    }

    private JsonNode account() throws IOException {
        Answer answer = Commands.in(home, "status", "--json");
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        return new ObjectMapper().readTree(answer.out()).get("account");
    }

    private void change(String statement) throws SQLException {
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("output/ledger.db"));
                Statement change = ledger.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    void account_of_the_last_run_closes() throws IOException {
        assertThat(Commands.in(home, "status").out()).contains("2021-04 第 1 版的数据流水平衡表：共 14 笔账，全部平衡，差额为 0。");
        assertThat(Commands.in(home, "status", "2021-04", "--lang", "en").out())
                .contains("Account of 2021-04 revision 1: 14 balances, all close to zero.");
        assertThat(account().get("closes").asBoolean()).isTrue();
        assertThat(account().get("balances").asInt()).isEqualTo(14);
        assertThat(account().get("open")).isEmpty();
    }

    @Test
    void balance_that_is_open_is_named() throws IOException, SQLException {
        change("delete from figure where layer = 'REPORTED' and rowid = (select max(rowid) from figure"
                + " where layer = 'REPORTED' and status = 'reported')");
        assertThat(Commands.in(home, "status").out())
                .containsPattern("2021-04 第 1 版的数据流水平衡表：共 14 笔账，有 \\d 笔不平：.*应有的数（[^）]+）（差额 1）");
        assertThat(account().get("closes").asBoolean()).isFalse();
        assertThat(account().get("open").findValuesAsText("balance")).contains("expected");
    }

    @Test
    void run_that_was_not_judged_has_none_yet() throws IOException, SQLException {
        change("delete from stage where name = 'aggregate'");
        assertThat(Commands.in(home, "status").out()).contains("2021-04 第 1 版还没有审核完，没有数据流水平衡表。");
        assertThat(account().get("pending").asBoolean()).isTrue();
    }

    @Test
    void templates_that_cannot_be_read_are_told_and_the_rest_is_said() throws IOException {
        try (Stream<Path> sets = Files.list(home.resolve("output/archive/templates"))) {
            for (Path set : sets.toList()) {
                Files.delete(set);
            }
        }
        Answer status = Commands.in(home, "status");
        assertThat(status.exit()).isZero();
        assertThat(status.out()).contains("那一版存档的模板读不了", "链头");
        assertThat(account().get("unreadable").asText()).contains("templates");
    }
}
