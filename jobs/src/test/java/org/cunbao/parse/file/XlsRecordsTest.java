package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.parse.file.Biff.CHART;
import static org.cunbao.parse.file.Biff.CONTINUE;
import static org.cunbao.parse.file.Biff.WORKBOOK;
import static org.cunbao.parse.file.Biff.WORKSHEET;
import static org.cunbao.parse.file.Biff.begin;
import static org.cunbao.parse.file.Biff.bytes;
import static org.cunbao.parse.file.Biff.end;
import static org.cunbao.parse.file.Biff.f64;
import static org.cunbao.parse.file.Biff.file;
import static org.cunbao.parse.file.Biff.format;
import static org.cunbao.parse.file.Biff.formula;
import static org.cunbao.parse.file.Biff.i32;
import static org.cunbao.parse.file.Biff.label;
import static org.cunbao.parse.file.Biff.number;
import static org.cunbao.parse.file.Biff.part;
import static org.cunbao.parse.file.Biff.record;
import static org.cunbao.parse.file.Biff.result;
import static org.cunbao.parse.file.Biff.stream;
import static org.cunbao.parse.file.Biff.strings;
import static org.cunbao.parse.file.Biff.style;
import static org.cunbao.parse.file.Biff.text;
import static org.cunbao.parse.file.Biff.u16;
import static org.cunbao.parse.file.Biff.u8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cell of an old workbook is read as its record says, and a record that contradicts another refuses the file. */
class XlsRecordsTest {

    private static final byte[] NOTHING = {};
    private static final int SST = 0xFC;
    private static final int STRING = 0x207;

    @TempDir
    Path folder;

    private FileSheets sheets(byte[] content, Deadline deadline) throws IOException, Unreadable {
        return XlsFile.read(Files.write(folder.resolve("content"), content), deadline);
    }

    private FileSheets sheets(byte[] globals, Biff.Tab... tabs) throws IOException, Unreadable {
        return sheets(file("Workbook", stream(globals, tabs)), Deadline.begin(() -> 0));
    }

    /** The cells, or why the file was refused. */
    private String outcome(byte[] stream) throws IOException {
        try {
            return cells(sheets(file("Workbook", stream), Deadline.begin(() -> 0)));
        } catch (Unreadable e) {
            return e.detail().key().replace("finding.", "");
        }
    }

    private String outcome(byte[] globals, byte[]... records) throws IOException {
        return outcome(stream(globals, new Biff.Tab("表", records)));
    }

