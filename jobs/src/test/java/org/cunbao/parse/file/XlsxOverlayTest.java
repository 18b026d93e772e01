package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lies above the cells of a sheet: comments, text boxes, pictures; and that it counts like what lies in them. */
class XlsxOverlayTest extends NewWorkbook {

    /** The workbook with something above the cells of its sheet. */
    private static Map<String, byte[]> beside(String rows, String kind, String part) throws IOException {
        Map<String, byte[]> parts = with(
                parts(rows),
                SHEET_RELATIONS,
                "<Relationships xmlns='" + PACKAGE + "'>" + relation("x", kind, "beside.xml") + "</Relationships>");
        return with(parts, "xl/beside.xml", part);
    }

    private SheetFeatures beside(String kind, String part) throws IOException, Unreadable {
        return sheets(beside(CELL, kind, part)).sheets().get(0).features();
    }

    private static String comments(String authors, String list) {
        return "<comments xmlns='" + CELLS + "'><authors>" + authors + "</authors><commentList>" + list
                + "</commentList></comments>";
    }

    private static String comment(String text) {
        return "<comment ref='B2' authorId='0'><text><t>" + text + "</t></text></comment>";
    }

    private static String drawings(String anchors) {
        return "<xdr:wsDr xmlns:xdr='" + DRAWING + "' xmlns:a='" + SHAPES + "'>" + anchors + "</xdr:wsDr>";
    }

    @Test
    void comments_are_read_with_their_authors_and_without_what_we_wrote_below() throws Exception {
        String comments = comments(
                "<author>王某</author><author>村报</author>",
                "<comment ref='B2' authorId='0'><text><r><t>应为</t></r><r><t> 12</t></r></text></comment>"
                        + "<comment ref='C3' authorId='1'><text><t>请核对</t></text></comment>"
                        + "<comment ref='D4'><text><t>本单位已核 \n村报：这一格有疑问</t></text></comment>"
                        + "<comment ref='E5' authorId='2'><x/></comment>"
                        + "<comment ref='F6' authorId='1'><text><t>村报：这一格有疑问</t></text></comment>");
        assertThat(beside("comments", comments).notes())
                .containsExactly(
                        new SheetFeatures.Note(new Address(2, 2), "王某", "应为12"),
                        new SheetFeatures.Note(new Address(3, 3), "村报", "请核对"),
                        new SheetFeatures.Note(new Address(4, 4), "", "本单位已核"),
                        new SheetFeatures.Note(new Address(5, 5), "", ""),
                        new SheetFeatures.Note(new Address(6, 6), "村报", ""));
    }

    private static String anchor(String kind, String place, String content) {
        return "<xdr:" + kind + ">" + place + content + "</xdr:" + kind + ">";
    }

    private static String from(int row, int column) {
        return "<xdr:from><xdr:col>" + column + "</xdr:col><xdr:row>" + row + "</xdr:row></xdr:from>"
                + "<xdr:to><xdr:col>90</xdr:col><xdr:row>90</xdr:row></xdr:to>";
    }

    @Test
    void what_lies_above_the_cells_is_known_by_kind_and_place() throws Exception {
        String text = "<xdr:sp><a:t>累计</a:t><a:t>30</a:t></xdr:sp>";
        String drawings = drawings(anchor("twoCellAnchor", from(7, 2), text)
                + anchor("oneCellAnchor", from(1, 0), "<xdr:pic/>")
                + anchor("absoluteAnchor", "", "<xdr:graphicFrame/>")
                + anchor("twoCellAnchor", from(3, 3), "<xdr:cxnSp/>")
                + anchor("twoCellAnchor", from(4, 4), "<xdr:pic/><xdr:sp><a:t> </a:t></xdr:sp>")
                + anchor("twoCellAnchor", from(5, 5), "<xdr:graphicFrame/><xdr:sp><a:t>图例</a:t></xdr:sp>"));
        assertThat(beside("drawing", drawings).drawings())
                .containsExactly(
                        new SheetFeatures.Drawing(new Address(8, 3), SheetFeatures.Drawing.Kind.TEXT, "累计30"),
                        new SheetFeatures.Drawing(new Address(2, 1), SheetFeatures.Drawing.Kind.PICTURE, ""),
                        new SheetFeatures.Drawing(new Address(1, 1), SheetFeatures.Drawing.Kind.OBJECT, ""),
                        new SheetFeatures.Drawing(new Address(5, 5), SheetFeatures.Drawing.Kind.PICTURE, ""),
                        new SheetFeatures.Drawing(new Address(6, 6), SheetFeatures.Drawing.Kind.TEXT, "图例"));
    }

