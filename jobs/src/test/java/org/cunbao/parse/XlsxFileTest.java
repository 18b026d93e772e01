package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.Limits;
import org.cunbao.parse.file.Unreadable;
import org.cunbao.parse.file.XlsxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFileTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private String cells(byte[] workbook) throws IOException, Unreadable {
        Path file = Files.write(folder.resolve("content"), workbook);
        return XlsxFile.read(file, Deadline.begin(System::nanoTime)).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> cell.address() + " " + cell.type() + " " + cell.raw())
                .collect(Collectors.joining("; "));
    }

    private void isDamaged(byte[] workbook, String variant) {
        assertThatThrownBy(() -> cells(workbook))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.detail().key()).isEqualTo("finding." + variant));
    }

    private Reading village(String pattern, String text) throws IOException {
        return Reading.of(folder, Zips.replace(Workbooks.village(Map.of()), SHEET, pattern, text));
    }

    @Test
    void cells_of_every_type_are_told_apart() throws Exception {
        String row = "<row r='2'><c r='B2'><v>1.50</v></c><c t='s'><v>1</v></c><c r='E2' t='b'><v>1</v></c>"
                + "<c t='e'><f>1/0</f><v>#DIV/0!</v></c><c t='str'><f>A1</f><v></v></c><c><f>A1</f></c>"
                + "<c t='inlineStr'><is><t> x </t></is></c><c/><c s='1'/><c t='s'><v>0</v></c></row>"
                + "<row><c t='str'><v>a_x000D_b</v></c></row>";
        byte[] workbook = Zips.workbook(
                row,
                "<si><t xml:space='preserve'> 马沟 </t></si>",
                "<si><r><rPr><b/></rPr><t>马</t></r><r><t>沟</t></r><rPh sb='0' eb='1'><t>ma</t></rPh></si>");
        assertThat(cells(workbook))
                .isEqualTo("B2 NUMBER 1.50; C2 TEXT 马沟; E2 BOOLEAN TRUE; F2 ERROR #DIV/0!; H2 NO_VALUE ; "
                        + "I2 TEXT x; L2 TEXT  马沟 ; A3 TEXT a\rb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'/><row r='2'/>",
                "<row r='2'/><row r='1'/>",
                "<row r='1'><c r='B1'/><c r='A1'/></row>",
                "<row r='1'><c r='B1'/><c r='B1'/></row>",
                "<row r='1'><c r='B2'/></row>",
                "<row r='1'><c r='XFD1'/><c/></row>",
                "<row r='1048576'/><row/>",
            })
    void a_place_twice_or_out_of_order_is_refused(String data) throws IOException {
        isDamaged(Zips.workbook(data), "FILE-DAMAGED.order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='XFE1'/></row>",
                "<row r='1'><c r='ZZZZZZ99999999'/></row>",
                "<row r='1'><c r='b1'/></row>",
                "<row r='1'><c r='A'/></row>",
                "<row r='1'><c r='1'/></row>",
                "<row r='1'><c r='A01'/></row>",
                "<row r='0'/>",
                "<row r='1048577'/>",
                "<row r='-1'/>",
                "<row r=''/>",
            })
    void a_place_outside_a_sheet_is_refused(String data) throws IOException {
        isDamaged(Zips.workbook(data), "FILE-DAMAGED.address");
    }

    @Test
    void a_flipped_bit_is_caught_by_the_checksum() throws IOException {
        byte[] stored = Workbooks.village(Map.of());
        int flipped = 0;
        for (int at = 60; at < stored.length; at += 97) {
            byte[] copy = stored.clone();
            copy[at] ^= 4;
            Reading reading = Reading.of(folder, copy);
            if (!reading.parsed().submissions().isEmpty()) {
                assertThat(reading.parsed().submissions())
                        .isEqualTo(Reading.of(folder, stored).parsed().submissions());
            } else {
                flipped++;
            }
        }
        assertThat(flipped).isGreaterThan(20);
    }

    @Test
    void a_document_type_or_an_entity_is_refused() throws IOException {
        String dtd = "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet";
        assertThat(village("<worksheet", dtd).codes()).containsExactly("FILE-DAMAGED");
        assertThat(village("<v>[^<]*</v>", "<v>&a;</v>").codes()).containsExactly("FILE-DAMAGED");
        assertThat(village("</row>", "").codes()).containsExactly("FILE-DAMAGED");
    }

    @Test
    void a_shared_text_out_of_range_and_a_formula_without_a_value_are_refused() throws IOException {
        Reading text = village("<c r=\"F8\"[^>]*><v>[^<]*</v>", "<c r=\"F8\" t=\"s\"><v>99999</v>");
        assertThat(text.codes()).containsExactly("FILE-DAMAGED");
        assertThat(text.text("FILE-DAMAGED")).contains("F8", "99999");
        Reading formula = village("<c r=\"F8\"[^>]*><v>[^<]*</v>", "<c r=\"F8\"><f>1+1</f>");
        assertThat(formula.codes()).containsExactly("CELL-NO-VALUE");
        assertThat(formula.value("A01.本月")).isEqualTo("REJECTED");
        Reading twice = village("(<c r=\"F8\".*?</c>)", "$1$1");
        assertThat(twice.codes()).containsExactly("FILE-DAMAGED");
        Reading hex = village("<c r=\"F8\"[^>]*><v>[^<]*</v>", "<c r=\"F8\"><v>0x1p3</v>");
        assertThat(hex.codes()).containsExactly("CELL-NUMBER");
    }

    @Test
    void names_that_leave_the_archive_or_occur_twice_are_refused() throws IOException {
        Map<String, byte[]> parts = Zips.parts(Zips.workbook(""));
        parts.put("../evil.xml", new byte[1]);
        isDamaged(Zips.zip(parts), "FILE-DAMAGED.name");
        parts.remove("../evil.xml");
        parts.put("XL/workbook.xml", new byte[1]);
        isDamaged(Zips.zip(parts), "FILE-DAMAGED.name");
        byte[] same = new String(Zips.zip(parts), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("XL/workbook.xml", "xl/workbook.xml")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        isDamaged(same, "FILE-DAMAGED.name");
    }

    @Test
    void a_local_header_that_says_something_else_is_refused() throws IOException {
        byte[] bytes = Zips.workbook("");
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int local = text.indexOf("xl/s.xml");
        bytes[local + 3] = 'q';
        isDamaged(bytes, "FILE-DAMAGED.headers");
    }

    @Test
    void a_bomb_is_put_out_by_the_budget() throws IOException {
        isDamaged(Zips.padded(Limits.INFLATED_ENTRY), "FILE-SIZE.inflated");
        isDamaged(
                Zips.workbook("<row>" + "<c><v>1</v></c>".repeat(16_000) + "</row>"
                        + ("<row>" + "<c><v>1</v></c>".repeat(16_000) + "</row>").repeat(6)),
                "FILE-SIZE.cells");
    }

    @Test
    void what_is_no_workbook_is_named() throws IOException {
        Map<String, String> kinds = Map.of(
                "PK\003\004 broken", "FILE-DAMAGED",
                "%PDF-1.7", "FILE-KIND",
                "Rar!\032\007", "FILE-KIND",
                "<html><table>", "FILE-KIND",
                "{\\rtf1", "FILE-KIND",
                "a\0b", "FILE-TEXT",
                "", "FILE-EMPTY",
                "no form", "FILE-NO-FORM");
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            assertThat(Reading.of(folder, kind.getKey().getBytes(UTF_8)).codes())
                    .as(kind.getKey())
                    .containsExactly(kind.getValue());
        }
        byte[] old = new byte[600];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);
        assertThat(Reading.of(folder, old).codes()).containsExactly("FILE-DAMAGED");
        assertThat(Reading.of(folder, Zips.zip(Map.of("a.txt", new byte[9]))).text("FILE-KIND"))
                .contains("压缩包");
    }

    @Test
    void a_broken_environment_is_no_finding() {
        assertThatThrownBy(() -> Reading.of(folder.resolve("absent"))).isInstanceOf(IOException.class);
    }

    @Test
    void every_check_has_its_label_and_remedy() {
        for (Check check : Check.values()) {
            assertThat(List.of(check.key() + ".label", check.key() + ".remedy"))
                    .allMatch(Reading.CATALOGUE.messages()::has);
        }
    }
}
