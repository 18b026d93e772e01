package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    @TempDir
    Path folder;

    private Reading village(Map<String, String> values) throws IOException {
        return Reading.of(folder, Workbooks.village(values));
    }

    private static String read(String key, Cell.Type type, String raw) {
        var form = Reading.CATALOGUE.form(org.cunbao.domain.AreaKind.VILLAGE);
        var indicator = Reading.CATALOGUE.indicators().find(key).orElseThrow();
        CellReader.Verdict verdict = new CellReader(form).read(new Cell(new Address(8, 6), type, raw), indicator);
        if (verdict instanceof CellReader.Verdict.Refused refused) {
            return refused.check().code();
        }
        if (verdict instanceof CellReader.Verdict.Doubtful doubtful) {
            assertThat(doubtful.check()).isEqualTo(Check.CELL_CONVERTED);
            return doubtful.value().number().orElseThrow().toPlainString() + " 问";
        }
        CellReader.Verdict.Accepted accepted = (CellReader.Verdict.Accepted) verdict;
        String value = accepted.value()
                .number()
                .map(n -> n.toPlainString())
                .orElse(accepted.value().toString());
        return value + (accepted.normalised() ? " 记" : "");
    }

    @ParameterizedTest
    @CsvSource({"-3,-3", "3,3", "-3.5,CELL-DECIMALS", "-1000000000000000,CELL-NUMBER", "-三,CELL-NUMBER"})
    void an_adjustment_may_be_negative(String raw, String expected) {
        var form = Reading.CATALOGUE.form(org.cunbao.domain.AreaKind.VILLAGE);
        var indicator = Reading.CATALOGUE.indicators().find("A01").orElseThrow();
        Cell cell = new Cell(new Address(8, 6), Cell.Type.TEXT, raw);
        CellReader.Verdict verdict = CellReader.ofAdjustments(form).read(cell, indicator);
        String said = verdict instanceof CellReader.Verdict.Accepted accepted
                ? accepted.value().number().orElseThrow().toPlainString()
                : ((CellReader.Verdict.Refused) verdict).check().code();
        assertThat(said).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A01|0|0",
                "A01|30|30",
                "A01|-0|0",
                "A01|' 30'|30 记",
                "A01|\u00A030\u3000|30 记",
                "A01|３０|30 记",
                "A01|1,234|1234 记",
                "A01|１，２３４|1234 记",
                "A01|30名|30 记",
                "A01|30 名|30 记",
                "A13|1,234.50万元|1234.5 记",
                "A13|0.10|0.1",
                "A01|3.0|3",
                "A13|9999999999999.99|9999999999999.99",
                "A13|10000000000000|CELL-NUMBER",
                "A01|3.5|CELL-DECIMALS",
                "A13|1.234|CELL-DECIMALS",
                "A01|-3|CELL-NEGATIVE",
                "A01|30人|CELL-UNIT",
                "A01|30余|CELL-APPROXIMATE",
                "A01|三十|30 记",
                "A01|约30|CELL-APPROXIMATE",
                "A01|1,23|CELL-SEPARATOR",
                "A01|12,34|CELL-SEPARATOR",
                "A01|1 234|CELL-SEPARATOR",
                "A01|0x1F|CELL-NOTATION",
                "A01|5d|CELL-NOTATION",
                "A01|5f|CELL-NOTATION",
                "A01|NaN|CELL-NOTATION",
                "A01|1e3|CELL-NOTATION",
                "A01|+3|CELL-NOTATION",
                "A01|007|CELL-SEPARATOR",
                "A01|.5|CELL-SEPARATOR",
                "A01|5.|CELL-SEPARATOR",
                "A01|名|CELL-NUMBER",
                "A01|叁拾|30 记",
                "A01|廿五名|25 记",
                "A01|一万零五十|10050 记",
                "A13|三点五|3.5 记",
                "A01|一百二|CELL-NUMERAL",
                "A01|三五|CELL-NUMERAL",
                "A01|三十余|CELL-APPROXIMATE",
                "A01|30–40|CELL-APPROXIMATE",
                "A01|30-40|CELL-APPROXIMATE",
                "A01|30多名|CELL-APPROXIMATE",
                "A01|十几|CELL-APPROXIMATE",
                "A01|12（含上月3）|CELL-ANNOTATED",
                "A01|12，其中新增3|CELL-ANNOTATED",
                "A01|12*|CELL-ANNOTATED",
                "A01|1O|CELL-LOOKALIKE",
                "A01|l2|CELL-LOOKALIKE",
                "A01|1.234,5|CELL-SEPARATOR",
                "A01|1_000|CELL-NOTATION",
                "A01|0x1p3|CELL-NOTATION",
                "A01|Infinity|CELL-NOTATION",
                "A01|1e309|CELL-NOTATION",
                "A01|6.20521E+11|CELL-NOTATION",
                "A01|85%|CELL-UNIT",
                "A01|=1+1|CELL-FORMULA",
                "A01|例：12|CELL-SAMPLE",
                "A01|3\u200B0|30 记",
                "A01|'30\u0007'|30 记",
                "A13|7.82万元|7.82 记",
                "A13|78200元|7.82 问",
                "A13|78250元|CELL-DECIMALS",
                "A13|7.82亿元|CELL-UNIT",
                "A01|123456789012345|123456789012345",
                "A01|1234567890123456|CELL-NUMBER",
                "A01|''|Missing[reason=BLANK]",
                "A01|'  '|Missing[reason=BLANK]",
                "A01|无|Missing[reason=BLANK]",
                "A01|不适用|Missing[reason=NOT_APPLICABLE]",
                "A01|—|Missing[reason=NOT_APPLICABLE]",
                "A01|/|Missing[reason=NOT_APPLICABLE]",
                "A02|是|1",
                "A02|'是 '|1 记",
                "A13|三万一千元|CELL-NUMERAL",
                "A13|0.1234567890123456|CELL-NUMBER",
                "A13|0.123456789012345|CELL-DECIMALS",
                "A02|否|0",
                "A02|1|1",
                "A02|0|0",
                "A02|１|1 记",
                "A02|√|CELL-FLAG",
                "A02|2|CELL-FLAG",
                "A02|-1|CELL-FLAG",
                "A02|有|CELL-FLAG",
                "A02|不适用|Missing[reason=NOT_APPLICABLE]",
            })
    void a_text_says(String indicator, String raw, String verdict) {
        assertThat(read(indicator, Cell.Type.TEXT, raw)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A13|0.30000000000000004|0.3 记",
                "A13|3.3000000000000003|3.3 记",
                "A01|1.2E3|1200",
                "A01|1E999|CELL-NUMBER",
                "A13|1E-999|CELL-DECIMALS",
                "A01|12345678901234567|CELL-NUMBER",
                "A01|0x1p3|CELL-NUMBER",
                "A01|NaN|CELL-NUMBER",
                "A01|-2|CELL-NEGATIVE",
                "A02|1|1",
                "A02|1.5|CELL-FLAG",
            })
    void a_stored_number_says(String indicator, String raw, String verdict) {
        assertThat(read(indicator, Cell.Type.NUMBER, raw)).isEqualTo(verdict);
    }

    @Test
    void a_number_or_a_remark_has_at_most_64_characters() {
        assertThat(read("A01", Cell.Type.NUMBER, "1." + "0".repeat(62))).isEqualTo("1");
        assertThat(read("A01", Cell.Type.NUMBER, "1." + "0".repeat(63))).isEqualTo("CELL-NUMBER");
        assertThat(read("A01", Cell.Type.TEXT, "1." + "0".repeat(62))).isEqualTo("1");
        assertThat(read("A01", Cell.Type.TEXT, "1." + "0".repeat(63))).isEqualTo("CELL-NUMBER");
        assertThat(read("A01", Cell.Type.TEXT, "约" + "3".repeat(63))).isEqualTo("CELL-APPROXIMATE");
        assertThat(read("A01", Cell.Type.TEXT, "约" + "3".repeat(64))).isEqualTo("CELL-NUMBER");
    }

    @Test
    void what_is_neither_text_nor_number_is_refused() {
        assertThat(read("A01", Cell.Type.BOOLEAN, "TRUE")).isEqualTo("CELL-NUMBER");
        assertThat(read("A02", Cell.Type.BOOLEAN, "TRUE")).isEqualTo("CELL-FLAG");
        assertThat(read("A01", Cell.Type.ERROR, "#REF!")).isEqualTo("CELL-ERROR");
        assertThat(read("A01", Cell.Type.NO_VALUE, "")).isEqualTo("CELL-NO-VALUE");
    }

    @Test
    void a_refused_cell_keeps_its_raw_text_and_names_its_place() throws IOException {
        Reading reading = village(Map.of("A01.本月", "30余"));
        assertThat(reading.value("A01.本月")).isEqualTo("REJECTED");
        assertThat(reading.source("A01.本月").raw()).isEqualTo("30余");
        Finding finding = reading.finding("CELL-APPROXIMATE");
        assertThat(finding.severity()).isEqualTo(Severity.FATAL);
        assertThat(finding.area()).isEqualTo(Reading.village(0).code());
        assertThat(finding.cells()).singleElement().satisfies(place -> {
            assertThat(place.cell()).hasToString("A01.本月");
            assertThat(place.source().place()).isEqualTo("件.xlsx › 村级月报 › F8");
        });
        assertThat(reading.text("CELL-APPROXIMATE")).startsWith("调整优化村党组织书记（A01.本月）填的是“30余”，是约数");
    }

    @Test
    void all_changes_of_writing_make_one_finding() throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("A01.本月", "３０");
        values.put("A01.累计", "1,234名");
        Reading reading = village(values);
        assertThat(reading.codes()).containsExactly("CELL-NORMALISED");
        assertThat(reading.text("CELL-NORMALISED")).isEqualTo("有 2 格的写法已换成数：F8 的“３０”记为 30，G8 的“1,234名”记为 1234");
        assertThat(reading.finding("CELL-NORMALISED").severity()).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "—", "－", " "})
    void an_explanation_that_says_nothing_is_none(String text) throws IOException {
        assertThat(village(Map.of("A01.说明", text)).only().explanations()).isEmpty();
    }

    @Test
    void invisible_characters_are_shown_in_messages() throws IOException {
        Reading reading = village(Map.of("A01.本月", "3\u202E0" + "长".repeat(50)));
        assertThat(reading.text("CELL-NUMBER")).contains("“3\\u202E0长").contains("…”");
    }
}
