package org.cunbao.returns;

import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Our comments on one sheet. What the sender wrote in a comment stays; ours is added below it. */
final class Comments {

    /** What begins each of our comments: a spreadsheet program may forget the author, but not the text. */
    static final String START = ExplanationSheet.AUTHOR + "：";

    /** Excel keeps a conversation in a part of its own and would write its text over ours. */
    private static final String CONVERSATION = "tc=";

    private static final int COLUMNS = 4;
    private static final int DIGITS_A_LINE = 40;
    private static final int FURTHER_LINES = 2;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;
    private final XSSFFont font;

    Comments(XSSFSheet sheet) {
        this.sheet = sheet;
        this.drawing = sheet.createDrawingPatriarch();
        this.font = sheet.getWorkbook().createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) 9);
    }

    void add(XSSFCell cell, String text) {
        XSSFComment senders = cell.getCellComment();
        if (senders == null) {
            make(cell, START + text);
        } else if (!senders.getAuthor().startsWith(CONVERSATION)) {
            XSSFRichTextString both = senders.getString();
            both.append("\n" + START + text, font);
            senders.setString(both);
        }
    }

    private void make(XSSFCell cell, String text) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex() + 1;
        // POI first takes the box's corner for the cell, where another comment may already be
        while (sheet.getCellComment(new CellAddress(row, column)) != null) {
            column++;
        }
        int height = TextWidth.lines(text, DIGITS_A_LINE) + FURTHER_LINES;
        XSSFClientAnchor box = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + height);
        XSSFComment comment = drawing.createCellComment(box);
        comment.setAddress(cell.getAddress());
        comment.setAuthor(ExplanationSheet.AUTHOR);
        XSSFRichTextString rich = new XSSFRichTextString();
        rich.append(text, font);
        comment.setString(rich);
    }

    /** Whether we alone have written a comment. */
    static boolean isOurs(Comment comment) {
        return text(comment).startsWith(START);
    }

    /** Where our words begin in a comment; -1 when there are none. */
    static int start(Comment comment) {
        String text = text(comment);
        return text.startsWith(START) ? 0 : text.indexOf("\n" + START);
    }

    private static String text(Comment comment) {
        return comment.getString() == null ? "" : comment.getString().getString();
    }
}
