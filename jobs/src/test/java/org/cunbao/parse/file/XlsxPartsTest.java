package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parts of a workbook say of each other, and what the cells of a sheet say. */
class XlsxPartsTest extends NewWorkbook {

    @ParameterizedTest
    @CsvSource({
        "content.xml,ods",
        "word/document.xml,word",
        "ppt/presentation.xml,slides",
        "xl/workbook.bin,xlsb",
        "readme.txt,zip"
    })
    void other_files_in_the_same_container_are_named(String part, String kind) throws IOException {
        Map<String, byte[]> parts = with(parts(CELL), part, "x");
        if (kind.equals("ods") || kind.equals("zip")) {
            parts.remove("[Content_Types].xml");
        }
        assertThat(outcome(parts)).isEqualTo("FILE-KIND." + kind);
    }

    @Test
    void the_file_says_which_part_is_the_workbook_and_only_one_is() throws IOException {
        assertThat(outcome(parts(CELL))).isEqualTo("表 A1 NUMBER 7");
        assertThat(outcome(related(parts(CELL), ROOT, relation("s", "officeDocument", "xl/workbook.xml"))))
                .isEqualTo("FILE-DAMAGED.part");
        assertThat(outcome(replaced(parts(CELL), ROOT, "/officeDocument\"", "/extended-properties\"")))
                .isEqualTo("FILE-DAMAGED.part");
        Map<String, byte[]> none = parts(CELL);
        none.remove(ROOT);
        assertThat(outcome(none)).isEqualTo("FILE-DAMAGED.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.xml", "/xl/s.xml", "./s.xml", "../xl/s.xml", "../../xl//s.xml", "a/../s.xml"})
    void a_part_may_be_named_from_the_root_or_from_where_its_name_stands(String target) throws IOException {
        assertThat(outcome(replaced(parts(CELL), WORKBOOK_RELATIONS, "Target=\"s.xml\"", "Target='" + target + "'")))
                .isEqualTo("表 A1 NUMBER 7");
    }

    @Test
    void a_sheet_outside_the_file_is_never_opened() throws IOException {
        assertThat(outcome(replaced(
                        parts(CELL), WORKBOOK_RELATIONS, "Target=\"s.xml\"", "Target='s.xml' TargetMode='External'")))
                .isEqualTo("FILE-DAMAGED.part");
        assertThat(outcome(replaced(
                        parts(CELL), WORKBOOK_RELATIONS, "Target=\"s.xml\"", "Target='s.xml' TargetMode='Internal'")))
                .isEqualTo("表 A1 NUMBER 7");
    }

    @Test
    void relations_have_names_of_their_own_and_shared_parts_stand_once() throws IOException {
        assertThat(outcome(related(parts(CELL), WORKBOOK_RELATIONS, relation("a", "theme", "theme.xml"))))
                .isEqualTo("FILE-DAMAGED.xml");
        assertThat(outcome(related(parts(CELL), WORKBOOK_RELATIONS, relation("z", "sharedStrings", "t.xml"))))
                .isEqualTo("FILE-DAMAGED.part");
        assertThat(outcome(related(parts(CELL), WORKBOOK_RELATIONS, relation("z", "theme", "theme.xml"))))
                .isEqualTo("表 A1 NUMBER 7");
    }

    @Test
    void a_tab_needs_a_name_of_its_own_and_a_part() throws IOException {
        String end = "</sheets>";
        for (String more : new String[] {
            "<sheet name='表' r:id='a'/>", "<sheet name='' r:id='a'/>", "<sheet name='乙' r:id='x'/>", "<sheet name='乙'/>"
        }) {
            assertThat(outcome(replaced(parts(CELL), MAIN, end, more + end))).isEqualTo("FILE-DAMAGED.sheet");
        }
        assertThat(outcome(
                        replaced(parts(CELL), MAIN, end, "<sheet name='b' r:id='a'/><sheet name='B' r:id='a'/>" + end)))
                .isEqualTo("FILE-DAMAGED.sheet");
        assertThat(outcome(replaced(parts(CELL), MAIN, end, "<sheet name='乙_x0041_' r:id='a'/>" + end)))
                .isEqualTo("表 A1 NUMBER 7 | 乙A A1 NUMBER 7");
    }