    private static String cells(FileSheets sheets) {
        return sheets.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> cell.address() + " " + cell.type() + " " + cell.raw())
                .collect(Collectors.joining("; "));
    }

    private static byte[] rk(int number) {
        return bytes(u16(0), i32(number));
    }

    private static byte[] whole(int number) {
        return rk(number << 2 | 2);
    }

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

    @Test
    void tabs_are_read_in_their_order_and_those_without_cells_are_passed_over() throws Exception {
        FileSheets read = sheets(
                NOTHING,
                new Biff.Tab("一", number(0, 0, 0, 1)),
                new Biff.Tab("图", 0, 2, part(CHART)),
                new Biff.Tab("宏", 0, 1, part(0x40)),
                new Biff.Tab("藏", 1, 0, part(WORKSHEET, number(0, 0, 0, 2))),
                new Biff.Tab("深藏", 2, 0, part(WORKSHEET)));
        assertThat(read.sheets()).extracting(Sheet::name).containsExactly("一", "藏", "深藏");
        assertThat(read.sheets()).extracting(sheet -> sheet.features().hidden()).containsExactly(false, true, true);
        assertThat(read.macroSheets()).containsExactly("宏");
        assertThat(read.macros()).isFalse();
        assertThat(read.kind()).isEqualTo(FileKind.OLE2);
        assertThat(cells(read)).isEqualTo("A1 NUMBER 1; A1 NUMBER 2");
    }

    @Test
    void macros_beside_the_workbook_are_known() throws Exception {
        Path file = folder.resolve("macros.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(stream(NOTHING, new Biff.Tab("表"))), "Workbook");
            container.createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem(out);
        }
        assertThat(XlsFile.read(file, Deadline.begin(() -> 0)).macros()).isTrue();
    }

    @Test
    void a_tab_needs_a_name_of_its_own() throws IOException {
        assertThat(outcome(stream(NOTHING, new Biff.Tab("")))).isEqualTo("FILE-DAMAGED.sheet");
        assertThat(outcome(stream(NOTHING, new Biff.Tab("a"), new Biff.Tab("A"))))
                .isEqualTo("FILE-DAMAGED.sheet");
        assertThat(outcome(stream(NOTHING, new Biff.Tab("a"), new Biff.Tab("b", number(0, 0, 0, 1)))))
                .isEqualTo("A1 NUMBER 1");
    }

    @Test
    void tabs_are_bounded() throws Exception {
        Biff.Tab[] tabs = IntStream.range(0, Limits.SHEETS + 1)
                .mapToObj(i -> new Biff.Tab("表" + i))
                .toArray(Biff.Tab[]::new);
        assertThat(sheets(NOTHING, Arrays.copyOf(tabs, Limits.SHEETS)).sheets()).hasSize(Limits.SHEETS);
        assertThat(outcome(stream(NOTHING, tabs))).isEqualTo("FILE-SIZE.sheets");
    }

    @Test
    void a_tab_must_lead_to_a_part_of_its_own_kind() throws IOException {
        assertThat(outcome(stream(NOTHING, new Biff.Tab("表", 0, 0, part(CHART)))))
                .isEqualTo("FILE-DAMAGED.records");
        assertThat(outcome(stream(NOTHING, new Biff.Tab("空", 0, 0, NOTHING), new Biff.Tab("表"))))
                .as("two tabs lead to one place")
                .isEqualTo("FILE-DAMAGED.records");
        byte[] stream = stream(NOTHING, new Biff.Tab("表", number(0, 0, 0, 1)));
        int at = begin(0x600, WORKBOOK).length + 4;
        for (int position : new int[] {-1, 1, stream.length, stream.length + 1, Integer.MAX_VALUE}) {
            byte[] wrong = stream.clone();
            System.arraycopy(i32(position), 0, wrong, at, 4);
            assertThat(outcome(wrong)).as("%d", position).isEqualTo("FILE-DAMAGED.records");
        }
        assertThat(outcome(stream)).isEqualTo("A1 NUMBER 1");
    }

    @Test
    void a_part_ends_before_the_next_begins() throws IOException {
        byte[] open = bytes(begin(0x600, WORKSHEET), number(0, 0, 0, 1));
        assertThat(outcome(stream(NOTHING, new Biff.Tab("开", 0, 0, open), new Biff.Tab("表"))))
                .isEqualTo("FILE-DAMAGED.records");
        assertThat(outcome(stream(NOTHING, new Biff.Tab("开", 0, 0, open)))).isEqualTo("FILE-DAMAGED.records");
    }

    @Test
    void what_is_no_workbook_of_excel_97_is_named() throws IOException {
        assertThat(outcome(part(WORKSHEET))).isEqualTo("FILE-DAMAGED.records");
        assertThat(outcome(bytes(begin(0x500, WORKBOOK), end()))).isEqualTo("FILE-KIND.old-excel");
        for (int sid : new int[] {0x009, 0x209, 0x409}) {
            assertThat(outcome(bytes(record(sid, u16(0x200, WORKSHEET)), end())))
                    .isEqualTo("FILE-KIND.old-excel");
        }
        assertThat(outcome(bytes(record(0x809 + 1, u16(0x600, WORKBOOK)), end())))
                .isEqualTo("FILE-DAMAGED.records");
        assertThat(outcome(NOTHING)).isEqualTo("FILE-DAMAGED.records");
        assertThat(outcome(record(0x2F, u16(0)), number(0, 0, 0, 1))).isEqualTo("FILE-KIND.encrypted");
    }

    @Test
    void what_lies_in_a_chart_on_a_sheet_is_nobodys_figure() throws IOException {
        byte[] chart = part(CHART, number(0, 0, 0, 99), part(CHART, number(0, 1, 0, 99)));
        assertThat(outcome(NOTHING, number(0, 0, 0, 1), chart, number(0, 1, 0, 2)))
                .isEqualTo("A1 NUMBER 1; B1 NUMBER 2");
        byte[] nested = NOTHING;
        for (int depth = 2; depth <= 8; depth++) {
            nested = part(CHART, nested);
        }
        assertThat(outcome(NOTHING, nested, number(0, 0, 0, 1))).isEqualTo("A1 NUMBER 1");
        assertThat(outcome(NOTHING, part(CHART, nested), number(0, 0, 0, 1))).isEqualTo("FILE-DAMAGED.records");
    }

    @Test
    void formatted_and_continued_texts_are_read_to_their_end() throws IOException {
        byte[] rich = bytes(u16(2), u8(9), u16(1), "粗体".getBytes(StandardCharsets.UTF_16LE), i32(0));
        byte[] phonetic = bytes(u16(1), u8(5), i32(3), "音".getBytes(StandardCharsets.UTF_16LE), u8(1, 2, 3));
        byte[] both = bytes(u16(1), u8(12), u16(2), i32(5), u8('x'), i32(0, 0), u8(1, 2, 3, 4, 5));
        byte[] all = record(SST, i32(4, 4), rich, phonetic, both, text("尾"));
        byte[][] cells = IntStream.range(0, 4)
                .mapToObj(i -> record(0xFD, u16(0, i, 0), i32(i)))
                .toArray(byte[][]::new);
        String expected = "A1 TEXT 粗体; B1 TEXT 音; C1 TEXT x; D1 TEXT 尾";
        assertThat(outcome(all, cells)).isEqualTo(expected);
        byte[] continued = bytes(
                record(SST, i32(4, 4), rich, phonetic, u16(1), u8(12), u16(2), i32(5), u8('x'), i32(0), u8(0, 0)),
                record(CONTINUE, u8(0, 0), u8(1, 2)),
                record(CONTINUE, u8(3, 4, 5)),
                record(CONTINUE, text("尾")));
        assertThat(outcome(continued, cells)).isEqualTo(expected);
    }

    @Test
    void formatting_of_any_length_is_passed_over() throws IOException {
        int runs = 600;
        byte[] all = record(SST, i32(2, 2), u16(1), u8(8), u16(runs), u8('x'), new byte[runs * 4], text("尾"));
        assertThat(outcome(all, record(0xFD, u16(0, 0, 0), i32(1)))).isEqualTo("A1 TEXT 尾");
        byte[] cut = record(SST, i32(1, 1), u16(1), u8(8), u16(runs), u8('x'), new byte[runs * 4 - 1]);
        assertThat(outcome(cut, number(0, 0, 0, 1))).isEqualTo("FILE-DAMAGED.records");
    }

    @Test
    void shared_texts_stand_once_and_are_as_many_as_is_said() throws IOException {
        assertThat(outcome(bytes(strings("一"), strings("二")), number(0, 0, 0, 1)))
                .isEqualTo("FILE-DAMAGED.strings");
        assertThat(outcome(record(SST, i32(2, 2), text("一")), number(0, 0, 0, 1)))
                .isEqualTo("FILE-DAMAGED.strings");
        assertThat(outcome(record(SST, i32(1, -1), text("一")), number(0, 0, 0, 1)))
                .isEqualTo("FILE-SIZE.strings");
        assertThat(outcome(record(SST, i32(1, Limits.STRINGS + 1), text("一")), number(0, 0, 0, 1)))
                .isEqualTo("FILE-SIZE.strings");
        assertThat(outcome(record(SST, i32(0, 0)), number(0, 0, 0, 1))).isEqualTo("A1 NUMBER 1");
    }

    @Test
    void so_many_shared_texts_are_read_as_a_workbook_may_hold() throws IOException {
        List<byte[]> pieces = new ArrayList<>(List.of(record(SST, i32(Limits.STRINGS, Limits.STRINGS))));
        for (int i = 0; i < Limits.STRINGS / 2_000; i++) {
            pieces.add(record(CONTINUE, new byte[3 * 2_000]));
        }
        assertThat(outcome(bytes(pieces.toArray(new byte[0][])), number(0, 0, 0, 1)))
                .isEqualTo("A1 NUMBER 1");
    }

    @Test
    void shared_texts_are_as_long_together_as_a_workbook_may_hold() throws IOException {
        int length = 1 << 13;
        int count = Limits.STRING_CHARACTERS / length;
        List<byte[]> pieces = new ArrayList<>(List.of(record(SST, i32(0, count))));
        for (int i = 0; i < count; i++) {
            pieces.add(record(CONTINUE, u16(length), u8(0), new byte[length]));
        }
        byte[] full = bytes(pieces.toArray(new byte[0][]));
        assertThat(outcome(full, number(0, 0, 0, 1))).isEqualTo("A1 NUMBER 1");
        byte[] more = bytes(full, record(CONTINUE, u16(1), u8(0, 'x')));
        System.arraycopy(i32(count + 1), 0, more, 8, 4);
        assertThat(outcome(more, number(0, 0, 0, 1))).isEqualTo("FILE-SIZE.strings");
    }

    @Test
    void a_text_is_as_long_as_a_spreadsheet_program_allows() throws IOException {
        int most = Limits.CELL_CHARACTERS;
        byte[] rest = new byte[most - 8_000];
        Arrays.fill(rest, (byte) 'x');
        List<byte[]> pieces = new ArrayList<>(List.of(
                record(SST, i32(1, 1), u16(most), u8(0), "y".repeat(8_000).getBytes(StandardCharsets.US_ASCII))));
        for (int at = 0; at < rest.length; at += 8_000) {
            pieces.add(record(CONTINUE, u8(0), Arrays.copyOfRange(rest, at, Math.min(rest.length, at + 8_000))));
        }
        String read = outcome(bytes(pieces.toArray(new byte[0][])), record(0xFD, u16(0, 0, 0), i32(0)));
        assertThat(read).hasSize("A1 TEXT ".length() + most).endsWith("x");
        assertThat(outcome(record(SST, i32(1, 1), u16(most + 1), u8(0, 'x')), number(0, 0, 0, 1)))
                .isEqualTo("FILE-SIZE.text");
    }

    @Test
    void the_clock_is_looked_at_within_a_long_sheet() throws Exception {
        byte[][] many =
                IntStream.range(0, 9_000).mapToObj(i -> number(i, 0, 0, 1)).toArray(byte[][]::new);
        byte[] content = file("Workbook", stream(NOTHING, new Biff.Tab("表", many)));
        AtomicLong looks = new AtomicLong();
        assertThat(sheets(content, Deadline.begin(looks::getAndIncrement))
                        .sheets()
                        .get(0)
                        .rows())
                .hasSize(9_000);
        assertThat(looks.get()).isEqualTo(1 + 9_000 / 4_096);
    }

    @Test
    void cells_are_bounded() throws IOException {
        List<byte[]> rows = new ArrayList<>();
        for (int row = 0; row < Limits.CELLS / 250; row++) {
            byte[] numbers = new byte[250 * 6];
            rows.add(record(0xBD, u16(row, 0), numbers, u16(249)));
        }
        byte[] full = bytes(rows.toArray(new byte[0][]));
        assertThat(outcome(NOTHING, full)).endsWith("NUMBER 0");
        assertThat(outcome(NOTHING, full, label(5_000, 0, ""))).endsWith("NUMBER 0");
        assertThat(outcome(NOTHING, full, number(5_000, 0, 0, 1))).isEqualTo("FILE-SIZE.cells");
    }

    @Test
    void a_container_that_names_more_than_it_holds_is_refused() throws IOException {
        byte[] content = file("Workbook", stream(NOTHING, new Biff.Tab("表", number(0, 0, 0, 1))));
        byte[] name = "Workbook".getBytes(StandardCharsets.UTF_16LE);
        int at = 0;
        while (!Arrays.equals(content, at, at + name.length, name, 0, name.length)) {
            at++;
        }
        System.arraycopy(i32(Integer.MAX_VALUE), 0, content, at + 120, 4);
        assertThat(FileKind.of(content)).isEqualTo(FileKind.OLE2);
        String said;
        try {
            said = cells(sheets(content, Deadline.begin(() -> 0)));
        } catch (Unreadable e) {
            said = e.detail().key();
        }
        assertThat(said).isEqualTo("finding.FILE-DAMAGED.container");
    }

    @Test
    void a_folder_in_place_of_the_workbook_is_refused() throws IOException {
        Path file = folder.resolve("folder.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDirectory("Workbook");
            container.writeFilesystem(out);
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                Unreadable.class, () -> XlsFile.read(file, Deadline.begin(() -> 0)))
                        .detail()
                        .key())
                .isEqualTo("finding.FILE-DAMAGED.container");
    }
}
