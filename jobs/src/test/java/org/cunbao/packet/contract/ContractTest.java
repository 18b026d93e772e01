package org.cunbao.packet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.PacketFile;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final String NAME = "清水县乡村治理统计报告（2021年4月）.pdf";

    private static List<String> differences(PacketFile expected, String name, byte[] content) {
        return Contract.differences(expected, name, content).stream()
                .map(CATALOGUE.messages()::text)
                .toList();
    }

    private static PacketFile csv(String... columns) {
        return file("figures.csv", List.of(columns), List.of());
    }

    private static PacketFile workbook(String... sheets) {
        return file("summary.xlsx", List.of(), List.of(sheets));
    }

    private static PacketFile file(String role, List<String> columns, List<String> sheets) {
        return new PacketFile(
                role, role, OptionalLong.empty(), columns, sheets, OptionalInt.empty(), OptionalInt.empty(), "");
    }

    private static PacketFile pdf(int minimum, int maximum, String pdfa) {
        return new PacketFile(
                "report.pdf",
                NAME,
                OptionalLong.empty(),
                List.of(),
                List.of(),
                OptionalInt.of(minimum),
                OptionalInt.of(maximum),
                pdfa);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_of_which_nothing_is_expected_may_be_anything() {
        assertThat(differences(csv(), "a.csv", new byte[0])).isEmpty();
    }

    @Test
    void a_file_may_be_as_large_as_the_receiver_takes_and_not_a_byte_larger() {
        PacketFile limited = new PacketFile(
                "figures.csv",
                "数据.csv",
                OptionalLong.of(3),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "");
        assertThat(differences(limited, "数据.csv", new byte[3])).isEmpty();
        assertThat(differences(limited, "数据.csv", new byte[4])).containsExactly("“数据.csv”有 4 字节，最多允许 3 字节");
    }

    @Test
    void a_header_must_be_the_same_column_by_column() {
        assertThat(differences(csv("a", "b"), "数据.csv", text("\uFEFFa,b\r\n1,2\r\n")))
                .isEmpty();
        assertThat(differences(csv("a", "b"), "数据.csv", text("a,c\r\n"))).containsExactly("“数据.csv”第 2 栏应为“b”，实际是“c”");
        assertThat(differences(csv("a", "b"), "数据.csv", text("a\r\n"))).containsExactly("“数据.csv”应有 2 栏，实际有 1 栏");
        assertThat(differences(csv("a"), "数据.csv", new byte[0])).containsExactly("“数据.csv”应有 1 栏，实际有 0 栏");
        assertThat(differences(csv("a"), "数据.csv", text("\"a"))).containsExactly("“数据.csv”读不出来，无法与要求核对");
    }

    @Test
    void a_workbook_must_have_its_sheets_in_order_and_may_have_more() throws IOException {
        byte[] book = book("封面", "县级", "试点", "村级");
        assertThat(differences(workbook("封面", "村级"), "汇总.xlsx", book)).isEmpty();
        assertThat(differences(workbook("封面", "乡镇"), "汇总.xlsx", book))
                .containsExactly("“汇总.xlsx”没有工作表“乡镇”（应有 封面、乡镇；实际有 封面、县级、试点、村级）");
        assertThat(differences(workbook("县级", "封面"), "汇总.xlsx", book))
                .containsExactly("“汇总.xlsx”的工作表“封面”次序不对（应依次为 县级、封面；实际依次为 封面、县级、试点、村级）");
        assertThat(differences(workbook("封面"), "汇总.xlsx", text("没有"))).containsExactly("“汇总.xlsx”读不出来，无法与要求核对");
    }

    private static byte[] book(String... sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (String sheet : sheets) {
                workbook.createSheet(sheet);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void a_pdf_has_neither_too_few_pages_nor_too_many() throws IOException {
        byte[] three = pages(3, "");
        assertThat(differences(pdf(3, 3, ""), NAME, three)).isEmpty();
        assertThat(differences(pdf(4, 9, ""), NAME, three)).containsExactly("“" + NAME + "”有 3 页，至少应有 4 页");
        assertThat(differences(pdf(1, 2, ""), NAME, three)).containsExactly("“" + NAME + "”有 3 页，最多允许 2 页");
        assertThat(differences(pdf(1, 2, ""), NAME, text("%PDF-"))).containsExactly("“" + NAME + "”读不出来，无法与要求核对");
    }

    @Test
    void a_pdf_states_which_part_of_pdfa_it_keeps_as_element_or_attribute() throws IOException {
        String element = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>";
        assertThat(differences(pdf(1, 9, "2b"), NAME, pages(1, ">" + element))).isEmpty();
        assertThat(differences(pdf(1, 9, "2b"), NAME, pages(1, " pdfaid:part='2' pdfaid:conformance='B'>")))
                .isEmpty();
        assertThat(differences(pdf(1, 9, "4"), NAME, pages(1, " pdfaid:part='4'>")))
                .isEmpty();
        assertThat(differences(pdf(1, 9, "1b"), NAME, pages(1, ">" + element)))
                .containsExactly("“" + NAME + "”应为 PDF/A-1b，它写明的是 PDF/A-2b");
        assertThat(differences(pdf(1, 9, "2b"), NAME, pages(1, "")))
                .containsExactly("“" + NAME + "”应为 PDF/A-2b，但它没有写明自己是 PDF/A");
        assertThat(differences(pdf(1, 9, "2b"), NAME, pages(1, ">")))
                .containsExactly("“" + NAME + "”应为 PDF/A-2b，但它没有写明自己是 PDF/A");
        assertThat(differences(pdf(1, 9, "2b"), NAME, pages(1, "<"))).containsExactly("“" + NAME + "”读不出来，无法与要求核对");
    }

    /** @param description the rest of the element that the metadata consist of; no metadata when it is empty */
    private static byte[] pages(int count, String description) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            if (!description.isEmpty()) {
                PDMetadata metadata = new PDMetadata(document);
                metadata.importXMPMetadata(("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                + "<rdf:Description xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'" + description
                                + "</rdf:Description></rdf:RDF>")
                        .getBytes(StandardCharsets.UTF_8));
                document.getDocumentCatalog().setMetadata(metadata);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
