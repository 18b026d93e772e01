package org.cunbao.forms;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A4 paper, its header and footer, and what is repeated on each page. */
final class PageSetup {

    private static final double SIDE_INCHES = 0.45;
    private static final double END_INCHES = 0.7;
    private static final double HEADER_INCHES = 0.35;

    /** How many rows are shrunk onto one page before another is begun. */
    private static final int ROWS_A_PAGE = 60;

    private final Words words;

    PageSetup(Words words) {
        this.words = words;
    }

    /** Upright, as wide as one page, the table's head repeated. */
    void form(Paper paper, int head, int end) {
        XSSFPrintSetup setup = common(paper, end);
        setup.setLandscape(false);
        fit(paper, setup, 1, 1 + paper.row() / ROWS_A_PAGE);
        paper.sheet().setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    }

    /** Across, on as many pages as need be, the heads and the villages' codes and names repeated. */
    void roster(Paper paper, int head, int keys, RosterColumns columns) {
        XSSFPrintSetup setup = common(paper, columns.end());
        setup.setLandscape(true);
        fit(paper, setup, columns.pages(), 0);
        setup.setLeftToRight(true);
        paper.sheet().setRepeatingRows(new CellRangeAddress(head, keys, -1, -1));
        paper.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, RosterColumns.CODE, RosterColumns.NAME));
    }

    /** @param high pages one below the other; 0 for as many as need be */
    private static void fit(Paper paper, XSSFPrintSetup setup, int wide, int high) {
        paper.sheet().setFitToPage(true);
        setup.setFitWidth((short) wide);
        setup.setFitHeight((short) high);
    }

    private XSSFPrintSetup common(Paper paper, int end) {
        XSSFSheet sheet = paper.sheet();
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook().setPrintArea(index, 0, end, 0, paper.row());
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(PageMargin.TOP, END_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, END_INCHES);
        sheet.setMargin(PageMargin.HEADER, HEADER_INCHES);
        sheet.setMargin(PageMargin.FOOTER, HEADER_INCHES);
        words.mark().ifPresent(mark -> sheet.getHeader().setCenter(code(mark)));
        sheet.getFooter()
                .setLeft(code(words.say(
                        "print.unit",
                        words.form().number(),
                        words.catalogue().areas().fullNameOf(words.unit().code()),
                        words.period())));
        words.mark().ifPresent(mark -> sheet.getFooter().setCenter(code(mark)));
        sheet.getFooter().setRight(words.say("print.page", "&P", "&N"));
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        return setup;
    }

    /** In headers and footers an ampersand begins a command; two stand for one. */
    private static String code(String text) {
        return text.replace("&", "&&");
    }
}
