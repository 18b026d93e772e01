package org.cunbao.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.cunbao.report.table.TextTable;
import org.cunbao.report.table.Words;
import org.cunbao.report.workbook.Styles.FigureLook;

/** A sheet that is a plain table. */
final class TableSheet {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 44;

    /** Height of a line, in points. */
    private static final int LINE = 14;

    /** Characters side by side on a printed page that can still be read. */
    private static final int PER_PAGE = 200;

    /** The first character that is as wide as two digits. */
    private static final int FIRST_WIDE = 0x2E80;

    private TableSheet() {}

    /**
     * Writes it.
     *
     * @param key of its name and title in the messages
     */
    static void write(Book book, String key, TextTable table) {
        Words words = book.words();
        Page page = Page.open(book, book.sheetName(key), words.text("table.title." + key, words.period(book.result())));
        int headRow = Page.FIRST_ROW;
        int total = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            String head = words.text("table.column." + table.columns().get(column));
            page.head(headRow, column, head);
            int width = width(head, table, column);
            page.width(column, width);
            total += width;
        }
        int row = headRow + 1;
        for (List<String> texts : table.rows()) {
            int lines = 1;
            for (int column = 0; column < texts.size(); column++) {
                lines = Math.max(lines, (width(texts.get(column)) + WIDEST - 3) / (WIDEST - 2));
                write(book, page, row, column, texts.get(column), table.isNumeric(column));
            }
            page.height(row, LINE * lines);
            row++;
        }
        page.freeze(headRow + 1, 1);
        page.pagesWide((total + PER_PAGE - 1) / PER_PAGE);
        page.filter(headRow, Math.max(headRow, row - 1), table.columns().size() - 1);
    }

    private static void write(Book book, Page page, int row, int column, String text, boolean numeric) {
        if (numeric && !text.isEmpty()) {
            BigDecimal amount = new BigDecimal(text);
            page.number(row, column, amount, new FigureLook(amount.scale(), false, true));
        } else {
            page.text(row, column, text, book.styles().text());
        }
    }

    private static int width(String head, TextTable table, int column) {
        int widest = table.rows().stream()
                .mapToInt(row -> width(row.get(column)))
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(width(head) + 4, widest + 2)));
    }

    private static int width(String text) {
        return text.codePoints()
                .map(character -> character >= FIRST_WIDE ? 2 : 1)
                .sum();
    }
}
