package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.disk.DyingDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of the small county that dies right after one of the commits of its ledger: the next run ends as if nothing
 * had happened. What was committed together stands together; what was not may stand alone. With {@code -Dfaults=1} the
 * month dies after each commit.
 */
class KilledAfterCommitTest {

    /** HikariCP reads the settings of a pool from the file that this property names. */
    private static final String POOL = "hikaricp.configurationFile";

    /** One in so many commits. */
    private static final int STEP = Integer.getInteger("faults", 41);

    @TempDir
    private Path home = Path.of("");

    @AfterEach
    void immortal() {
        System.clearProperty(POOL);
    }

    @Test
    void the_next_run_ends_as_if_undisturbed() throws Exception {
        SmallCounty.settle(home);
        Path settings = home.resolve("pool.properties");
        Files.writeString(
                settings,
                "driverClassName=" + DyingDriver.class.getName() + "\nconnectionTimeout=250\n",
                StandardCharsets.ISO_8859_1);
        DiskedMonth month = new DiskedMonth(home);
        System.setProperty(POOL, settings.toString());
        DyingDriver.dieAfter(Integer.MAX_VALUE);
        Answer whole = month.run();
        assertThat(whole.exit()).as("%s", whole).isZero();
        int commits = DyingDriver.committed();
        MonthEnd expected = MonthEnd.of(home);
        assertThat(commits).isGreaterThan(20);

        List<String> wrong = new ArrayList<>();
        for (int last = 1; last < commits; last += STEP) {
            month.clear();
            DyingDriver.dieAfter(last);
            Answer died = month.run();
            if (died.exit() == 0) {
                wrong.add(last + " commits: it did not die");
            }
            month.partial().forEach(one -> wrong.add("half a release: " + one));
            DyingDriver.dieAfter(Integer.MAX_VALUE);
            Answer again = month.run();
            if (again.exit() == 0) {
                int commit = last;
                expected.differences(MonthEnd.of(home)).forEach(one -> wrong.add(commit + " commits: " + one));
            } else {
                wrong.add(last + " commits, the next run: " + again);
            }
            if (Boolean.getBoolean("faults.told")) {
                System.out.println(last + " of " + commits + " commits " + wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
