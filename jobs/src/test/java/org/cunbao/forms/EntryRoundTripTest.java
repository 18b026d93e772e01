package org.cunbao.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.FormEntries;
import org.cunbao.domain.Value;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryRoundTripTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final Area VILLAGE = CATALOGUE.areas().find("620521100012").orElseThrow();
    private static final List<CellKey> CELLS = CATALOGUE.indicators().ofForm(VILLAGE, MAY).stream()
            .flatMap(indicator -> indicator.cells().stream())
            .toList();

    @Property(tries = 30)
    void numbers_are_read_back_exactly(@ForAll("columnsOfNumbers") List<BigDecimal> numbers) {
        Map<CellKey, String> values = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            values.put(CELLS.get(i), numbers.get(i).toPlainString());
        }
        FormReader sheet = written(values);
        values.forEach((cell, text) -> {
            XSSFCell read = sheet.at(cell.indicator(), cell.column().caption());
            assertThat(read.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(new BigDecimal(read.getRawValue())).isEqualByComparingTo(text);
            assertThat(BigDecimal.valueOf(read.getNumericCellValue())).isEqualByComparingTo(text);
        });
    }

    @Provide
    Arbitrary<List<BigDecimal>> columnsOfNumbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999999999.99"), new BigDecimal("9999999999.99"))
                .ofScale(2)
                .list()
                .ofSize(CELLS.size());
    }

    @Test
    void what_is_no_plain_number_stays_the_text_it_is() {
        for (String text :
                List.of("是", "不适用", " 12", "012", "1,234", "１２", "1e3", "5d", "+1", "12.", "9007199254740993")) {
            XSSFCell cell = written(Map.of(CELLS.get(0), text))
                    .at(CELLS.get(0).indicator(), CELLS.get(0).column().caption());
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void the_check_figure_knows_every_cell_that_a_unit_may_fill(@TempDir Path folder) throws IOException {
        Map<CellKey, String> values = new LinkedHashMap<>();
        CATALOGUE.indicators().ofForm(VILLAGE, MAY).stream()
                .filter(indicator -> !indicator.isFlag())
                .forEach(indicator -> indicator.entryCells().forEach(cell -> values.put(cell, "3")));
        Map<String, FormEntries> entries = Map.of(VILLAGE.code(), new FormEntries(values, Map.of()));
        Path file = Files.write(
                folder.resolve("form.xlsx"),
                new CollectionForms(CATALOGUE).workbook(VILLAGE, MAY, Optional.empty(), entries));
        Parsed read = new DeliveryReader(CATALOGUE).read("form.xlsx", file, MAY);
        assertThat(read.findings()).isEmpty();
        assertThat(read.submissions().get(0).observations())
                .filteredOn(observation -> observation.cell().column() == Column.ADJUSTMENT)
                .extracting(observation -> observation.value())
                .hasSizeGreaterThan(5)
                .containsOnly(Value.of(3));
    }

    private static FormReader written(Map<CellKey, String> values) {
        Map<String, FormEntries> entries = Map.of(VILLAGE.code(), new FormEntries(values, Map.of()));
        return FormReader.sheet(
                new CollectionForms(CATALOGUE).workbook(VILLAGE, MAY, Optional.empty(), entries), "村级月报");
    }
}
