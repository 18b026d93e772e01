package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cunbao.parse.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is just allowed is read whole; one more of it and the file is refused, with a reason. */
class LimitsTest {

    private static final String READ = "read";

    @TempDir
    Path folder;

    private String outcome(byte[] workbook) throws IOException {
        return outcome(workbook, Deadline.begin(() -> 0));
    }

    private String outcome(byte[] workbook, Deadline deadline) throws IOException {
        Path file = Files.write(folder.resolve("content"), workbook);
        try {
            XlsxFile.read(file, deadline);
            return READ;
        } catch (Unreadable e) {
            return e.detail().key().replace("finding.", "");
        }
    }

    private static String cell(String type, String content) {
        return "<row><c t='" + type + "'>" + content + "</c></row>";
    }

    private static String x(int times) {
        return "x".repeat(times);
    }

    @Test
    void a_text_is_as_long_as_a_spreadsheet_program_allows() throws IOException {
        int most = Limits.CELL_CHARACTERS;
        assertThat(outcome(Zips.workbook(cell("str", "<v>" + x(most) + "</v>"))))
                .isEqualTo(READ);
        assertThat(outcome(Zips.workbook(cell("str", "<v>" + x(most + 1) + "</v>"))))
                .isEqualTo("FILE-SIZE.text");
        String run = "<r><t>" + x(most / 2) + "</t></r>";
        assertThat(outcome(Zips.workbook("", "<si>" + run + run + "<r><t>x</t></r></si>")))
                .isEqualTo(READ);
        assertThat(outcome(Zips.workbook("", "<si>" + run + run + "<r><t>xx</t></r></si>")))
                .as("the runs of a text count together")
                .isEqualTo("FILE-SIZE.text");
    }

    @Test
    void a_formula_is_as_long_as_a_spreadsheet_program_allows() throws IOException {
        String value = "</f><v>1</v>";
        assertThat(outcome(Zips.workbook(cell("n", "<f>" + x(Limits.FORMULA_CHARACTERS) + value))))
                .isEqualTo(READ);
        assertThat(outcome(Zips.workbook(cell("n", "<f>" + x(Limits.FORMULA_CHARACTERS + 1) + value))))
                .isEqualTo("FILE-SIZE.text");
    }

    @Test
    void cells_and_what_they_hold_are_bounded_over_all_sheets() throws IOException {
        byte[] full =
                Zips.workbook(("<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>").repeat(Limits.CELLS / 10_000));
        assertThat(outcome(full)).isEqualTo(READ);
        assertThat(outcome(Zips.replace(full, "xl/s.xml", "</sheetData>", cell("n", "<v>1</v>") + "</sheetData>")))
                .isEqualTo("FILE-SIZE.cells");
        String texts = cell("str", "<v>" + x(1 << 14) + "</v>").repeat(Limits.CELL_TEXT >> 14);
        assertThat(outcome(Zips.workbook(texts))).isEqualTo(READ);
        assertThat(outcome(Zips.workbook(texts + cell("str", "<v>x</v>")))).isEqualTo("FILE-SIZE.strings");
        assertThat(outcome(Zips.workbook(texts + cell("n", "<f>1</f><v></v>"))))
                .as("a formula is text too")
                .isEqualTo("FILE-SIZE.strings");
    }

    @Test
    void texts_count_as_cells_and_cells_that_hold_nothing_do_not() throws IOException {
        String texts = ("<row>" + "<c t='str'><v>x</v></c>".repeat(10_000) + "</row>").repeat(Limits.CELLS / 10_000);
        assertThat(outcome(Zips.workbook(texts + "<row><c/><c s='1'/><c t='str'><v/></c></row>")))
                .isEqualTo(READ);
        assertThat(outcome(Zips.workbook(texts + cell("str", "<v>x</v>")))).isEqualTo("FILE-SIZE.cells");
    }

    @Test
    void shared_texts_are_bounded_in_number_and_in_length() throws IOException {
        String many = "<si/>".repeat(Limits.STRINGS);
        assertThat(outcome(Zips.workbook("", many))).isEqualTo(READ);
        assertThat(outcome(Zips.workbook("", many + "<si/>"))).isEqualTo("FILE-SIZE.strings");
        String large = ("<si><t>" + x(1 << 14) + "</t></si>").repeat(Limits.STRING_CHARACTERS >> 14);
        assertThat(outcome(Zips.workbook("", large))).isEqualTo(READ);
        assertThat(outcome(Zips.workbook("", large + "<si><t>x</t></si>"))).isEqualTo("FILE-SIZE.strings");
    }

    @Test
    void sheets_are_bounded() throws IOException {
        assertThat(outcome(sheets(Limits.SHEETS))).isEqualTo(READ);
        assertThat(outcome(sheets(Limits.SHEETS + 1))).isEqualTo("FILE-SIZE.sheets");
    }

