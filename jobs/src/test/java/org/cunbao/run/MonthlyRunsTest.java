package org.cunbao.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cunbao.BadInput;
import org.cunbao.SmallCounty;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.Remark;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.Cause;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.domain.Value;
import org.cunbao.ledger.Ledger;
import org.cunbao.run.MonthlyRuns.Ending;
import org.cunbao.run.MonthlyRuns.Ending.Released;
import org.cunbao.run.MonthlyRuns.Ending.Unchanged;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Folders;
import org.cunbao.workspace.Workspace;
import org.cunbao.workspace.WorkspaceLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthlyRunsTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String VILLAGE = "620521101206";
    private static final String FILE = "红堡镇/后川村.csv";

    private final Path home;
    private final Workspace workspace;

    MonthlyRunsTest(@TempDir Path home) {
        this.home = home;
        this.workspace = Workspace.of(home);
    }

    @BeforeEach
    void settle() {
        SmallCounty.settle(home);
    }

    @Test
    @BadInput(78)
    void a_file_that_is_still_being_copied_is_told_instead_of_unchanged() throws Exception {
        run(workspace);
        Path file = workspace.input(APRIL).resolve("红堡镇/正在复制.csv");
        AtomicBoolean done = new AtomicBoolean();
        Files.writeString(file, "x", StandardCharsets.UTF_8);
        Thread copying = new Thread(() -> {
            while (!done.get()) {
                try {
                    Files.writeString(file, "x", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
                    Thread.sleep(5);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        copying.start();
        try {
            Unchanged unchanged = (Unchanged) run(workspace);
            assertThat(unchanged.waiting()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("FILE-GROWING");
                assertThat(finding.cells().get(0).source().file()).isEqualTo("红堡镇/正在复制.csv");
            });
        } finally {
            done.set(true);
            copying.join();
        }
    }

    @Test
    void a_run_that_failed_goes_on_with_what_it_froze_and_ends_as_if_undisturbed(@TempDir Path other) throws Exception {
        SmallCounty.settle(other);
        run(Workspace.of(other));

        for (String step : new String[] {"aggregate", "prove"}) {
            MonthlyRuns failing = new MonthlyRuns(workspace, new StoppedAt(step));
            assertThatThrownBy(() -> failing.run(APRIL, "", false))
                    .asInstanceOf(type(Fault.class))
                    .extracting(Fault::kind)
                    .isEqualTo(Fault.Kind.OURS);
            assertThat(workspace.releases(APRIL)).doesNotExist();
        }
        Path county = home.resolve("templates/county.yaml");
        String text = Files.readString(county, StandardCharsets.UTF_8);
        Files.writeString(county, text.replace("name: 清水县", "name: 浊水县"), StandardCharsets.UTF_8);
        send("更正/" + FILE, text(FILE).replace("A01,调整优化村党组织书记,名,0,0", "A01,调整优化村党组织书记,名,0,1"));

        Ending resumed = run(workspace);

        assertThat(resumed.run().revision()).isEqualTo(1);
        assertThat(released(workspace, 1)).isEqualTo(released(Workspace.of(other), 1));
        assertThat(receipts()).hasSize(7);

        Ending next = run(workspace);
        assertThat(next.run().revision()).isEqualTo(2);
        assertThat(receipts()).hasSize(8);
        assertThat(Files.readString(workspace.release(APRIL, 2).resolve("figures.csv"), StandardCharsets.UTF_8))
                .contains("浊水县");
    }

    @Test
    void what_is_sent_again_counts_again_and_what_is_removed_is_not_withdrawn() throws Exception {
        String first = text(FILE);
        Files.createDirectories(workspace.releases(APRIL).resolve("r2"));
        assertThat(run(workspace).run().revision())
                .as("a number in use is not used again")
                .isEqualTo(3);
        assertThat(organisersReplaced()).isEqualTo(Value.of(0));

        Files.delete(workspace.input(APRIL).resolve(FILE));
        assertThat(run(workspace)).isInstanceOf(Unchanged.class);

        send(FILE, first.replace("A01,调整优化村党组织书记,名,0,0", "A01,调整优化村党组织书记,名,1,1"));
        assertThat(run(workspace)).isInstanceOf(Released.class);
        assertThat(organisersReplaced()).isEqualTo(Value.of(1));
        assertThat(run(workspace)).isInstanceOf(Unchanged.class);

        send(FILE, first);
        assertThat(run(workspace).run().revision()).isEqualTo(5);
        assertThat(organisersReplaced()).isEqualTo(Value.of(0));
        assertThat(receipts())
                .filteredOn(receipt -> receipt.path().equals(FILE))
                .hasSize(3);
    }

    @Test
    void a_rerun_knows_what_it_takes_the_place_of_and_why() throws Exception {
        run(workspace);
        send("更正/" + FILE, text(FILE).replace("A01,调整优化村党组织书记,名,0,0", "A01,调整优化村党组织书记,名,1,1"));

        Released second = (Released) new MonthlyRuns(workspace, Progress.NONE).run(APRIL, "后川村更正", false);

        Superseded old = second.result().background().superseded().orElseThrow();
        assertThat(old.revision()).isEqualTo(1);
        assertThat(old.reason()).isEqualTo("后川村更正");
        assertThat(old.units())
                .containsExactly(new UnitChange(
                        AreaKind.VILLAGE,
                        VILLAGE,
                        Cause.CORRECTED,
                        "更正/" + FILE,
                        List.of(
                                CellKey.parse("A01.本月").orElseThrow(),
                                CellKey.parse("A01.累计").orElseThrow())));
        assertThat(second.result().figures().differencesFrom(old.figures()))
                .extracting(key -> key.cell().indicator())
                .containsOnly("A01");
        assertThat(Files.readString(second.folder().resolve("restated.csv")))
                .contains("620521101206,红堡镇后川村,A01,本月,名,0,已报,,1,已报,,更正后重报,,更正/红堡镇/后川村.csv,");
    }

    @Test
    void a_release_is_laid_out_again_to_the_same_bytes_even_after_a_later_one() throws Exception {
        Released first = (Released) run(workspace);
        send("更正/" + FILE, text(FILE).replace("A01,调整优化村党组织书记,名,0,0", "A01,调整优化村党组织书记,名,1,1"));
        Released second = (Released) run(workspace);
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            Rebuild rebuild = new Rebuild(workspace);

            assertThat(rebuild.of(ledger, first.run()).isSame()).isTrue();
            Path figures = second.folder().resolve("figures.csv");
            String row = Files.readAllLines(figures).get(1);
            Files.writeString(figures, Files.readString(figures).replace(row, row + "1"));
            assertThat(rebuild.of(ledger, second.run()).differences())
                    .containsExactly(new FileDifference("figures.csv", List.of(row + "1"), List.of(row)));
            assertThat(rebuild.of(ledger, second.run()).hasSameFigures()).isFalse();
            Folders.delete(second.folder());
            Rebuild.Rebuilt again = rebuild.of(ledger, second.run());
            assertThat(again.hasRelease()).isFalse();
            assertThat(again.isSame()).isTrue();
            assertThat(ledger.figureSets()
                            .history(VILLAGE, CellKey.parse("A01.本月").orElseThrow()))
                    .extracting(vintage -> vintage.revision() + "="
                            + vintage.observation().value().number().orElseThrow())
                    .containsExactly("1=0", "2=1");
        }
    }

    @Test
    void released_words_of_a_unit_make_a_revision() throws Exception {
        run(workspace);
        Remark words = new Remark(VILLAGE, "已核实");
        try (Ledger ledger = Ledger.open(workspace.ledger())) {
            ledger.remarks().decide(APRIL, words, true, Instant.parse("2021-05-03T01:02:03Z"));
        }

        Released second = (Released) run(workspace);

        assertThat(second.run().revision()).isEqualTo(2);
        assertThat(second.result().remarks()).containsExactly(words);
        assertThat(run(workspace)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_second_run_is_turned_away_while_the_first_holds_the_workspace() throws Exception {
        workspace.prepare();
        Fault.Kind kind = WorkspaceLock.whileHeld(workspace, () -> {
            Fault fault = assertThrows(Fault.class, () -> run(workspace));
            return fault.kind();
        });
        assertThat(kind).isEqualTo(Fault.Kind.BUSY);
        assertThat(workspace.ledger()).doesNotExist();
    }

    @Test
    void a_month_without_a_folder_is_not_run() {
        assertThatThrownBy(() -> new MonthlyRuns(workspace, Progress.NONE).run(YearMonth.of(2021, 5), "", false))
                .asInstanceOf(type(Fault.class))
                .extracting(fault -> fault.text().key())
                .isEqualTo("run.no-input");
        assertThat(workspace.ledger()).doesNotExist();
    }

    private static Ending run(Workspace workspace) throws InvalidTemplates, IOException {
        return new MonthlyRuns(workspace, Progress.NONE).run(APRIL, "", false);
    }

    private String text(String path) throws IOException {
        return Files.readString(workspace.input(APRIL).resolve(path), StandardCharsets.UTF_8);
    }

    private void send(String path, String text) throws IOException {
        SmallCounty.put(workspace.input(APRIL).resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The village's A01 of the newest release. */
    private Value organisersReplaced() {
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            int revision = ledger.runs().latestReleased(APRIL).orElseThrow().revision();
            return ledger.figureSets()
                    .find(APRIL, revision)
                    .value(Layer.REPORTED, VILLAGE, CellKey.parse("A01.本月").orElseThrow());
        }
    }

    private List<Receipt> receipts() {
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            return ledger.receipts().upTo(APRIL, Integer.MAX_VALUE);
        }
    }

    /** The bytes of each released file. */
    private static SortedMap<String, String> released(Workspace workspace, int revision) throws IOException {
        Path folder = workspace.release(APRIL, revision);
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        assertThat(files)
                .containsKeys(
                        "report.pdf", "report.docx", "dashboard.html", "summary.xlsx", "figures.csv", "manifest.json");
        return files;
    }
}
