package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.parse.file.Biff.bytes;
import static org.cunbao.parse.file.Biff.f64;
import static org.cunbao.parse.file.Biff.format;
import static org.cunbao.parse.file.Biff.formula;
import static org.cunbao.parse.file.Biff.i32;
import static org.cunbao.parse.file.Biff.label;
import static org.cunbao.parse.file.Biff.number;
import static org.cunbao.parse.file.Biff.record;
import static org.cunbao.parse.file.Biff.result;
import static org.cunbao.parse.file.Biff.strings;
import static org.cunbao.parse.file.Biff.style;
import static org.cunbao.parse.file.Biff.text;
import static org.cunbao.parse.file.Biff.u16;
import static org.cunbao.parse.file.Biff.u8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cell of an old workbook is read as its record says, and a record that contradicts another refuses the file. */
class XlsRecordsTest extends OldWorkbook {

    @Test
    void every_way_to_store_a_number_gives_the_number() throws IOException {
        int half = (int) (Double.doubleToLongBits(0.5) >>> 32);
        assertThat(outcome(
                        NOTHING,
                        number(0, 0, 0, 7.82),
                        record(0x27E, u16(0, 1), whole(12)),
                        record(0x27E, u16(0, 2), rk(1234 << 2 | 3)),
                        record(0x27E, u16(0, 3), rk(half)),
                        record(0xBD, u16(1, 1), whole(1), whole(-2), whole(3), u16(3)),
                        number(1, 4, 0, 4)))
                .isEqualTo("A1 NUMBER 7.82; B1 NUMBER 12; C1 NUMBER 12.34; D1 NUMBER 0.5;"
                        + " B2 NUMBER 1; C2 NUMBER -2; D2 NUMBER 3; E2 NUMBER 4");
    }

    @Test
    void a_row_of_numbers_must_end_where_it_says() throws IOException {
        assertThat(outcome(NOTHING, record(0xBD, u16(1, 1), whole(1), whole(2), u16(3))))
                .isEqualTo("FILE-DAMAGED.cell");
        assertThat(outcome(NOTHING, record(0xBD, u16(1, 1), whole(1), whole(2), u16(2, 0))))
                .isEqualTo("FILE-DAMAGED.cell");
        assertThat(outcome(NOTHING, record(0xBD, u16(1, 1), whole(1), u16(1)))).isEqualTo("B2 NUMBER 1");
    }