    private static byte[] sheets(int count) throws IOException {
        String more = IntStream.range(1, count)
                .mapToObj(i -> "<sheet name=\"" + i + "\" r:id=\"a\"/>")
                .collect(Collectors.joining());
        return Zips.replace(Zips.workbook(""), "xl/workbook.xml", "</sheets>", more + "</sheets>");
    }

    @Test
    void elements_are_bounded_in_depth_and_in_attributes() throws IOException {
        int above = 4; // worksheet, sheetData, row, extLst
        String deepest = "<row>".repeat(Limits.XML_DEPTH - above - 1);
        assertThat(outcome(sheetWith(deepest + "<row/>" + deepest.replace("<", "</"))))
                .isEqualTo(READ);
        assertThat(outcome(sheetWith(deepest + "<row><row/></row>" + deepest.replace("<", "</"))))
                .isEqualTo("FILE-DAMAGED.xml");
        assertThat(outcome(sheetWith("<row" + attributes(Limits.XML_ATTRIBUTES) + "/>")))
                .isEqualTo(READ);
        assertThat(outcome(sheetWith("<row" + attributes(Limits.XML_ATTRIBUTES + 1) + "/>")))
                .isEqualTo("FILE-DAMAGED.xml");
    }

    private static byte[] sheetWith(String content) throws IOException {
        return Zips.workbook("<row><extLst>" + content + "</extLst></row>");
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
    }

    @Test
    void a_large_part_may_use_so_many_names_and_no_tag_goes_on_without_end() throws IOException {
        String blanks = " ".repeat(Limits.XML_TAG - 100);
        int known = 3; // worksheet, sheetData, row
        assertThat(outcome(Zips.workbook("<row>" + names(Limits.XML_NAMES - known) + blanks + "</row>")))
                .isEqualTo(READ);
        assertThat(outcome(Zips.workbook("<row>" + names(Limits.XML_NAMES - known + 1) + blanks + "</row>")))
                .isEqualTo("FILE-DAMAGED.xml");
        String attributes = "<row" + attributes(Limits.XML_ATTRIBUTES) + "/>";
        String most = names(Limits.XML_NAMES - known - Limits.XML_ATTRIBUTES);
        assertThat(outcome(Zips.workbook(attributes + "<row>" + most + blanks + "</row>")))
                .as("names of attributes count like those of elements")
                .isEqualTo(READ);
        assertThat(outcome(Zips.workbook(attributes + "<row>" + most + "<y/>" + blanks + "</row>")))
                .isEqualTo("FILE-DAMAGED.xml");
        // the run begins behind “<” and ends before the next
        String longest = " ".repeat(Limits.XML_TAG - "row>".length());
        assertThat(outcome(Zips.workbook("<row>" + longest + "</row>"))).isEqualTo(READ);
        assertThat(outcome(Zips.workbook("<row>" + longest + " </row>"))).isEqualTo("FILE-DAMAGED.xml");
    }

    @Test
    void a_part_of_ordinary_size_may_use_any_number_of_names() throws IOException {
        String open = "<row>" + names(Limits.XML_NAMES);
        int least = Objects.requireNonNull(
                        Zips.parts(Zips.workbook(open + "</row>")).get("xl/s.xml"))
                .length;
        String blanks = " ".repeat(Limits.XML_TAG - least);
        assertThat(outcome(Zips.workbook(open + blanks + "</row>"))).isEqualTo(READ);
        assertThat(outcome(Zips.workbook(open + blanks + " </row>"))).isEqualTo("FILE-DAMAGED.xml");
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "<x" + i + "/>").collect(Collectors.joining());
    }

    @Test
    void entries_are_bounded() throws IOException {
        Map<String, byte[]> parts = Zips.parts(Zips.workbook(""));
        while (parts.size() < Limits.ENTRIES) {
            parts.put("other/" + parts.size(), new byte[0]);
        }
        assertThat(outcome(Zips.zip(parts))).isEqualTo(READ);
        parts.put("other/more", new byte[0]);
        assertThat(outcome(Zips.zip(parts))).isEqualTo("FILE-SIZE.entries");
    }

    @Test
    void the_clock_is_looked_at_between_parts_and_within_a_long_one() throws IOException {
        long most = Limits.TIME.toNanos();
        byte[] workbook = Zips.workbook("<row>" + "<c><v>1</v></c>".repeat(4000) + "</row>");
        assertThat(outcome(workbook, Deadline.begin(clock(0, most)))).isEqualTo(READ);
        assertThat(outcome(workbook, Deadline.begin(clock(0, most + 1)))).isEqualTo("FILE-SIZE.time");
        AtomicLong looks = new AtomicLong();
        assertThat(outcome(workbook, Deadline.begin(looks::getAndIncrement))).isEqualTo(READ);
        long parts = 5;
        assertThat(looks.get() - 1)
                .as("once for each part, and within the sheet")
                .isGreaterThan(parts + 1);
    }

    /** Says one time first and another ever after. */
    private static LongSupplier clock(long first, long later) {
        AtomicLong looks = new AtomicLong();
        return () -> looks.getAndIncrement() == 0 ? first : later;
    }
}
