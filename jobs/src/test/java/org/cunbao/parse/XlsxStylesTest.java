package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.Limits;
import org.cunbao.parse.file.Unreadable;
import org.cunbao.parse.file.XlsxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxStylesTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path folder;

    /** A workbook with one cell in the format that is given. */
    private byte[] workbook(String formats, String style, String number) throws IOException {
        Map<String, byte[]> parts =
                Zips.parts(Zips.workbook("<row><c s='" + style + "'><v>" + number + "</v></c></row>"));
        parts.put("xl/styles.xml", ("<styleSheet xmlns='" + MAIN + "'>" + formats + "</styleSheet>").getBytes(UTF_8));
        byte[] relations = parts.getOrDefault("xl/_rels/workbook.xml.rels", new byte[0]);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                new String(relations, UTF_8)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id='c' Type='x/styles' Target='styles.xml'/></Relationships>")
                        .getBytes(UTF_8));
        return Zips.zip(parts);
    }

    private Cell cell(byte[] workbook) throws IOException, Unreadable {
        Path file = Files.write(folder.resolve("content"), workbook);
        return XlsxFile.read(file, Deadline.begin(System::nanoTime))
                .sheets()
                .get(0)
                .rows()
                .get(0)
                .cell(1);
    }

    private Cell.Style style(String formats, String style) throws IOException, Unreadable {
        return cell(workbook(formats, style, "1")).style();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "General|GENERAL",
                "0.00|GENERAL",
                "0.00E+00|GENERAL",
                "0%|PERCENT",
                "0.0%;[Red]-0.0%|PERCENT",
                "0&quot;%&quot;|GENERAL",
                "0\\%|GENERAL",
                "0;yyyy|GENERAL",
                "yyyy\\-mm|DATE",
                "yyyy&quot;年&quot;m&quot;月&quot;;@|DATE",
                "[$-804]yyyy/m/d|DATE",
                "[h]:mm|DATE",
                "[Red]0|GENERAL",
                "[$¥-804]#,##0|GENERAL",
                "0&quot;mdy&quot;|GENERAL",
                "0_d|GENERAL",
                "mmm-yy|DATE",
                "General&quot; 元&quot;|GENERAL",
            })
    void a_format_of_its_own_is_read_from_its_code(String code, Cell.Style expected) throws Exception {
        String formats = "<numFmts><numFmt numFmtId='164' formatCode='" + code + "'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='164'/></cellXfs>";
        assertThat(style(formats, "0")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,GENERAL",
        "1,GENERAL",
        "8,GENERAL",
        "9,PERCENT",
        "10,PERCENT",
        "11,GENERAL",
        "13,GENERAL",
        "14,DATE",
        "22,DATE",
        "23,GENERAL",
        "26,GENERAL",
        "27,DATE",
        "36,DATE",
        "37,GENERAL",
        "44,GENERAL",
        "45,DATE",
        "47,DATE",
        "48,GENERAL",
        "49,GENERAL",
        "50,DATE",
        "58,DATE",
        "59,GENERAL",
    })
    void a_built_in_format_is_known_by_its_number(String id, Cell.Style expected) throws Exception {
        assertThat(style("<cellXfs><xf numFmtId='" + id + "'/></cellXfs>", "0")).isEqualTo(expected);
    }

    @Test
    void the_format_is_chosen_by_its_place_and_must_be_there() throws Exception {
        String formats = "<cellXfs><xf/><xf numFmtId='14'/></cellXfs><dxfs><dxf><numFmt numFmtId='9'/></dxf></dxfs>";
        assertThat(style(formats, "0")).isEqualTo(Cell.Style.GENERAL);
        assertThat(style(formats, "1")).isEqualTo(Cell.Style.DATE);
        for (String outside : new String[] {"2", "-1", "x", "", "9999999999"}) {
            assertThatThrownBy(() -> style(formats, outside))
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.detail().key()).isEqualTo("finding.FILE-DAMAGED.cell"));
        }
        assertThat(style("", "7")).as("a file without formats").isEqualTo(Cell.Style.GENERAL);
    }

    @Test
    void only_the_formats_of_cells_are_counted_wherever_the_others_stand() throws Exception {
        String cells = "<cellXfs><xf numFmtId='9'/></cellXfs>";
        String named = "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>";
        for (String formats : new String[] {named + cells, cells + named}) {
            assertThat(style(formats, "0")).isEqualTo(Cell.Style.PERCENT);
            assertThatThrownBy(() -> style(formats, "1"))
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.detail().key()).isEqualTo("finding.FILE-DAMAGED.cell"));
        }
    }

    @Test
    void as_many_formats_as_are_allowed_are_read_and_one_more_is_refused() throws Exception {
        String cells = "<cellXfs>" + "<xf/>".repeat(Limits.STYLES - 1) + "<xf numFmtId='14'/></cellXfs>";
        assertThat(style(cells, String.valueOf(Limits.STYLES - 1))).isEqualTo(Cell.Style.DATE);
        isTooMany(cells.replace("<cellXfs>", "<cellXfs><xf/>"));
        String codes = IntStream.range(0, Limits.STYLES)
                .mapToObj(i -> "<numFmt numFmtId='" + i + "' formatCode='0%'/>")
                .collect(Collectors.joining());
        assertThat(style(codes + "<cellXfs><xf numFmtId='1'/></cellXfs>", "0")).isEqualTo(Cell.Style.PERCENT);
        isTooMany(codes + "<numFmt numFmtId='x' formatCode='0'/>");
    }

    private void isTooMany(String formats) {
        assertThatThrownBy(() -> style(formats, "0"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.detail().key()).isEqualTo("finding.FILE-SIZE.styles"));
    }

    @ParameterizedTest
    @CsvSource({
        "44287,false,2021-04",
        "44316.75,false,2021-04",
        "44317,false,2021-05",
        "42825,true,2021-04",
        "42824,true,2021-03",
        "42824.999,true,2021-03",
    })
    void a_day_in_a_date_cell_means_its_month_in_either_system(String number, boolean since1904, String month)
            throws Exception {
        byte[] workbook = workbook("<cellXfs><xf numFmtId='14'/></cellXfs>", "0", number);
        if (since1904) {
            workbook = Zips.replace(workbook, "xl/workbook.xml", "<sheets>", "<workbookPr date1904='1'/><sheets>");
        }
        assertThat(PeriodText.read(cell(workbook)))
                .map(read -> read.month().toString())
                .contains(month);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "60", "-1", "202104", "2958466", "99999999", "2021.1", "1e9", "x"})
    void another_number_in_a_date_cell_means_no_month(String number) throws Exception {
        assertThat(PeriodText.read(cell(workbook("<cellXfs><xf numFmtId='14'/></cellXfs>", "0", number))))
                .isEmpty();
    }

    @Test
    void a_day_without_a_date_format_means_no_month() throws Exception {
        assertThat(PeriodText.read(cell(workbook("<cellXfs><xf/></cellXfs>", "0", "44287"))))
                .isEmpty();
        assertThat(PeriodText.read(cell(workbook("<cellXfs><xf/></cellXfs>", "0", "202104"))))
                .isPresent();
    }
}
