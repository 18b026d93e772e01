package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a column of percentages, and of the words that a form has for 0. */
class PercentTest {

    private static final Catalogue CATALOGUE = TemplateFixture.with(Map.of(
            "indicators/indicators.csv",
            packed("indicators/indicators.csv").replace("村集体经济积累,万元,", "村集体经济积累,%,"),
            "forms/village.yaml",
            packed("forms/village.yaml").replace("zero: []", "zero: [没有发生]")));

    private static String packed(String name) {
        return new String(TemplateFixture.packed().getOrDefault(name, new byte[0]), UTF_8);
    }

    private static String read(String indicator, Cell cell) {
        CellReader.Verdict verdict = new CellReader(CATALOGUE.form(AreaKind.VILLAGE))
                .read(cell, CATALOGUE.indicators().find(indicator).orElseThrow());
        return verdict instanceof CellReader.Verdict.Accepted accepted
                ? accepted.value().number().orElseThrow().toPlainString() + (accepted.normalised() ? " 记" : "")
                : ((CellReader.Verdict.Refused) verdict).check().code();
    }

    @ParameterizedTest
    @CsvSource({
        "A13,0.85,PERCENT,85 记",
        "A13,1,PERCENT,100 记",
        "A01,0.85,PERCENT,CELL-PERCENT",
        "A13,85,GENERAL,85",
        "A13,1.01,GENERAL,1.01",
        "A13,0,GENERAL,0",
        "A13,-0.5,GENERAL,CELL-NEGATIVE",
        "A13,1,GENERAL,CELL-SHARE",
        "A13,0.85,GENERAL,CELL-SHARE",
        "A01,1,GENERAL,1",
        "A13,44287,DATE,CELL-DATE",
        "A13,44287,DATE_1904,CELL-DATE",
    })
    void stored_number_is_what_its_format_shows_and_a_doubtful_share_is_refused(
            String indicator, String raw, Cell.Style style, String said) {
        assertThat(read(indicator, new Cell(new Address(8, 6), Cell.Type.NUMBER, raw, style)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "A13,85%,85 记",
        "A13,85％,85 记",
        "A13,0.85%,0.85 记",
        "A13,1%,1 记",
        "A13,0.85,CELL-SHARE",
        "A13,1,CELL-SHARE",
        "A13,85,85",
        "A01,1,1",
        "A01,没有发生,0 记",
        "A02,没有发生,0 记",
    })
    void written_share_counts_with_its_sign_and_a_word_for_0_is_0(String indicator, String raw, String said) {
        assertThat(read(indicator, new Cell(new Address(8, 6), Cell.Type.TEXT, raw)))
                .isEqualTo(said);
    }
}
