package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.FormEntries;
import org.cunbao.forms.CollectionForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bit of a delivered form changes on its way. Either nothing that counts changes, or a finding says so. How many
 * flips: {@code -Dbitflips=10000}.
 */
class BitFlipTest {

    private static final int FLIPS = Integer.getInteger("bitflips", 500);
    private static final int FORMS = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(20210430);

    private byte[] filled(Area unit) {
        Map<CellKey, String> values = new HashMap<>();
        Map<String, String> explanations = new HashMap<>();
        for (Indicator indicator : Reading.CATALOGUE.indicators().ofForm(unit, Reading.APRIL)) {
            String value = indicator.isFlag() ? "否" : String.valueOf(random.nextInt(300));
            indicator.cells().forEach(key -> values.put(key, value));
            explanations.put(indicator.code(), "说明" + random.nextInt(9));
        }
        return new CollectionForms(Reading.CATALOGUE)
                .workbook(
                        unit,
                        Reading.APRIL,
                        Optional.empty(),
                        Map.of(unit.code(), new FormEntries(values, explanations)));
    }

    @Test
    void a_flipped_bit_never_changes_a_figure_in_silence() throws IOException {
        List<Area> units = new ArrayList<>(
                Reading.CATALOGUE.areas().of(AreaKind.VILLAGE, Reading.APRIL).subList(0, FORMS - 2));
        units.add(Reading.township(0));
        units.add(
                Reading.CATALOGUE.areas().of(AreaKind.DEPARTMENT, Reading.APRIL).get(0));
        int noticed = 0;
        List<String> silent = new ArrayList<>();
        Path file = folder.resolve("content");
        for (Area unit : units) {
            byte[] original = filled(unit);
            Parsed expected = Reading.of(Files.write(file, original)).parsed();
            assertThat(expected.submissions()).hasSize(1);
            assertThat(expected.findings()).isEmpty();
            for (int i = 0; i < FLIPS / FORMS; i++) {
                int bit = random.nextInt(original.length * 8);
                byte[] flipped = original.clone();
                flipped[bit / 8] ^= (byte) (1 << (bit % 8));
                Parsed read = Reading.of(Files.write(file, flipped)).parsed();
                if (!read.findings().isEmpty()) {
                    noticed++;
                } else if (!read.equals(expected)) {
                    silent.add(unit.code() + " bit " + bit);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(noticed).as("a change in the parts themselves is noticed").isGreaterThan(FLIPS / 2);
    }
}
