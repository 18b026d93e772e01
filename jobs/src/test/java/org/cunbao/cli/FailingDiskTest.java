package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.disk.FaultyDisk;
import org.cunbao.disk.FaultyDisk.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of the small county on a disk that fails, at each act in turn: it is told clearly, nothing half-done is
 * released, and the next run ends as if nothing had happened. With {@code -Dfaults=1} each act of the run fails, in one
 * manner or another; without, every so many.
 */
class FailingDiskTest {

    /** One in so many acts; the number shares no factor with those that the acts come in. */
    private static final int STEP = Integer.getInteger("faults", 41);

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void settle() {
        SmallCounty.settle(home);
    }

    /** What happens to the disk in one run. */
    private record Blow(String act, Failure failure, boolean lasting) {}

    @Test
    void each_failing_act_is_told_and_the_next_run_ends_as_if_undisturbed() throws Exception {
        DiskedMonth month = new DiskedMonth(home);
        FaultyDisk sound = new FaultyDisk(home);
        assertThat(month.run(sound).exit()).isZero();
        MonthEnd expected = MonthEnd.of(home);
        assertThat(expected.files()).hasSizeGreaterThan(10);

        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Blow blow : blows(sound.acts())) {
            month.clear();
            FaultyDisk faulty = new FaultyDisk(home).failing(blow.act(), blow.failure(), blow.lasting());
            wrong.addAll(told(blow, month, faulty, expected));
            Answer again = month.run(new FaultyDisk(home));
            if (again.exit() != 0) {
                wrong.add(blow + ": the next run said " + again);
            } else {
                expected.differences(MonthEnd.of(home)).forEach(one -> wrong.add(blow + ": " + one));
            }
            tried++;
            if (Boolean.getBoolean("faults.told")) {
                System.out.println(tried + " of " + sound.acts().size() / STEP + ": " + blow + " " + wrong);
            }
        }
        assertThat(tried).isPositive();
        assertThat(wrong).as("%s acts, %s blows", sound.acts().size(), tried).isEmpty();
    }

    /** One blow an act, two failures and two durations in turn; of these one in so many. */
    private static List<Blow> blows(List<String> acts) {
        List<Blow> drawn = new ArrayList<>();
        int number = 0;
        for (String act : new TreeSet<>(acts)) {
            if (number % STEP == 0) {
                int manner = number / STEP;
                drawn.add(new Blow(act, manner % 2 == 0 ? Failure.FULL : Failure.BROKEN, manner % 4 >= 2));
            }
            number++;
        }
        return drawn;
    }

    /** What is wrong with how a run under a blow ended: it was told, or the blow was overcome and left no trace. */
    private List<String> told(Blow blow, DiskedMonth month, FaultyDisk faulty, MonthEnd expected) throws IOException {
        List<String> wrong = new ArrayList<>();
        Answer answer = month.run(faulty);
        if (!faulty.hasStruck()) {
            wrong.add(blow + ": never came");
        }
        if (answer.exit() == 0 && blow.act().startsWith("make ") && !blow.lasting()) {
            // Java asks for a folder a second time when the first is refused
            expected.differences(MonthEnd.of(home)).forEach(one -> wrong.add(blow + ": overcome, but " + one));
            return wrong;
        }
        if (answer.exit() != ExitCode.ENVIRONMENT.code()) {
            wrong.add(blow + ": exit " + answer);
        }
        String told = answer.err();
        if (!told.matches("(?s).*\\p{IsHan}.*") || told.matches("(?s).*(Exception|\\tat |null|org\\.).*")) {
            wrong.add(blow + ": not clear: " + answer);
        }
        String cause = blow.failure() == Failure.FULL ? "磁盘(已满|是否已满)" : "磁盘";
        if (!told.matches("(?s).*" + cause + ".*")) {
            wrong.add(blow + ": does not say why: " + answer);
        }
        month.partial().forEach(one -> wrong.add(blow + ": half a release: " + one));
        return wrong;
    }
}