    @Test
    void charts_and_macro_sheets_have_no_cells_and_hidden_sheets_have() throws Exception {
        Map<String, byte[]> parts = related(
                parts(CELL),
                WORKBOOK_RELATIONS,
                relation("c", "chartsheet", "c.xml")
                        + relation("m", "xlMacrosheet", "m.xml")
                        + relation("n", "xlIntlMacrosheet", "n.xml"));
        FileSheets read = sheets(replaced(
                parts,
                MAIN,
                "</sheets>",
                "<sheet name='图' r:id='c'/><sheet name='宏' r:id='m'/><sheet name='宏二' r:id='n'/>"
                        + "<sheet name='藏' state='hidden' r:id='a'/><sheet name='深' state='veryHidden' r:id='a'/>"
                        + "<sheet name='见' state='visible' r:id='a'/></sheets>"));
        assertThat(read.sheets()).extracting(Sheet::name).containsExactly("表", "藏", "深", "见");
        assertThat(read.sheets())
                .extracting(sheet -> sheet.features().hidden())
                .containsExactly(false, true, true, false);
        assertThat(read.macroSheets()).containsExactly("宏", "宏二");
        assertThat(read.macros()).isFalse();
        assertThat(read.csv()).isFalse();
        assertThat(read.checksums()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "on,true", "0,false", "false,false", "'',false"})
    void a_file_may_ask_to_be_calculated_anew(String value, boolean expected) throws Exception {
        String more = "<calcPr fullCalcOnLoad='" + value + "'/></workbook>";
        assertThat(sheets(replaced(parts(CELL), MAIN, "</workbook>", more))
                        .sheets()
                        .get(0)
                        .features()
                        .recalculated())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><v>1</v><v>2</v></c>",
                "<c t='inlineStr'><is><t>1</t></is><is><t>2</t></is></c>",
                "<c><f>1</f><f>2</f><v>1</v></c>",
                "<c t='x'><v>1</v></c>",
                "<c t='b'><v>2</v></c>",
            })
    void a_cell_that_contradicts_itself_refuses_the_file(String cell) throws IOException {
        assertThat(outcome(parts("<row>" + cell + "</row>"))).isEqualTo("FILE-DAMAGED.cell");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c><v>1</v><extLst><ext><v>9</v></ext></extLst></c>|A1 NUMBER 1",
                "<c t='b'><v>1</v></c>|A1 BOOLEAN TRUE",
                "<c t='b'><v>true</v></c>|A1 BOOLEAN TRUE",
                "<c t='b'><v>0</v></c>|A1 BOOLEAN FALSE",
                "<c t='b'><v>false</v></c>|A1 BOOLEAN FALSE",
                "<c t='d'><v>2021-04-01</v></c>|A1 TEXT 2021-04-01",
                "<c><v></v></c>|''",
                "<c><f>B1</f><v></v></c>|A1 NO_VALUE",
                "<c t='e'><v></v></c>|''",
                "<c t='str'><f>B1</f><v></v></c>|''",
                "<c t='d'><v></v></c>|''",
                "<c t='d'><f>B1</f><v></v></c>|A1 NO_VALUE",
                "<c t='inlineStr'><v>9</v></c>|''",
                "<c t='s'><v>0</v></c>|A1 TEXT 马",
                "<c t='s'><v>00</v></c>|A1 TEXT 马",
                "<c t='s'><v>9</v></c>|FILE-DAMAGED.text",
                "<c t='s'><v>-1</v></c>|FILE-DAMAGED.text",
                "<c t='s'><v>1.0</v></c>|FILE-DAMAGED.text",
                "<c t='s'><v>0000000000</v></c>|FILE-DAMAGED.text",
                "<c t='s'><v></v></c>|FILE-DAMAGED.text",
                "<c><v>1<x/></v></c>|FILE-DAMAGED.xml",
                "<c><v>1<!-- 2 -->3<?x y?></v></c>|A1 NUMBER 13",
                "<c t='str'><v><![CDATA[甲<乙]]></v></c>|A1 TEXT 甲<乙",
            })
    void a_cell_says(String cell, String expected) throws IOException {
        String said = outcome(parts("<row>" + cell + "</row>", "<si><t>马</t></si>"));
        assertThat(said.startsWith("表") ? said.substring(1).strip() : said).isEqualTo(expected.strip());
    }

    @Test
    void characters_that_xml_cannot_hold_are_read() throws IOException {
        String cell = "<row><c t='str'><v>甲_x000A_乙_x4E00_丙_xZZZZ_$1\\_x0024_</v></c></row>";
        assertThat(outcome(parts(cell))).isEqualTo("表 A1 TEXT 甲\n乙一丙_xZZZZ_$1\\$");
    }

    @Test
    void white_space_around_a_text_is_only_layout_unless_it_is_to_be_kept() throws IOException {
        String cells = "<c t='inlineStr'><is><t> \t\r\n马 沟\n\r\t </t></is></c>"
                + "<c t='inlineStr'><is><t xml:space='preserve'> 马 </t></is></c>"
                + "<c t='inlineStr'><is><t>  </t></is></c>";
        assertThat(outcome(parts("<row>" + cells + "</row>"))).isEqualTo("表 A1 TEXT 马 沟, B1 TEXT  马 ");
    }

    @Test
    void both_families_of_names_are_read_and_any_other_is_passed_over() throws IOException {
        Map<String, byte[]> strict =
                replaced(parts(CELL), SHEET, CELLS, "http://purl.oclc.org/ooxml/spreadsheetml/main");
        assertThat(outcome(strict)).isEqualTo("表 A1 NUMBER 7");
        assertThat(outcome(replaced(parts(CELL), SHEET, CELLS, "urn:other"))).isEqualTo("表");
        assertThat(outcome(parts("<row><c><v>7</v></c><x:c xmlns:x='urn:other'><v>8</v></x:c></row>")))
                .isEqualTo("表 A1 NUMBER 7");
    }

    @Test
    void a_sheet_has_one_table_with_nothing_but_rows_in_it() throws IOException {
        assertThat(outcome(replaced(parts(CELL), SHEET, "</sheetData>", "</sheetData><sheetData/>")))
                .isEqualTo("FILE-DAMAGED.table");
        assertThat(outcome(parts(CELL + "<col/>"))).isEqualTo("FILE-DAMAGED.table");
    }

    @ParameterizedTest
    @CsvSource({
        "<extLst><ext>,</ext></extLst>",
        "<cols><col min='1' max='1' hidden='1'>,</col></cols>",
        "<autoFilter><filterColumn>,</filterColumn></autoFilter>",
        "<oleObjects>,</oleObjects>",
        "<controls>,</controls>",
    })
    void a_table_inside_anything_else_is_not_the_one_of_the_sheet(String before, String behind) throws IOException {
        String other = before + "<sheetData><row><c><v>8</v></c></row></sheetData>" + behind;
        for (String place : new String[] {other + "<sheetData>", "</sheetData>" + other}) {
            String own = place.endsWith("<sheetData>") ? "<sheetData>" : "</sheetData>";
            assertThat(outcome(replaced(parts(CELL), SHEET, own, place))).isEqualTo("表 A1 NUMBER 7");
        }
    }

    @Test
    void a_sheet_reaches_to_its_last_row_and_its_last_column() throws IOException {
        assertThat(outcome(parts("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")))
                .isEqualTo("表 XFD1048576 NUMBER 1");
    }

    @Test
    void columns_that_are_not_shown_are_known() throws Exception {
        String columns = "<cols><col min='1' max='3' hidden='1'/><col min='5' max='5' width='0'/>"
                + "<col min='6' max='6' width='0.00'/><col min='7' max='7' width='10'/>"
                + "<col min='8' max='9' hidden='0' width='5'/><col min='16384' max='16384' hidden='true'/></cols>";
        assertThat(features(columns, CELL, "").hiddenColumns())
                .containsExactly(
                        new SheetFeatures.Columns(1, 3),
                        new SheetFeatures.Columns(5, 5),
                        new SheetFeatures.Columns(6, 6),
                        new SheetFeatures.Columns(16384, 16384));
        for (String wrong : new String[] {"min='3' max='2'", "min='0' max='2'", "min='2' max='16385'", "min='2'", ""}) {
            assertThat(outcome(replaced(
                            parts(CELL),
                            SHEET,
                            "<sheetData>",
                            "<cols><col hidden='1' " + wrong + "/></cols><sheetData>")))
                    .isEqualTo("FILE-DAMAGED.table");
        }
    }

    @Test
    void columns_that_are_not_shown_are_at_most_as_many_as_there_are() throws Exception {
        String all = "<col min='1' max='1' hidden='1'/>".repeat(Limits.COLUMNS);
        assertThat(features("<cols>" + all + "</cols>", CELL, "").hiddenColumns())
                .hasSize(Limits.COLUMNS);
        assertThat(outcome(replaced(
                        parts(CELL),
                        SHEET,
                        "<sheetData>",
                        "<cols>" + all + "<col min='1' max='1' hidden='1'/></cols><sheetData>")))
                .isEqualTo("FILE-DAMAGED.table");
    }

    @Test
    void rows_that_are_not_shown_are_known_where_they_hold_anything() throws Exception {
        String rows =
                "<row hidden='1'><c><v>1</v></c></row><row ht='0'><c><v>1</v></c></row><row ht='20'><c><v>1</v></c>"
                        + "</row><row hidden='true'/><row hidden='0'><c><v>1</v></c></row>";
        assertThat(features("", rows, "").hiddenRows()).containsExactly(1, 2);
    }

    @Test
    void an_active_filter_and_embedded_documents_are_known() throws Exception {
        assertThat(features("", CELL, "<autoFilter ref='A1:B2'/>")).satisfies(features -> {
            assertThat(features.filtered()).isFalse();
            assertThat(features.drawings()).isEmpty();
            assertThat(features.linked()).isFalse();
        });
        assertThat(features("", CELL, "<autoFilter><filterColumn colId='1'/></autoFilter>")
                        .filtered())
                .isTrue();
        String view = "<customSheetView><autoFilter><filterColumn colId='1'/></autoFilter></customSheetView>";
        assertThat(features("", CELL, "<customSheetViews>" + view + "</customSheetViews>")
                        .filtered())
                .as("somebody's saved view filters nothing")
                .isFalse();
        for (String embedded : new String[] {
            "<oleObjects/>", "<controls><x/></controls>", choice("<controls>" + choice("<x/>") + "</controls>")
        }) {
            assertThat(features("", CELL, embedded).drawings())
                    .containsExactly(
                            new SheetFeatures.Drawing(new Address(1, 1), SheetFeatures.Drawing.Kind.OBJECT, ""));
        }
    }

    @Test
    void a_choice_between_pictures_is_nothing_and_one_between_figures_is_refused() throws Exception {
        SheetFeatures features = features(choice("<x/>"), CELL, "<autoFilter><filterColumn colId='1'/></autoFilter>");
        assertThat(features.drawings()).isEmpty();
        assertThat(features.filtered()).as("what comes behind it is still read").isTrue();
        assertThatThrownBy(() -> features(choice("<sheetData/>"), CELL, ""))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.detail().key()).isEqualTo("finding.FILE-DAMAGED.table"));
    }

    private static String choice(String content) {
        return "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                + "<mc:Choice Requires='x14'>" + content + "</mc:Choice></mc:AlternateContent>";
    }

    @Test
    void formulas_are_kept_with_the_place_of_the_first_of_their_group() throws Exception {
        String rows = "<row><c><f>B1+1</f><v>1</v></c></row>"
                + "<row><c><f t='shared' si='0' ref='A2:B4'>C2_x002B_1</f><v>1</v></c></row><row/>"
                + "<row><c/><c><f t='shared' si='0'/><v>1</v></c><c><f t='shared' si='5'/><v>1</v></c></row>";
        assertThat(features("", rows, "").formulas())
                .containsEntry(new Address(1, 1), new Formula("B1+1", 0, 0))
                .containsEntry(new Address(2, 1), new Formula("C2+1", 0, 0))
                .containsEntry(new Address(4, 2), new Formula("C2+1", 2, 1))
                .containsEntry(new Address(4, 3), new Formula("", 0, 0))
                .hasSize(4);
        String table = "<row><c><f t='dataTable' ref='B1:B2'/><v>1</v></c></row>";
        assertThat(features("", "<row><c><f>B1+1</f><v>1</v></c></row>" + table, "")
                        .formulas())
                .as("one without a text borrows none")
                .containsEntry(new Address(2, 1), new Formula("", 0, 0));
    }

    @Test
    void a_link_to_another_workbook_and_macros_are_known() throws Exception {
        FileSheets read = sheets(related(
                parts(CELL),
                WORKBOOK_RELATIONS,
                relation("l", "externalLink", "l.xml") + relation("v", "vbaProject", "v.bin")));
        assertThat(read.macros()).isTrue();
        assertThat(read.sheets().get(0).features().linked()).isTrue();
    }

    @Test
    void of_a_text_with_formats_only_the_text_is_read() throws IOException {
        String rich = "<si><r><rPr><b/></rPr><t>马</t></r><r><t>沟</t></r><rPh><t>ma</t></rPh><phoneticPr/></si>";
        assertThat(outcome(parts("<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c></row>", rich, "<si><t>村</t></si>")))
                .isEqualTo("表 A1 TEXT 村, B1 TEXT 马沟");
        assertThat(outcome(parts("<row><c t='s'><v>0</v></c></row>", "<x><si><t>乙</t></si></x>", "<si><t>甲</t></si>")))
                .isEqualTo("表 A1 TEXT 甲");
    }
}
