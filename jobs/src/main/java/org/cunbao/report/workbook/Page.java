package org.cunbao.report.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Value;
import org.cunbao.report.table.SafeText;
import org.cunbao.report.table.Words;
import org.cunbao.report.workbook.Styles.FigureLook;

/** One sheet: its title and note, its cells, and how it is printed. */
final class Page {

    /** The row below title and note. */
    static final int FIRST_ROW = 2;

    private static final int CHARACTER = 256;

    private final Book book;
    private final XSSFSheet sheet;

    private Page(Book book, XSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    /** A sheet, until now empty, with title, note, header and footer, on A4 across. */
    static Page open(Book book, String name, String title) {
        XSSFSheet sheet = book.workbook().getSheet(name);
        Page page = new Page(book, sheet);
        sheet.createRow(0).setHeightInPoints(26);
        page.text(0, 0, title, book.styles().title());
        page.text(1, 0, page.note(), book.styles().note());
        Words words = book.words();
        sheet.getHeader().setLeft(escaped(words.title(book.result())));
        sheet.getHeader().setRight(escaped(words.remark()));
        sheet.getFooter().setLeft(escaped(title));
        sheet.getFooter().setRight(words.text("table.page", "&P", "&N"));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        page.pagesWide(1);
        return page;
    }

    private String note() {
        Words words = book.words();
        StringBuilder note = new StringBuilder(words.remark());
        if (!note.isEmpty()) {
            note.append('　');
        }
        note.append(words.text(
                "table.note", words.period(book.result()), book.result().revision()));
        if (book.result().draft()) {
            note.append('　').append(words.text("table.draft"));
        }
        return note.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    void text(int row, int column, String text, CellStyle style) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(SafeText.cell(text));
        cell.setCellStyle(style);
    }

    void head(int row, int column, String text) {
        text(row, column, text, book.styles().head());
    }

    void number(int row, int column, BigDecimal amount, FigureLook look) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(amount.doubleValue());
        cell.setCellStyle(book.styles().figure(look));
    }

    /** A figure as a number, or its mark. */
    void figure(int row, int column, Value value, FigureLook look) {
        Optional<BigDecimal> amount = value.number();
        if (amount.isPresent()) {
            number(row, column, amount.get(), look);
        } else {
            text(row, column, book.words().mark(value), book.styles().figure(look));
        }
    }

    /** The figure with the estimate for what it lacks; an empty cell when nothing was estimated. */
    void estimate(int row, int column, Estimate estimate, Value reported, Indicator indicator) {
        if (estimate.isEmpty()) {
            text(row, column, "", book.styles().text());
        } else {
            number(row, column, estimate.with(reported), new FigureLook(indicator.decimals(), false, true));
        }
    }

    /** A figure as a formula. */
    void formula(int row, int column, String formula, Value expected, FigureLook look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(book.styles().figure(look));
        book.formulas().put(cell, formula, expected, book.words().mark(expected));
    }

    void link(int row, int column, String sheetName) {
        XSSFHyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
        text(row, column, sheetName, book.styles().link());
        cell(row, column).setHyperlink(link);
    }

    /** The look of a figure reported by one unit. */
    static FigureLook reported(Indicator indicator) {
        return new FigureLook(indicator.decimals(), indicator.isFlag(), true);
    }

    /** The look of a total. */
    static FigureLook total(Indicator indicator, boolean complete) {
        return new FigureLook(indicator.decimals(), false, complete);
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }

    /** Sets the height of a row that holds cells already, in points. */
    void height(int row, int points) {
        sheet.getRow(row).setHeightInPoints(points);
    }

    /** How many sheets of paper stand side by side. */
    void pagesWide(int pages) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Keeps what is above a row and left of a column in sight and on every printed page. */
    void freeze(int row, int column) {
        sheet.createFreezePane(column, row);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_ROW, row - 1, -1, -1));
        if (column > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, column - 1));
        }
    }

    void filter(int headRow, int lastRow, int lastColumn) {
        sheet.setAutoFilter(new CellRangeAddress(headRow, lastRow, 0, lastColumn));
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = sheet.getRow(row);
        if (line == null) {
            line = sheet.createRow(row);
        }
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }
}
