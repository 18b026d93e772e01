package org.cunbao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.run.MonthlyRuns;
import org.cunbao.run.MonthlyRuns.Ending.Released;
import org.cunbao.run.MonthlyRuns.Ending.Unchanged;
import org.cunbao.run.Progress;
import org.cunbao.run.StoppedAt;
import org.cunbao.upkeep.LedgerBackups.Backup;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace whose ledger breaks loses at most what happened since its last run began. */
class LedgerBackupsTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String VILLAGE = "红堡镇/后川村.csv";
    private static final String HASH = "a".repeat(64);

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-05-07T09:00");

    private Workspace workspace() {
        return Workspace.of(home);
    }

    private LedgerBackups backups() {
        return new LedgerBackups(workspace());
    }

    private List<String> names() throws IOException {
        return backups().all().stream()
                .map(backup -> backup.file().getFileName().toString())
                .toList();
    }

    /** A ledger that knows this many revisions of April. */
    private void note(int revision) {
        workspace().prepare();
        try (Ledger ledger = Ledger.open(workspace().ledger())) {
            ledger.runs().begin(APRIL, revision, "", HASH, "0", 0, false, 0, clock.instant());
        }
    }

    private static int revisions(Path file) {
        try (Ledger ledger = Ledger.readOnly(file)) {
            return ledger.runs().all(APRIL).size();
        }
    }

    private MonthlyRuns.Ending run() throws Exception {
        return new MonthlyRuns(workspace(), Progress.NONE, clock).run(APRIL, "", false);
    }

    private Fault failing() {
        return catchThrowableOfType(Fault.class, this::run);
    }

    private void correct(String from, String to) throws IOException {
        Path file = workspace().input(APRIL).resolve(VILLAGE);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        SmallCounty.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** Every file of a workspace's output, by its content. */
    private SortedMap<String, String> output() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(workspace().output())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        workspace().output().relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** Spoils a page in the midst of a file. */
    static void spoil(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 4; i < bytes.length / 2; i++) {
            bytes[i] = (byte) (31 * i);
        }
        Files.write(file, bytes);
    }

    @Test
    void each_run_that_begins_a_revision_first_keeps_the_ledger_as_it_was() throws Exception {
        SmallCounty.settle(home);
        assertThat(run()).isInstanceOf(Released.class);
        assertThat(backups().all()).as("there was nothing to keep").isEmpty();

        clock.set("2021-05-08T09:00");
        correct("A01,调整优化村党组织书记,名,0,0", "A01,调整优化村党组织书记,名,1,1");
        MonthlyRuns cutOff = new MonthlyRuns(workspace(), new StoppedAt("prove"), clock);
        assertThat(catchThrowableOfType(Fault.class, () -> cutOff.run(APRIL, "", false)))
                .isNotNull();
        assertThat(names()).containsExactly("ledger-20210508T010000Z.db");
        assertThat(revisions(backups().all().get(0).file())).isEqualTo(1);
        assertThat(backups().all().get(0).isSound()).isTrue();

        clock.set("2021-05-08T10:00");
        assertThat(run().run().revision()).isEqualTo(2);
        assertThat(names()).as("going on begins nothing").containsExactly("ledger-20210508T010000Z.db");

        clock.set("2021-05-08T11:00");
        assertThat(run()).isInstanceOf(Unchanged.class);
        clock.set("2021-05-08T12:00");
        assertThat(run()).isInstanceOf(Unchanged.class);
        assertThat(names())
                .as("the same is not kept twice")
                .containsExactly("ledger-20210508T030000Z.db", "ledger-20210508T010000Z.db");
    }

    @Test
    void a_damaged_ledger_stops_the_run_names_the_newest_sound_backup_and_nothing_changes() throws Exception {
        SmallCounty.settle(home);
        note(1);
        backups().make(Instant.parse("2021-05-01T00:00:00Z"));
        note(2);
        backups().make(Instant.parse("2021-05-02T00:00:00Z"));
        Path newest = backups().all().get(0).file();
        Path sound = backups().all().get(1).file();
        spoil(newest);
        byte[] whole = Files.readAllBytes(workspace().ledger());

        for (String damage : List.of("spoilt", "cut", "other", "empty", "gone")) {
            damage(damage, whole);
            SortedMap<String, String> before = output();

            Fault fault = failing();

            assertThat(fault.kind()).as(damage).isEqualTo(Fault.Kind.ENVIRONMENT);
            boolean gone = damage.equals("empty") || damage.equals("gone");
            assertThat(fault.text().key()).as(damage).isEqualTo(gone ? "run.ledger-gone" : "run.ledger-damaged");
            assertThat(fault.text().parts())
                    .as(damage)
                    .containsExactly(Text.of(
                            "run.ledger-restore",
                            sound.toString(),
                            workspace().home().toString()));
            SortedMap<String, String> after = output();
            before.keySet().removeIf(name -> name.matches("\\.lock|ledger\\.db-(wal|shm)"));
            after.keySet().removeIf(name -> name.matches("\\.lock|ledger\\.db-(wal|shm)"));
            assertThat(after).as(damage).isEqualTo(before);
        }
    }

    private void damage(String how, byte[] whole) throws IOException {
        Path ledger = workspace().ledger();
        Files.write(ledger, whole);
        switch (how) {
            case "spoilt" -> spoil(ledger);
            case "cut" -> Files.write(ledger, Arrays.copyOf(whole, whole.length / 2));
            case "other" -> Files.writeString(ledger, "这不是账本".repeat(500), StandardCharsets.UTF_8);
            case "empty" -> Files.write(ledger, new byte[0]);
            default -> Files.delete(ledger);
        }
    }

    @Test
    void without_a_sound_backup_it_says_so() throws Exception {
        SmallCounty.settle(home);
        note(1);
        spoil(workspace().ledger());
        assertThat(failing().text().parts()).extracting(Text::key).containsExactly("run.ledger-lost");
        assertThat(backups().all()).isEmpty();
    }

    @Test
    void only_the_newest_ten_are_kept() throws Exception {
        List<String> made = new ArrayList<>();
        for (int revision = 1; revision <= 12; revision++) {
            note(revision);
            backups().make(clock.instant());
            made.add(0, names().get(0));
            clock.advance(Duration.ofDays(1));
        }
        Files.writeString(workspace().backups().resolve("ledger-留存.db"), "x", StandardCharsets.UTF_8);
        assertThat(names()).isEqualTo(made.subList(0, LedgerBackups.KEPT));
        assertThat(revisions(backups().all().get(0).file())).isEqualTo(12);
        assertThat(revisions(backups().all().get(9).file())).isEqualTo(3);
        assertThat(workspace().backups().resolve("ledger-留存.db"))
                .as("what bears another name is not ours")
                .exists();
    }

    @Test
    void names_tell_the_order_even_when_the_clock_was_set_back() throws Exception {
        note(1);
        backups().make(Instant.parse("2021-05-02T00:00:00Z"));
        note(2);
        backups().make(Instant.parse("1970-01-01T00:00:00Z"));
        note(3);
        backups().make(Instant.parse("2021-05-02T00:00:00Z"));
        assertThat(names())
                .containsExactly(
                        "ledger-20210502T000002Z.db", "ledger-20210502T000001Z.db", "ledger-20210502T000000Z.db");
        assertThat(backups().all())
                .extracting(Backup::file)
                .extracting(LedgerBackupsTest::revisions)
                .containsExactly(3, 2, 1);
    }

    @Test
    void what_still_stands_in_the_journal_is_kept_too_and_a_copy_that_was_cut_off_is_written_anew(@TempDir Path other)
            throws Exception {
        note(1);
        Path there = Files.createDirectories(other.resolve("output"));
        try (Ledger ledger = Ledger.open(workspace().ledger())) {
            ledger.runs().begin(APRIL, 2, "", HASH, "0", 0, false, 0, clock.instant());
            for (String name : List.of("ledger.db", "ledger.db-wal")) {
                Files.copy(workspace().output().resolve(name), there.resolve(name));
            }
        }
        assertThat(Files.size(there.resolve("ledger.db-wal"))).isPositive();
        LedgerBackups backups = new LedgerBackups(Workspace.of(other));
        Files.createDirectories(there.resolve("backup"));
        Files.writeString(there.resolve("backup/ledger.part"), "half", StandardCharsets.UTF_8);

        assertThat(backups.isBegun()).isTrue();
        backups.make(clock.instant());

        Backup backup = backups.newestSound().orElseThrow();
        assertThat(revisions(backup.file())).isEqualTo(2);
        assertThat(there.resolve("backup")).isDirectoryNotContaining("glob:**.part");
    }
}
