package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.SetClock;
import org.cunbao.SmallCounty;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.ledger.Ledger;
import org.cunbao.workspace.ProgramVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String HASH = "a".repeat(64);
    private static final String OLDER = "ledger-20210506T000000Z.db";
    private static final String NEWER = "ledger-20210507T000000Z.db";

    @TempDir
    private Path home = Path.of("");

    private final SetClock clock = SetClock.to("2021-05-07T09:00");

    private Path output() {
        return home.resolve("output");
    }

    private Path ledger() {
        return output().resolve("ledger.db");
    }

    private Answer in(String... command) {
        return Commands.in(clock, home, command);
    }

    /** A ledger that knows this many revisions of April; closed, so that all of it stands in one file. */
    private void write(Path file, int revisions) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.createDirectories(home.resolve("input"));
        try (Ledger ledger = Ledger.open(file)) {
            for (int revision = 1; revision <= revisions; revision++) {
                ledger.runs().begin(APRIL, revision, "", HASH, "0", 0, false, 0, clock.instant());
            }
        }
    }

    private int revisions() {
        try (Ledger ledger = Ledger.readOnly(ledger())) {
            return ledger.runs().all(APRIL).size();
        }
    }

    private void backups() throws IOException {
        write(output().resolve("backup").resolve(OLDER), 1);
        write(output().resolve("backup").resolve(NEWER), 2);
        write(ledger(), 3);
    }

    private static void spoil(Path file) throws IOException {
        Files.writeString(file, "坏".repeat(3000), StandardCharsets.UTF_8);
    }

    private List<String> aside() throws IOException {
        try (Stream<Path> entries = Files.list(output())) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith("ledger-damaged-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void run_after_restoring_an_older_backup_gives_the_next_revision_and_loses_no_released_folder() throws IOException {
        SmallCounty.settle(home);
        assertThat(in("run", "2021-04").exit()).isZero();
        clock.advance(Duration.ofHours(1));
        Path form = home.resolve("input/2021-04/红堡镇/后川村.csv");
        String text = Files.readString(form, StandardCharsets.UTF_8);
        SmallCounty.put(
                form,
                text.replace("A01,调整优化村党组织书记,名,0,0", "A01,调整优化村党组织书记,名,1,1").getBytes(StandardCharsets.UTF_8));
        assertThat(in("run", "2021-04").exit()).isZero();
        byte[] first = Files.readAllBytes(output().resolve("2021-04/r1/manifest.json"));
        byte[] second = Files.readAllBytes(output().resolve("2021-04/r2/manifest.json"));
        spoil(ledger());

        Answer refused = in("run", "2021-04");
        assertThat(refused.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(refused.err())
                .contains(
                        "已损坏（SQLite：",
                        "没有运行任何步骤",
                        output().resolve("backup/ledger-20210507T020000Z.db").toString(),
                        "cunbao restore --home \"" + home.toAbsolutePath() + "\"");
        assertThat(in("status").err()).as("every command tells it").contains("已损坏", "cunbao restore --home");
        assertThat(in("run", "--due").err()).contains("已损坏", "cunbao restore --home");

        Answer restored = in("restore");
        assertThat(restored.exit()).as("%s", restored.said()).isZero();
        assertThat(restored.out())
                .contains(
                        "账本已换成备份",
                        "ledger-20210507T020000Z.db",
                        "这份账本记到 2021-05-07 09:00 为止",
                        "ledger-damaged-20210507T020000Z.db",
                        "接下来运行 cunbao run");

        Answer next = in("run", "2021-04");
        assertThat(next.out()).as("%s", next.said()).contains("2021-04 第 3 版已发布");
        assertThat(output().resolve("2021-04/r1/manifest.json")).hasBinaryContent(first);
        assertThat(output().resolve("2021-04/r2/manifest.json")).hasBinaryContent(second);
        assertThat(output().resolve("2021-04/r3/report.pdf")).isNotEmptyFile();
    }

    @Test
    void newest_sound_backup_takes_the_place_and_what_stood_there_is_kept_with_its_journals() throws IOException {
        backups();
        spoil(output().resolve("backup").resolve(NEWER));
        spoil(ledger());
        Files.writeString(output().resolve("ledger.db-wal"), "wal", StandardCharsets.UTF_8);
        Files.writeString(output().resolve("ledger.db-shm"), "shm", StandardCharsets.UTF_8);

        Answer answer = in("restore", "--lang", "en");

        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out()).contains("The ledger is now the backup", OLDER);
        assertThat(revisions()).isEqualTo(1);
        String aside = "ledger-damaged-20210507T010000Z.db";
        assertThat(aside()).containsExactly(aside, aside + "-shm", aside + "-wal");
        assertThat(output().resolve(aside + "-wal")).hasContent("wal");
        assertThat(output().resolve("backup").resolve(OLDER)).exists();

        assertThat(in("restore").exit()).isZero();
        assertThat(aside()).as("nothing kept aside is overwritten").contains("ledger-damaged-20210507T010001Z.db");
    }

    @Test
    void backup_may_be_named_and_a_ledger_that_is_gone_is_replaced() throws IOException {
        backups();
        assertThat(in("restore", OLDER).exit()).isZero();
        assertThat(revisions()).isEqualTo(1);
        Files.delete(ledger());
        Path elsewhere = home.resolve("U盘/账本.db");
        write(elsewhere, 5);
        Answer answer = in("restore", elsewhere.toString());
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out()).doesNotContain("另存为");
        assertThat(revisions()).isEqualTo(5);
    }

    @Test
    void what_is_not_a_sound_ledger_takes_no_place() throws IOException {
        backups();
        byte[] before = Files.readAllBytes(ledger());
        spoil(output().resolve("backup").resolve(NEWER));
        Files.write(home.resolve("empty.db"), new byte[0]);
        String empty = home.resolve("empty.db").toString();

        assertThat(in("restore", NEWER).exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(in("restore", NEWER).err()).contains(NEWER + " 已损坏");
        assertThat(in("restore", empty).exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(in("restore", empty).err()).contains("不是村报的账本");
        assertThat(in("restore", "没有.db").exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(in("restore", "没有.db").err()).contains("没有这个文件：没有.db");
        spoil(output().resolve("backup").resolve(OLDER));
        assertThat(in("restore").exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(in("restore").err()).contains("没有完好的备份");

        assertThat(ledger()).hasBinaryContent(before);
        assertThat(aside()).isEmpty();
    }

    @Test
    void revision_that_the_older_ledger_left_unfinished_does_not_touch_the_folder_that_was_released_since()
            throws IOException {
        SmallCounty.settle(home);
        String version = ProgramVersion.get();
        Files.createDirectories(output());
        try (Ledger ledger = Ledger.open(ledger())) {
            ledger.runs().begin(APRIL, 1, "", HASH, version, 0, false, 0, clock.instant());
        }
        Path released = Files.createDirectories(output().resolve("2021-04/r1")).resolve("manifest.json");
        Files.writeString(released, "{}", StandardCharsets.UTF_8);

        Answer answer = in("run", "2021-04");

        assertThat(answer.out()).as("%s", answer.said()).contains("2021-04 第 2 版已发布");
        assertThat(released).hasContent("{}");
    }
}
