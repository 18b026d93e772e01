package org.cunbao.returns;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Messages;

/** The first sheet of a return: what has to be corrected, by when, and how. */
final class ExplanationSheet {

    /** The sheet's name, and what its first cell begins with: by the two it is known when it comes back. */
    static final String NAME = "退回说明";

    /** Who signs our comments. */
    static final String AUTHOR = "村报";

    /** The sheet with the cells of a file that had no sheets. */
    static final String COPIED = "报表";

    /** The hidden column that names the marked cells, each in the style that the cell had before. */
    static final int KEPT = NoteTable.COLUMNS;

    private static final int LINE = 15;
    private static final double SIDE_INCHES = 0.4;
    private static final double END_INCHES = 0.6;
    private static final double FOOTER_INCHES = 0.3;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final SheetLooks looks;
    private final Messages messages;

    ExplanationSheet(XSSFWorkbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
        this.sheet = workbook.createSheet(freeName());
        this.looks = new SheetLooks(workbook);
    }

    /** A sender may have a sheet of that name. */
    private String freeName() {
        String name = NAME;
        for (int number = 2; workbook.getSheetIndex(name) >= 0; number++) {
            name = NAME + number;
        }
        return name;
    }

    /**
     * Writes the sheet and makes it the first.
     *
     * @param title begins with {@link #NAME}
     * @param head lines between title and table
     * @param mark said in the page's footer; may be empty
     */
    void write(String title, List<String> head, String mark, List<Note> notes, List<Marks.Marked> marked) {
        NoteTable table = new NoteTable(sheet, looks, messages);
        table.widths();
        line(0, title, looks.title(), 28);
        int row = 1;
        for (String text : head) {
            int lines = TextWidth.lines(text, NoteTable.width());
            line(row++, text, looks.plain(), lines * LINE + 4);
        }
        table.head(row);
        sheet.createFreezePane(0, row + 1);
        int end = table.write(row + 1, notes);
        keep(marked);
        print(row, end, mark);
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
    }

    private void line(int number, String text, CellStyle style, int points) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(points);
        XSSFCell cell = row.createCell(0);
        cell.setCellStyle(style);
        PlainCell.write(cell, text);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, NoteTable.COLUMNS - 1));
    }

    private void keep(List<Marks.Marked> marked) {
        int number = 0;
        for (Marks.Marked cell : marked) {
            XSSFRow known = sheet.getRow(number);
            XSSFRow row = known == null ? sheet.createRow(number) : known;
            XSSFCell kept = row.createCell(KEPT);
            kept.setCellValue(cell.sheet().getSheetName() + "!" + cell.address());
            kept.setCellStyle(cell.before());
            number++;
        }
        sheet.setColumnHidden(KEPT, true);
    }

    private void print(int head, int end, String mark) {
        int index = workbook.getSheetIndex(sheet);
        workbook.setPrintArea(index, 0, NoteTable.COLUMNS - 1, 0, end);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(PageMargin.TOP, END_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, END_INCHES);
        sheet.setMargin(PageMargin.FOOTER, FOOTER_INCHES);
        sheet.getFooter().setLeft(mark);
        sheet.getFooter().setRight(messages.text("returns.page", "&P", "&N"));
    }
}
