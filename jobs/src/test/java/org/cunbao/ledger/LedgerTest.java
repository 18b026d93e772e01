package org.cunbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Estimates;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.domain.UnitStatus;
import org.cunbao.domain.UnitStatus.State;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.sqlite.SQLiteDataSource;

class LedgerTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String TEMPLATES = "a".repeat(64);
    private static final SourceCell SOURCE = new SourceCell("红堡镇/甲.xlsx", "村级月报", "D17", "７.50 ");

    private final Path folder;
    private final Ledger ledger;

    LedgerTest(@TempDir Path folder) {
        this.folder = folder;
        this.ledger = Ledger.open(folder.resolve("ledger.db"));
    }

    @BeforeEach
    void begin() {
        begin(1);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void begin(int revision) {
        ledger.runs()
                .begin(APRIL, revision, "补报", TEMPLATES, "0.1.0", 0, false, 0, Instant.parse("2021-05-03T01:02:03Z"));
    }

    @Test
    void a_ledger_of_an_earlier_version_can_be_read() throws IOException {
        Path old = folder.resolve("old.db");
        Ledger.migrations(source(old), Clock.systemUTC()).target("3").load().migrate();

        try (Ledger read = Ledger.readOnly(old)) {
            assertThat(read.runs().all()).isEmpty();
        }
        assertThat(Ledger.migrations(source(old), Clock.systemUTC())
                        .load()
                        .info()
                        .pending())
                .isEmpty();
    }

    @Test
    void the_newest_migration_is_known() {
        assertThat(Ledger.migrations(source(folder.resolve("new.db")), Clock.systemUTC())
                        .load()
                        .info()
                        .all())
                .extracting(migration -> Integer.valueOf(String.valueOf(migration.getVersion())))
                .contains(Ledger.VERSION)
                .allMatch(version -> version <= Ledger.VERSION);
    }

    private static DataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Test
    void figures_come_back_exactly() {
        Figures figures = Figures.empty(APRIL, 1)
                .with(Layer.REPORTED, observations())
                .with(
                        Layer.TOTAL,
                        List.of(
                                new Observation(
                                        "620521000000",
                                        key("A13"),
                                        Value.of(new BigDecimal("12.05")),
                                        new Coverage(3, 4)),
                                new Observation(
                                        "620521000000",
                                        key("A12"),
                                        Value.missing(Reason.NOT_DELIVERED),
                                        new Coverage(0, 4))));
        ledger.figureSets().add(figures, Layer.REPORTED);
        ledger.figureSets().add(figures, Layer.TOTAL);

        Figures back = ledger.figureSets().find(APRIL, 1);
        assertThat(back.layer(Layer.REPORTED)).isEqualTo(figures.layer(Layer.REPORTED));
        assertThat(back.layer(Layer.TOTAL)).isEqualTo(figures.layer(Layer.TOTAL));
        assertThat(back.vintage()).isEqualTo(1);
    }

    /** Whole, decimal, large and zero; and the four reasons, which stay apart. */
    private static List<Observation> observations() {
        List<Value> values = List.of(
                Value.of(0),
                Value.of(new BigDecimal("7.5")),
                Value.of(new BigDecimal("0.01")),
                Value.of(new BigDecimal("999999999999999")),
                Value.missing(Reason.BLANK),
                Value.missing(Reason.NOT_APPLICABLE),
                Value.missing(Reason.REJECTED),
                Value.missing(Reason.NOT_DELIVERED));
        return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .map(i -> new Observation("620521100012", key("A0" + i), values.get(i), SOURCE))
                .toList();
    }

    private static CellKey key(String indicator) {
        return new CellKey(indicator, Column.END);
    }

    @Test
    void findings_come_back_exactly_and_in_the_order_of_the_work() {
        Finding file =
                Finding.at("FILE-EMPTY", Severity.FATAL, "", SourceCell.of("空.xlsx"), Text.of("finding.FILE-EMPTY"));
        Finding cell = new Finding(
                "G-01",
                Severity.QUERY,
                Outcome.FAILED,
                "620521100012",
                List.of(new Finding.Place(key("G05"), SOURCE), Finding.Place.of(SOURCE)),
                Text.of("finding.G-01", "一,\"二\"", "", "'{三}"),
                "已核实",
                3,
                true);
        Finding undecided = new Finding(
                "M-01", Severity.INFO, Outcome.UNDECIDED, "", List.of(), Text.of("finding.M-01"), "", 1, false);
        ledger.findings().add(APRIL, 1, "aggregate", List.of(undecided));
        ledger.findings().add(APRIL, 1, "validate", List.of(cell));
        ledger.findings().add(APRIL, 1, "receive", List.of(file));
        assertThat(ledger.findings().find(APRIL, 1, 1)).containsExactly(file, cell, undecided);
        assertThat(ledger.findings().find(APRIL, 2, 1)).isEmpty();
    }

    @Test
    void estimates_and_waivers_come_back_exactly_and_apart_from_the_figures() {
        Estimates units = new Estimates(Map.of(
                new Figures.Key(Layer.REPORTED, "620521100012", key("A13")),
                Estimate.of(new BigDecimal("7.50"), Estimate.Method.CARRIED),
                new Figures.Key(Layer.REPORTED, "620521100012", key("G03")),
                Estimate.of(new BigDecimal("3"), Estimate.Method.MEAN)));
        ledger.estimateSets().add(APRIL, 1, units);
        assertThat(ledger.estimateSets().find(APRIL, 1)).isEqualTo(units);
        assertThat(ledger.estimateSets().find(APRIL, 2)).isEqualTo(Estimates.NONE);
        assertThat(ledger.figureSets().find(APRIL, 1).layer(Layer.REPORTED)).isEmpty();
        Finding waived = Finding.at("G-01", Severity.FATAL, "1", SOURCE, Text.of("finding.G-01"))
                .waived("已核实（甲，有效期至 2021-12-31）");
        ledger.findings().add(APRIL, 1, "validate", List.of(waived));
        assertThat(ledger.findings().find(APRIL, 1, 1)).containsExactly(waived);
    }

    @Test
    void readings_come_back_exactly_and_are_not_unread_any_more() {
        ledger.receipts().add(APRIL, 1, "红堡镇/甲.xlsx", "b".repeat(64), 7);
        Submission submission = new Submission(
                AreaKind.VILLAGE, "620521100012", APRIL, SOURCE, observations(), Map.of("A01", "一", "A13", "二\n三"));
        Finding finding = Finding.at("CELL-FLAG", Severity.FATAL, "620521100012", SOURCE, Text.of("finding.CELL-FLAG"));
        assertThat(ledger.receipts().unread(APRIL, 1, TEMPLATES, 1)).hasSize(1);

        ledger.readings().add(1, TEMPLATES, 1, List.of(submission), List.of(finding));

        assertThat(ledger.receipts().unread(APRIL, 1, TEMPLATES, 1)).isEmpty();
        assertThat(ledger.receipts().unread(APRIL, 1, TEMPLATES, 2)).hasSize(1);
        List<Readings.Kept> kept = ledger.readings().find(APRIL, 1, TEMPLATES, 1);
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).submission()).isEqualTo(submission);
        assertThat(kept.get(0).receipt()).isEqualTo(new Receipt(1, 1, "红堡镇/甲.xlsx", "b".repeat(64), 7));
        assertThat(ledger.findings().ofReadings(APRIL, 1, 1)).containsExactly(finding);
    }

    @Test
    void the_state_of_units_comes_back_in_the_order_of_the_register() {
        List<UnitStatus> units = List.of(
                new UnitStatus(AreaKind.VILLAGE, "2", State.COUNTED, "乙.xlsx"),
                new UnitStatus(AreaKind.VILLAGE, "1", State.NOT_DELIVERED, ""),
                new UnitStatus(AreaKind.TOWNSHIP, "3", State.CONFLICT, "丙.xlsx"),
                new UnitStatus(AreaKind.DEPARTMENT, "0", State.REJECTED, "丁.xlsx"));
        ledger.unitStatuses().add(APRIL, 1, units);
        assertThat(ledger.unitStatuses().find(APRIL, 1)).isEqualTo(units);
    }

    @Test
    void a_content_sent_again_is_a_receipt_of_its_own() {
        begin(2);
        ledger.receipts().add(APRIL, 1, "甲.xlsx", "b".repeat(64), 7);
        ledger.receipts().add(APRIL, 2, "甲.xlsx", "b".repeat(64), 7);
        assertThat(ledger.receipts().upTo(APRIL, 1)).hasSize(1);
        assertThat(ledger.receipts().upTo(APRIL, 2))
                .extracting(Receipt::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void what_is_recorded_is_never_recorded_again() {
        Figures figures = Figures.empty(APRIL, 1).with(Layer.REPORTED, observations());
        ledger.figureSets().add(figures, Layer.REPORTED);
        assertThatThrownBy(() -> ledger.figureSets().add(figures, Layer.REPORTED))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> begin(1)).isInstanceOf(DataAccessException.class);
        ledger.stages().done(APRIL, 1, "validate");
        assertThatThrownBy(() -> ledger.stages().done(APRIL, 1, "validate")).isInstanceOf(DataAccessException.class);
        ledger.receipts().add(APRIL, 1, "甲.xlsx", "b".repeat(64), 7);
        ledger.readings().add(1, TEMPLATES, 1, List.of(), List.of());
        assertThatThrownBy(() -> ledger.readings().add(1, TEMPLATES, 1, List.of(), List.of()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_release_is_completed_once() {
        Instant first = Instant.parse("2021-05-03T02:00:00Z");
        ledger.releases().prepare(APRIL, 1, true, "c".repeat(64), first);
        assertThat(ledger.runs().latestReleased(APRIL)).isEmpty();
        ledger.releases().release(APRIL, 1, first);
        ledger.releases().release(APRIL, 1, first.plusSeconds(60));
        assertThat(ledger.runs().latestReleased(APRIL).orElseThrow().released()).contains(first);
        assertThat(ledger.runs().latestReleased(APRIL).orElseThrow().draft()).isTrue();
        assertThatThrownBy(() -> ledger.releases().prepare(APRIL, 1, false, "d".repeat(64), first))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void only_a_release_is_ever_changed() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/cunbao/ledger"))) {
            List<String> changing = sources.filter(source -> text(source).matches("(?is).*\"\\s*(update|delete)\\s.*"))
                    .map(source -> source.getFileName().toString())
                    .toList();
            assertThat(changing).containsExactly("Releases.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_reader_sees_what_a_run_has_committed_and_cannot_write() throws IOException {
        Path file = folder.resolve("ledger.db");
        assertThat(Files.size(folder.resolve("ledger.db-wal"))).isPositive();
        try (Ledger reader = Ledger.readOnly(file)) {
            assertThat(reader.runs().latest(APRIL)).isPresent();
            begin(2);
            assertThat(reader.runs().all(APRIL)).hasSize(2);
            assertThatThrownBy(() -> reader.stages().done(APRIL, 1, "read")).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_ledger_of_a_run_that_died_is_read_with_its_log(@TempDir Path left) throws IOException {
        for (String name : List.of("ledger.db", "ledger.db-wal")) {
            Files.copy(folder.resolve(name), left.resolve(name));
        }
        try (Ledger reader = Ledger.readOnly(left.resolve("ledger.db"))) {
            assertThat(reader.runs().latest(APRIL)).isPresent();
        }
    }
}
