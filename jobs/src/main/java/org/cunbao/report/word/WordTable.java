package org.cunbao.report.word;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.cunbao.report.content.ReportTable;
import org.cunbao.report.word.TableLayout.Column;
import org.cunbao.report.word.TableLayout.Side;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes a table: its header stands on every page, no row is broken, no row stands alone on a page. */
final class WordTable {

    private static final String WHITE = "FFFFFF";
    private static final int POINT = 20;

    /** So many rows stay together at either end. */
    private static final int TOGETHER = 3;

    private static final int USUAL_SIZE = 18;

    /** Half points; smaller letters cannot be read. */
    private static final int SMALLEST_SIZE = 12;

    private final TableLayout layout;
    private final List<Integer> widths;

    /**
     * For tables of a layout.
     *
     * @param width of the text on the page, in twentieths of a point
     */
    WordTable(TableLayout layout, int width) {
        this.layout = layout;
        this.widths = layout.widths(width);
    }

    /**
     * Adds a table at the end.
     *
     * @param noted whether a note follows, which must not stand on a page without the last rows
     */
    void write(XWPFDocument document, ReportTable table, boolean noted) {
        CTTbl written = document.getDocument().getBody().addNewTbl();
        describe(written.addNewTblPr());
        CTTblGrid grid = written.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        header(document, written.addNewTr());
        int rows = table.rows().size();
        for (int i = 0; i < rows; i++) {
            boolean together = i < TOGETHER - 1 || i >= rows - TOGETHER;
            boolean last = i == rows - 1;
            row(document, written.addNewTr(), table.rows().get(i), last ? noted : together);
        }
    }

    private void describe(CTTblPr properties) {
        properties.addNewTblStyle().setVal("TableGrid");
        width(
                properties.addNewTblW(),
                widths.stream().mapToInt(Integer::intValue).sum());
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        if (widths.stream().mapToInt(Integer::intValue).sum() > WordPage.UPRIGHT.textWidth()) {
            // a sheet of the annex is low: its rows stand close
            width(margins.addNewTop(), 0);
            width(margins.addNewBottom(), 0);
        }
        width(margins.addNewLeft(), layout.padding() * POINT);
        width(margins.addNewRight(), layout.padding() * POINT);
    }

    private static void width(CTTblWidth width, int twips) {
        width.setW(BigInteger.valueOf(twips));
        width.setType(STTblWidth.DXA);
    }

    private void header(XWPFDocument document, CTRow row) {
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        for (int i = 0; i < widths.size(); i++) {
            Column column = layout.columns().get(i);
            CTTc cell = cell(row, widths.get(i));
            shade(cell, "F0F0F0");
            XWPFParagraph paragraph = new XWPFParagraph(cell.addNewP(), document);
            paragraph.setStyle("TableHead");
            sized(WordText.fill(paragraph, column.head()), column.headSize());
        }
    }

    private void row(XWPFDocument document, CTRow row, Map<String, String> texts, boolean together) {
        row.addNewTrPr().addNewCantSplit();
        for (int i = 0; i < widths.size(); i++) {
            Column column = layout.columns().get(i);
            CTTc cell = cell(row, widths.get(i));
            background(column, texts).ifPresent(colour -> shade(cell, colour));
            XWPFParagraph paragraph = new XWPFParagraph(cell.addNewP(), document);
            paragraph.setStyle("TableText");
            if (together) {
                paragraph.setKeepNext(true);
            }
            if (column.side() != Side.LEFT) {
                paragraph.setAlignment(
                        column.side() == Side.RIGHT ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
            }
            String text = texts.getOrDefault(column.field(), "");
            sized(WordText.fill(paragraph, text), fitting(text, widths.get(i), column.size()));
        }
    }

    /** The colour behind a figure {@code v1} stands in the field {@code h1}, as {@code #B4B4B4}. */
    private static Optional<String> background(Column column, Map<String, String> texts) {
        return column.field().startsWith("v")
                ? Optional.ofNullable(texts.get("h" + column.field().substring(1)))
                        .map(colour -> colour.replace("#", ""))
                        .filter(colour -> !colour.equals(WHITE))
                : Optional.empty();
    }

    private static void shade(CTTc cell, String colour) {
        var shade = cell.getTcPr().addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(colour);
    }

    private static CTTc cell(CTRow row, int width) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        width(properties.addNewTcW(), width);
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        return cell;
    }

    /** Letters so small that a figure and its coverage stay on their lines: digits are half as wide as high. */
    private int fitting(String text, int width, int size) {
        int longest = text.lines()
                .filter(line -> line.chars().allMatch(character -> character < 256))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int room = (width - 2 * layout.padding() * POINT) * 4 / POINT;
        return longest * size <= room ? size : Math.max(SMALLEST_SIZE, room / longest);
    }

    /** Only what differs from the style is said. */
    private static void sized(XWPFRun run, int size) {
        if (size != USUAL_SIZE) {
            run.setFontSize(size / 2.0);
        }
    }
}