    @Test
    void every_way_to_store_a_text_gives_the_text() throws IOException {
        assertThat(outcome(
                        strings("马沟", "", "坡上"),
                        label(0, 0, "甲"),
                        record(0xD6, u16(0, 1, 0), text("乙"), u16(0)),
                        record(0x204, u16(0, 2, 0), u16(3), u8(0, 'a', 'b', 'c')),
                        record(0xFD, u16(0, 3, 0), i32(2)),
                        record(0xFD, u16(0, 4, 0), i32(1)),
                        record(0xFD, u16(0, 5, 0), i32(0))))
                .isEqualTo("A1 TEXT 甲; B1 TEXT 乙; C1 TEXT abc; D1 TEXT 坡上; F1 TEXT 马沟");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, -1, Integer.MIN_VALUE})
    void a_shared_text_that_is_not_there_refuses_the_file(int index) throws IOException {
        assertThat(outcome(strings("马沟", "坡上"), record(0xFD, u16(0, 0, 0), i32(index))))
                .isEqualTo("FILE-DAMAGED.text");
    }

    @Test
    void truth_values_and_errors_are_told_apart() throws IOException {
        assertThat(outcome(
                        NOTHING,
                        record(0x205, u16(0, 0, 0), u8(1, 0)),
                        record(0x205, u16(0, 1, 0), u8(0, 0)),
                        record(0x205, u16(0, 2, 0), u8(0x2A, 1)),
                        record(0x205, u16(0, 3, 0), u8(0x63, 1))))
                .isEqualTo("A1 BOOLEAN TRUE; B1 BOOLEAN FALSE; C1 ERROR #N/A; D1 ERROR #99");
        assertThat(outcome(NOTHING, record(0x205, u16(0, 0, 0), u8(2, 0)))).isEqualTo("FILE-DAMAGED.cell");
    }

    @Test
    void the_stored_result_of_a_formula_is_read_as_what_it_is() throws IOException {
        assertThat(outcome(
                        NOTHING,
                        formula(0, 0, f64(12.5), 0),
                        formula(0, 1, result(1, 1), 0),
                        formula(0, 2, result(2, 0x07), 0),
                        formula(0, 3, result(3, 0), 0),
                        formula(0, 4, result(0, 0), 0),
                        record(STRING, text("村")),
                        formula(0, 5, result(0, 0), 0),
                        record(0x4BC, u16(0)),
                        record(0x221, u16(0)),
                        record(0x236, u16(0)),
                        record(STRING, text("镇")),
                        formula(0, 6, f64(0), 0),
                        formula(0, 7, f64(0), 2),
                        formula(0, 8, f64(3), 2)))
                .isEqualTo("A1 NUMBER 12.5; B1 BOOLEAN TRUE; C1 ERROR #DIV/0!; E1 TEXT 村; F1 TEXT 镇;"
                        + " G1 NUMBER 0; H1 NO_VALUE ; I1 NUMBER 3");
    }

    @Test
    void a_formula_without_the_result_that_it_announces_refuses_the_file() throws IOException {
        assertThat(outcome(NOTHING, formula(0, 0, result(0, 0), 0))).isEqualTo("FILE-DAMAGED.cell");
        assertThat(outcome(NOTHING, formula(0, 0, result(0, 0), 0), number(0, 1, 0, 1), record(STRING, text("村"))))
                .isEqualTo("FILE-DAMAGED.cell");
        assertThat(outcome(NOTHING, formula(0, 0, result(4, 0), 0))).isEqualTo("FILE-DAMAGED.cell");
        assertThat(outcome(NOTHING, formula(0, 0, result(1, 2), 0))).isEqualTo("FILE-DAMAGED.cell");
    }

    @Test
    void cells_never_go_back_and_never_stand_twice() throws IOException {
        byte[] second = number(1, 1, 0, 1);
        for (byte[] next : List.of(number(1, 1, 0, 2), number(1, 0, 0, 2), number(0, 5, 0, 2), number(1, 256, 0, 2))) {
            assertThat(outcome(NOTHING, second, next)).isEqualTo("FILE-DAMAGED.order");
        }
        assertThat(outcome(NOTHING, second, number(1, 255, 0, 2), number(2, 0, 0, 3)))
                .isEqualTo("B2 NUMBER 1; IV2 NUMBER 2; A3 NUMBER 3");
    }

    @Test
    void a_cell_with_nothing_but_a_format_takes_its_place_too() throws IOException {
        byte[] blank = record(0x201, u16(0, 1, 0));
        byte[] blanks = record(0xBE, u16(0, 1), u16(0, 0, 0), u16(3));
        assertThat(outcome(NOTHING, blank, number(0, 2, 0, 7))).isEqualTo("C1 NUMBER 7");
        assertThat(outcome(NOTHING, blank, number(0, 1, 0, 7))).isEqualTo("FILE-DAMAGED.order");
        assertThat(outcome(NOTHING, blanks, number(0, 4, 0, 7))).isEqualTo("E1 NUMBER 7");
        assertThat(outcome(NOTHING, blanks, number(0, 3, 0, 7))).isEqualTo("FILE-DAMAGED.order");
    }

    @Test
    void rows_and_columns_that_are_not_shown_are_known() throws Exception {
        Sheet sheet = sheets(
                        NOTHING,
                        new Biff.Tab(
                                "表",
                                record(0x7D, u16(1, 2, 2048, 0, 1, 0)),
                                record(0x7D, u16(4, 4, 2048, 0, 1, 0)),
                                record(0x7D, u16(6, 6, 2048, 0, 2, 0)),
                                record(0x7D, u16(9, 8, 2048, 0, 1, 0)),
                                record(0x208, u16(0, 0, 1, 255, 0, 0, 0x20, 0)),
                                record(0x208, u16(1, 0, 1, 255, 0, 0, 0x100, 0)),
                                number(0, 0, 0, 1)))
                .sheets()
                .get(0);
        List<Integer> columns = new ArrayList<>();
        sheet.features()
                .hiddenColumns()
                .forEach(range ->
                        IntStream.rangeClosed(range.first(), range.last()).forEach(columns::add));
        assertThat(columns).containsExactly(2, 3, 5);
        assertThat(sheet.features().hiddenRows()).containsExactly(1);
        assertThat(sheet.features().filtered()).isFalse();
        assertThat(sheet.features().linked()).isFalse();
        assertThat(cells(sheets(NOTHING, new Biff.Tab("表", number(0, 0, 0, 1)))))
                .isEqualTo("A1 NUMBER 1");
    }

    @Test
    void an_active_filter_and_a_link_to_another_workbook_are_known() throws Exception {
        byte[] own = record(0x1AE, u16(1, 0x0401));
        byte[] added = record(0x1AE, u16(1, 0x3A01));
        byte[] other = record(0x1AE, u16(1), text("a.xls"));
        Biff.Tab filtered = new Biff.Tab("表", record(0x9B));
        assertThat(sheets(bytes(own, added), filtered).sheets().get(0).features())
                .satisfies(features -> {
                    assertThat(features.filtered()).isTrue();
                    assertThat(features.linked()).isFalse();
                });
        assertThat(sheets(bytes(other, own), filtered)
                        .sheets()
                        .get(0)
                        .features()
                        .linked())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,GENERAL", "1,PERCENT", "2,DATE", "3,PERCENT", "4,DATE", "5,GENERAL", "99,GENERAL"})
    void the_format_of_a_cell_says_what_its_number_is(int index, String expected) throws Exception {
        byte[] globals = bytes(
                format(164, "0.0%"),
                format(165, "yyyy年m月"),
                style(0),
                style(9),
                style(14),
                style(164),
                style(165),
                style(2));
        Biff.Tab tab = new Biff.Tab(
                "表",
                number(0, 0, index, 1),
                record(0x27E, u16(0, 1, index), i32(6)),
                record(0x06, u16(0, 2, index), f64(1), u16(0), i32(0), u16(0)));
        for (int mode : new int[] {0, 1}) {
            byte[] days = record(0x22, u16(mode));
            Sheet.Row row =
                    sheets(bytes(globals, days), tab).sheets().get(0).rows().get(0);
            String style = mode == 1 && expected.equals("DATE") ? "DATE_1904" : expected;
            assertThat(row.cells().values())
                    .extracting(cell -> cell.style().name())
                    .containsOnly(style);
            assertThat(row.cells()).hasSize(3);
        }
    }

    @Test
    void so_many_styles_and_number_formats_are_read_as_programs_write() throws IOException {
        byte[] styles = bytes(IntStream.range(0, 4096).mapToObj(i -> style(0)).toArray(byte[][]::new));
        byte[] formats =
                bytes(IntStream.range(0, 4096).mapToObj(i -> format(i, "0")).toArray(byte[][]::new));
        assertThat(outcome(bytes(styles, formats), number(0, 0, 0, 1))).isEqualTo("A1 NUMBER 1");
        assertThat(outcome(bytes(styles, style(0)), number(0, 0, 0, 1))).isEqualTo("FILE-DAMAGED.records");
        assertThat(outcome(bytes(formats, format(5000, "0")), number(0, 0, 0, 1)))
                .isEqualTo("FILE-DAMAGED.records");
    }
}
