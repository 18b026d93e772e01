package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbao.parse.file.Biff.CHART;
import static org.cunbao.parse.file.Biff.CONTINUE;
import static org.cunbao.parse.file.Biff.WORKBOOK;
import static org.cunbao.parse.file.Biff.WORKSHEET;
import static org.cunbao.parse.file.Biff.begin;
import static org.cunbao.parse.file.Biff.bytes;
import static org.cunbao.parse.file.Biff.end;
import static org.cunbao.parse.file.Biff.file;
import static org.cunbao.parse.file.Biff.i32;
import static org.cunbao.parse.file.Biff.label;
import static org.cunbao.parse.file.Biff.number;
import static org.cunbao.parse.file.Biff.part;
import static org.cunbao.parse.file.Biff.record;
import static org.cunbao.parse.file.Biff.stream;
import static org.cunbao.parse.file.Biff.strings;
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
import java.util.stream.IntStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** The tabs, parts and shared texts of an old workbook, and the container around them. */
class XlsPartsTest extends OldWorkbook {

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
