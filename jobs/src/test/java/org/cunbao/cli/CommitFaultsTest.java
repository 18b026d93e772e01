package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.disk.FaultyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of the small county that dies right after one of the commits of its ledger, or of which one commit fails: the
 * next run ends as if nothing had happened. What was committed together stands together; what was not may stand alone.
 * With {@code -Dfaults=1} each commit is tried.
 */
class CommitFaultsTest {

    /** HikariCP reads the settings of a pool from the file that this property names. */
    private static final String POOL = "hikaricp.configurationFile";

    /** One in so many commits. */
    private static final int STEP = Integer.getInteger("faults", 41);

    private final List<String> wrong = new ArrayList<>();

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void drive() throws Exception {
        SmallCounty.settle(home);
        Path settings = home.resolve("pool.properties");
        Files.writeString(
                settings,
                "driverClassName=" + FaultyDriver.class.getName() + "\nconnectionTimeout=250\n",
                StandardCharsets.ISO_8859_1);
        System.setProperty(POOL, settings.toString());
        FaultyDriver.beSound();
    }

    @AfterEach
    void immortal() {
        System.clearProperty(POOL);
    }

    @Test
    void next_run_after_a_death_ends_as_if_undisturbed() throws Exception {
        DiskedMonth month = new DiskedMonth(home);
        MonthEnd expected = whole(month);
        int commits = FaultyDriver.committed();
        assertThat(commits).isGreaterThan(20);

        for (int last = 1; last < commits; last += STEP) {
            month.clear();
            FaultyDriver.dieAfter(last);
            String fault = last + " of " + commits + " commits";
            Answer died = month.run();
            if (died.exit() == 0) {
                wrong.add(fault + ": it did not die");
            }
            goOn(month, fault + ", exit " + died.exit(), expected);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_commit_that_fails_is_told_and_the_next_run_ends_as_if_undisturbed() throws Exception {
        DiskedMonth month = new DiskedMonth(home);
        MonthEnd expected = whole(month);
        int commits = FaultyDriver.asked();
        assertThat(commits).isGreaterThan(20);

        for (int number = 1; number <= commits; number += STEP) {
            month.clear();
            FaultyDriver.failCommit(number);
            String fault = "commit " + number + " of " + commits;
            Answer answer = month.run();
            if (answer.exit() == 0) {
                // Flyway tries some of its commits again, and needs none when it closes
                expected.differences(MonthEnd.of(home)).forEach(one -> wrong.add(fault + ", not noticed: " + one));
            } else if (answer.exit() != ExitCode.ENVIRONMENT.code()
                    || !answer.err().contains("账本读写失败")
                    || answer.err().contains("Exception")) {
                wrong.add(fault + ": " + answer);
            }
            goOn(month, fault + ", exit " + answer.exit(), expected);
        }
        assertThat(wrong).isEmpty();
    }

    private MonthEnd whole(DiskedMonth month) throws Exception {
        Answer whole = month.run();
        assertThat(whole.exit()).as("%s", whole).isZero();
        return MonthEnd.of(home);
    }

    private void goOn(DiskedMonth month, String fault, MonthEnd expected) throws Exception {
        month.partial().forEach(one -> wrong.add(fault + ", half a release: " + one));
        FaultyDriver.beSound();
        Answer again = month.run();
        if (again.exit() == 0) {
            expected.differences(MonthEnd.of(home)).forEach(one -> wrong.add(fault + ": " + one));
        } else {
            wrong.add(fault + ", the next run: " + again);
        }
        if (Boolean.getBoolean("faults.told")) {
            System.out.println(fault + " " + wrong);
        }
    }
}
