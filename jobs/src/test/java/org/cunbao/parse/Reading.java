package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.parse.file.FileKind;

/** Reads a file in a test and answers questions about what came out. */
final class Reading {

    static final Catalogue CATALOGUE = MonthFixture.catalogue();
    static final YearMonth APRIL = YearMonth.of(2021, 4);

    private final Parsed parsed;

    private Reading(Parsed parsed) {
        this.parsed = parsed;
    }

    static Reading of(Path file) throws IOException {
        return of(
                switch (FileKind.of(file)) {
                    case TEXT -> "件.csv";
                    case OLE2 -> "件.xls";
                    default -> "件.xlsx";
                },
                file);
    }

    static Reading of(String name, Path file) throws IOException {
        Parsed parsed = new DeliveryReader(CATALOGUE).read(name, file, APRIL);
        for (Finding finding : parsed.findings()) {
            assertThat(CATALOGUE.messages().text(finding.detail()))
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain(name);
        }
        return new Reading(parsed);
    }

    static Reading of(Path folder, byte[] bytes) throws IOException {
        Path file = folder.resolve("content");
        Files.write(file, bytes);
        return of(file);
    }

    static Area village(int index) {
        return CATALOGUE.areas().of(AreaKind.VILLAGE, APRIL).get(index);
    }

    static Area township(int index) {
        return CATALOGUE.areas().of(AreaKind.TOWNSHIP, APRIL).get(index);
    }

    Parsed parsed() {
        return parsed;
    }

    List<String> codes() {
        return parsed.findings().stream().map(Finding::code).toList();
    }

    Finding finding(String code) {
        return parsed.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + texts()));
    }

    List<String> texts() {
        return parsed.findings().stream()
                .map(finding -> finding.code() + " "
                        + finding.cells().get(0).source().place() + " "
                        + CATALOGUE.messages().text(finding.detail()))
                .toList();
    }

    String text(String code) {
        return CATALOGUE.messages().text(finding(code).detail());
    }

    Submission only() {
        assertThat(parsed.submissions()).as("%s", texts()).hasSize(1);
        return parsed.submissions().get(0);
    }

    Observation at(String key) {
        return at(only(), key);
    }

    static Observation at(Submission submission, String key) {
        CellKey cell = CellKey.parse(key).orElseThrow();
        return submission.observations().stream()
                .filter(observation -> observation.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    /** Such as {@code 12}, {@code BLANK} or {@code REJECTED}. */
    String value(String key) {
        return shown(at(key));
    }

    static String shown(Observation observation) {
        return observation
                .value()
                .number()
                .map(amount -> amount.toPlainString())
                .orElseGet(() -> ((org.cunbao.domain.Value.Missing) observation.value())
                        .reason()
                        .name());
    }

    SourceCell source(String key) {
        return (SourceCell) at(key).origin();
    }
}
