package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.disk.FaultyDisk;
import org.cunbao.disk.Wal;
import org.cunbao.workspace.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left of a workspace when the power fails: the output folder is copied at many moments of a month's run, the
 * ledger's last writes are dropped, torn or put in another order, and the month is run again. SQLite's shared memory is
 * gone with the power. With {@code -Dfaults=1} every moment meets every loss.
 */
class PowerLossTest {

    private static final String LEDGER = "ledger.db";
    private static final String WAL = "ledger.db-wal";
    private static final boolean ALL = Integer.getInteger("faults", 0) == 1;

    @TempDir
    private Path folder = Path.of("");

    /** A copy of the output folder, and how many acts of the run were done by then. */
    private record Moment(int acts, String act, Path output) {}

    private Path home = Path.of("");
    private DiskedMonth month = new DiskedMonth(home);
    private MonthEnd expected = new MonthEnd(new TreeMap<>(), new TreeMap<>(), List.of());
    private final List<Moment> moments = new ArrayList<>();

    @BeforeEach
    void undisturbed() throws Exception {
        home = Files.createDirectories(folder.resolve("county"));
        SmallCounty.settle(home);
        month = new DiskedMonth(home);
        assertThat(month.run(copying(home, moments)).exit()).isZero();
        expected = MonthEnd.of(home);
    }

    @Test
    void whatever_had_not_reached_the_disk_is_done_again_to_the_same_end() throws Exception {
        Wal whole = Wal.of(moments.get(moments.size() - 1).output().resolve(WAL));
        assertThat(whole.commits()).hasSizeGreaterThan(20);

        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (Moment moment : moments) {
            Wal wal = Wal.of(moment.output().resolve(WAL));
            List<Map.Entry<String, byte[]>> losses =
                    new ArrayList<>(losses(wal, whole).entrySet());
            int kind = turn++;
            for (Map.Entry<String, byte[]> loss : ALL ? losses : List.of(losses.get(kind % losses.size()))) {
                DiskImage.copy(moment.output(), home.resolve("output"));
                Files.write(home.resolve("output").resolve(WAL), loss.getValue());
                Answer again = month.run();
                String what = "before " + moment.act() + ", " + loss.getKey() + ": ";
                if (again.exit() == 0) {
                    expected.differences(MonthEnd.of(home)).forEach(one -> wrong.add(what + one));
                } else {
                    wrong.add(what + again);
                }
                if (Boolean.getBoolean("faults.told")) {
                    System.out.println(what + wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Copies the output before a file is forced, moved or made for the first time; in the short series before some. */
    private FaultyDisk copying(Path home, List<Moment> moments) {
        FaultyDisk disk = new FaultyDisk(home);
        List<String> acts = new ArrayList<>();
        return disk.watchedBy(act -> {
            acts.add(act);
            boolean turns = act.equals("move output/2021-04/r1 1") || act.equals("force output/2021-04 1");
            boolean begins = act.startsWith("force output/archive/templates") || act.startsWith("make output/.staging");
            if (turns || begins || (ALL && act.startsWith("force") && acts.size() % 10 == 0)) {
                Path copy = folder.resolve("moment" + moments.size());
                DiskImage.copy(home.resolve("output"), copy);
                moments.add(new Moment(acts.size(), act, copy));
            }
        });
    }

    /** What may be left of a log whose last transaction is safe: all of it, and anything of what was to come next. */
    private static Map<String, byte[]> losses(Wal wal, Wal whole) {
        Map<String, byte[]> losses = new LinkedHashMap<>();
        byte[] safe = wal.all();
        losses.put("nothing lost", safe);
        int next = wal.frames();
        int end = whole.commits().stream()
                .filter(commit -> commit >= next)
                .findFirst()
                .orElse(next);
        if (next > 0 && end > next) {
            losses.put("the next transaction without its end", Wal.joined(safe, whole.frames(next, end)));
            losses.put("the next transaction without its beginning", Wal.joined(safe, whole.frames(next + 1, end + 1)));
            byte[] torn = whole.frames(next, end + 1);
            losses.put("the next transaction torn", Wal.joined(safe, Arrays.copyOf(torn, torn.length - 1000)));
        }
        byte[] garbage = new byte[9000];
        new Random(next).nextBytes(garbage);
        losses.put("zeros at the end", Wal.joined(safe, new byte[9000]));
        losses.put("garbage at the end", Wal.joined(safe, garbage));
        return losses;
    }

    @Test
    void a_disk_that_lies_about_what_it_has_written_loses_time_but_never_makes_a_wrong_ledger() throws Exception {
        Moment last = moments.get(moments.size() - 1);
        Wal whole = Wal.of(last.output().resolve(WAL));

        List<String> wrong = new ArrayList<>();
        Path image = Files.createDirectories(folder.resolve("image"));
        for (int frame = 0; frame < whole.frames() - 1; frame += ALL ? 1 : 7) {
            Map<String, byte[]> images = new LinkedHashMap<>();
            images.put("dropped", whole.before(frame));
            images.put("swapped", whole.swapped(frame));
            images.put("holed", whole.holed(frame));
            images.put("torn", whole.torn(frame));
            for (Map.Entry<String, byte[]> one : images.entrySet()) {
                Folders.delete(image);
                Files.createDirectories(image);
                Files.copy(last.output().resolve(LEDGER), image.resolve(LEDGER));
                Files.write(image.resolve(WAL), one.getValue());
                List<String> told = MonthEnd.soundness(image.resolve(LEDGER));
                if (!told.equals(List.of("ok"))) {
                    wrong.add("frame " + frame + " " + one.getKey() + ": " + told);
                }
            }
        }
        assertThat(wrong).isEmpty();

        // the folder survived in its place, the ledger's notes of it did not: its number is not used again
        Moment before = moments.stream()
                .filter(moment -> moment.act().startsWith("make output/.staging"))
                .findFirst()
                .orElseThrow();
        DiskImage.copy(last.output(), home.resolve("output"));
        Files.copy(
                before.output().resolve(WAL), home.resolve("output").resolve(WAL), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Files.exists(home.resolve("output/2021-04/r1"))).isTrue();
        assertThat(month.run().exit()).isZero();
        MonthEnd after = MonthEnd.of(home);
        assertThat(after.soundness()).isEqualTo(expected.soundness());
        assertThat(after.files())
                .containsAllEntriesOf(expected.files())
                .containsEntry("2021-04/r2/figures.csv", expected.files().get("2021-04/r1/figures.csv"));

        // the ledger knows of a folder that did not survive: it is laid out again to the same bytes
        DiskImage.copy(last.output(), home.resolve("output"));
        Folders.delete(home.resolve("output/2021-04"));
        assertThat(month.run().exit()).isZero();
        assertThat(expected.differences(MonthEnd.of(home))).isEmpty();
    }
}
