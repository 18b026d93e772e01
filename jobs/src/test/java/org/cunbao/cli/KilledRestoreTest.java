package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.disk.FaultyDisk;
import org.cunbao.disk.FaultyDisk.Death;
import org.cunbao.disk.FaultyDisk.Failure;
import org.cunbao.upkeep.LedgerRestore;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that dies at any of its acts loses nothing, and whatever command comes next goes on properly. */
class KilledRestoreTest {

    private static final byte[] JOURNAL = "账本的日志".repeat(100).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    private final SetClock clock = SetClock.to("2021-05-08T09:00");

    @Test
    void next_command_after_a_restore_that_died_goes_on_and_the_old_ledger_is_still_there() throws Exception {
        Path home = Files.createDirectories(folder.resolve("county"));
        SmallCounty.settle(home);
        DiskedMonth month = new DiskedMonth(home);
        assertThat(month.run().exit()).isZero();
        assertThat(month.run().exit()).as("makes a backup").isZero();
        MonthEnd expected = MonthEnd.of(home);
        Path output = home.resolve("output");
        byte[] sound = Files.readAllBytes(output.resolve("ledger.db"));
        byte[] damaged = Arrays.copyOf(sound, sound.length / 2);
        Files.write(output.resolve("ledger.db"), damaged);
        Files.write(output.resolve("ledger.db-wal"), JOURNAL);
        Path image = folder.resolve("image");
        DiskImage.copy(output, image);
        DiskImage.copy(image, output);

        FaultyDisk whole = new FaultyDisk(home);
        restore(whole);
        assertThat(whole.acts()).hasSizeGreaterThan(8).anyMatch(act -> act.startsWith("move output/ledger.db"));
        for (String act : whole.acts()) {
            DiskImage.copy(image, output);
            FaultyDisk dying = new FaultyDisk(home).failing(act, Failure.DEATH, true);
            assertThatThrownBy(() -> restore(dying), act).isInstanceOf(Death.class);

            Answer first = Commands.in(clock, home, "run", "2021-04");
            if (first.exit() != 0) {
                assertThat(first.exit()).as("%s: %s", act, first).isEqualTo(ExitCode.ENVIRONMENT.code());
                assertThat(first.err()).as(act).contains("cunbao restore --home");
                Answer again = Commands.in(clock, home, "restore");
                assertThat(again.exit()).as("%s: %s", act, again).isZero();
                assertThat(month.run().exit()).as(act).isZero();
            }
            MonthEnd end = MonthEnd.of(home);
            assertThat(end.rows()).as(act).isEqualTo(expected.rows());
            assertThat(end.soundness()).as(act).isEqualTo(expected.soundness());
            assertThat(end.files()).as(act).containsAllEntriesOf(expected.files());
            Path aside = aside(output).orElseThrow();
            assertThat(aside).as(act).hasBinaryContent(damaged);
            assertThat(aside.resolveSibling(aside.getFileName() + "-wal"))
                    .as(act)
                    .hasBinaryContent(JOURNAL);
        }
    }

    private void restore(FaultyDisk disk) throws Exception {
        new LedgerRestore(new Workspace(disk.home()), clock).restore(Optional.empty());
    }

    private static Optional<Path> aside(Path output) throws IOException {
        try (Stream<Path> entries = Files.list(output)) {
            List<Path> all = entries.filter(
                            entry -> entry.getFileName().toString().matches("ledger-damaged-.*\\.db"))
                    .toList();
            assertThat(all).hasSizeLessThan(2);
            return all.stream().findFirst();
        }
    }
}