    @Test
    void of_the_authors_only_so_many_are_kept() throws Exception {
        String last = "<comment ref='A1' authorId='" + (Limits.NOTES - 1) + "'/>";
        String behind = "<comment ref='A2' authorId='" + Limits.NOTES + "'/>";
        String authors = "<author>甲</author>".repeat(Limits.NOTES + 1);
        assertThat(beside("comments", comments(authors, last + behind)).notes())
                .extracting(SheetFeatures.Note::author)
                .containsExactly("甲", "");
    }

    @Test
    void a_text_box_ends_where_a_cell_would_be_full() throws Exception {
        String full = "<a:t>" + "x".repeat(Limits.CELL_CHARACTERS - 1) + "</a:t>";
        String box = "<xdr:sp>" + full + "<a:t>y</a:t><a:t>z</a:t></xdr:sp>";
        assertThat(beside("drawing", drawings(anchor("oneCellAnchor", from(1, 1), box)))
                        .drawings())
                .singleElement()
                .satisfies(drawing -> assertThat(drawing.text())
                        .hasSize(Limits.CELL_CHARACTERS)
                        .endsWith("xy"));
    }

    /** Why the file is refused; empty when it is read. */
    private String refusal(Map<String, byte[]> parts) throws IOException {
        try {
            sheets(parts);
            return "";
        } catch (Unreadable e) {
            return e.detail().key().replace("finding.", "");
        }
    }

    @Test
    void what_lies_above_the_cells_counts_as_one_of_them() throws IOException {
        String full = ("<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>").repeat(Limits.CELLS / 10_000);
        String room = full.replaceFirst("<c><v>1</v></c>", "<c/>");
        String comments = comments("", comment(""));
        String drawings = drawings(anchor("oneCellAnchor", from(1, 1), "<xdr:pic/>"));
        assertThat(refusal(beside(room, "comments", comments))).isEmpty();
        assertThat(refusal(beside(full, "comments", comments))).isEqualTo("FILE-SIZE.cells");
        assertThat(refusal(beside(room, "drawing", drawings))).isEmpty();
        assertThat(refusal(beside(full, "drawing", drawings))).isEqualTo("FILE-SIZE.cells");
        assertThat(refusal(beside(full, "drawing", drawings(anchor("oneCellAnchor", from(1, 1), "<xdr:cxnSp/>")))))
                .as("a line says nothing")
                .isEmpty();
    }

    @Test
    void what_is_written_above_the_cells_counts_as_their_text() throws IOException {
        int piece = 1 << 14;
        String texts =
                ("<row><c t='str'><v>" + "x".repeat(piece) + "</v></c></row>").repeat((Limits.CELL_TEXT / piece) - 1);
        for (int length : new int[] {piece, piece + 1}) {
            String text = "y".repeat(length);
            String expected = length == piece ? "" : "FILE-SIZE.strings";
            assertThat(refusal(beside(texts, "comments", comments("<author>" + text + "</author>", ""))))
                    .as("an author")
                    .isEqualTo(expected);
            assertThat(refusal(beside(texts, "comments", comments("", comment(text)))))
                    .as("a comment")
                    .isEqualTo(expected);
            String box = anchor("oneCellAnchor", from(1, 1), "<xdr:sp><a:t>" + text + "</a:t></xdr:sp>");
            assertThat(refusal(beside(texts, "drawing", drawings(box))))
                    .as("a text box")
                    .isEqualTo(expected);
        }
    }
}
