package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteDataSource;

/**
 * A month of the small county whose ledger may not grow beyond so many pages, as on a full disk: it is told clearly,
 * and the next run ends as if nothing had happened. With {@code -Dfaults=1} every size is tried.
 */
class FullLedgerTest {

    /** HikariCP reads the settings of a pool from the file that this property names. */
    private static final String POOL = "hikaricp.configurationFile";

    private static final int TRIES = 3;

    @TempDir
    private Path home = Path.of("");

    @AfterEach
    void unlimited() {
        System.clearProperty(POOL);
    }

    @Test
    void a_ledger_that_cannot_grow_is_told_and_the_next_run_ends_as_if_undisturbed() throws Exception {
        SmallCounty.settle(home);
        DiskedMonth month = new DiskedMonth(home);
        assertThat(month.run().exit()).isZero();
        MonthEnd expected = MonthEnd.of(home);
        int pages = pages();
        assertThat(pages).isGreaterThan(50);

        int step = Integer.getInteger("faults", 0) == 1 ? 1 : pages / TRIES;
        List<String> wrong = new ArrayList<>();
        for (int limit = 1; limit < pages; limit += step) {
            month.clear();
            limit(limit);
            Answer answer = month.run();
            System.clearProperty(POOL);
            if (answer.exit() != ExitCode.ENVIRONMENT.code()
                    || !answer.err().contains("账本读写失败：磁盘已满")
                    || answer.err().contains("Exception")) {
                wrong.add(limit + " pages: " + answer);
            }
            month.partial().forEach(one -> wrong.add("half a release: " + one));
            Answer again = month.run();
            if (again.exit() == 0) {
                expected.differences(MonthEnd.of(home)).forEach(wrong::add);
            } else {
                wrong.add(limit + " pages, the next run: " + again);
            }
            if (Boolean.getBoolean("faults.told")) {
                System.out.println(limit + " of " + pages + " pages " + wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void limit(int pages) throws IOException {
        Path settings = home.resolve("pool.properties");
        Files.writeString(
                settings, "connectionInitSql=pragma max_page_count = " + pages + "\n", StandardCharsets.ISO_8859_1);
        System.setProperty(POOL, settings.toString());
    }

    private int pages() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + home.resolve("output/ledger.db"));
        return new JdbcTemplate(source)
                .queryForList("pragma page_count", Integer.class)
                .get(0);
    }
}
