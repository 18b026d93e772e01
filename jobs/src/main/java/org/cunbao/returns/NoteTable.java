package org.cunbao.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.SourceCell;

/** The table of notes: one row a cell, what all cells of a note share in one cell beside them. */
final class NoteTable {

    /** What stands in which column, and how wide it is in digits. */
    private enum Column {
        NUMBER(0, 5),
        WEIGHT(1, 8),
        CELL(2, 18),
        WRITTEN(3, 18),
        WHAT(4, 42),
        WHY(5, 26),
        REMEDY(6, 36);

        private final int index;
        private final int width;

        Column(int index, int width) {
            this.index = index;
            this.width = width;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final int COLUMNS = Column.values().length;

    private static final int WIDTH_UNIT = 256;
    private static final int LINE = 14;
    private static final int PADDING = 6;
    private static final int HIGHEST = 400;

    /** Bold or Western characters take a little more room than they are counted for. */
    private static final int SLACK = 2;

    private final XSSFSheet sheet;
    private final SheetLooks looks;
    private final Messages messages;

    NoteTable(XSSFSheet sheet, SheetLooks looks, Messages messages) {
        this.sheet = sheet;
        this.looks = looks;
        this.messages = messages;
    }

    /** The width of all columns in digits. */
    static int width() {
        return Arrays.stream(Column.values()).mapToInt(column -> column.width).sum();
    }

    void widths() {
        for (Column column : Column.values()) {
            sheet.setColumnWidth(column.index, column.width * WIDTH_UNIT);
        }
    }

    void head(int number) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(LINE + 2 * PADDING);
        for (Column column : Column.values()) {
            put(row, column, messages.text("returns.column." + column.key()), looks.head());
        }
    }

    /**
     * Writes the notes below one another.
     *
     * @return the last row written, counted from 0
     */
    int write(int from, List<Note> notes) {
        int row = from;
        int number = 1;
        for (Note note : notes) {
            row = write(row, number++, note);
        }
        return row - 1;
    }

    private int write(int from, int number, Note note) {
        int rows = note.cells().size();
        int needed = Math.max(
                Math.max(lines(Column.WHAT, note.what()), lines(Column.WHY, note.why())),
                lines(Column.REMEDY, note.remedy()));
        for (int i = 0; i < rows; i++) {
            SourceCell source = note.cells().get(i);
            XSSFRow row = sheet.createRow(from + i);
            String place = place(source);
            String written = written(source);
            int lines = Math.max(
                    Math.max(lines(Column.CELL, place), lines(Column.WRITTEN, written)), (needed + rows - 1) / rows);
            row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + PADDING));
            put(row, Column.NUMBER, i == 0 ? String.valueOf(number) : "", looks.centred());
            put(
                    row,
                    Column.WEIGHT,
                    i == 0 ? messages.text("returns.weight." + note.weight().key()) : "",
                    looks.weight(note.weight()));
            link(put(row, Column.CELL, place, looks.text()), source);
            put(row, Column.WRITTEN, written, looks.text());
            put(row, Column.WHAT, i == 0 ? note.what() : "", looks.text());
            put(row, Column.WHY, i == 0 ? note.why() : "", looks.text());
            put(row, Column.REMEDY, i == 0 ? note.remedy() : "", looks.text());
        }
        if (rows > 1) {
            for (Column column : List.of(Column.NUMBER, Column.WEIGHT, Column.WHAT, Column.WHY, Column.REMEDY)) {
                // the blocks never overlap, and the checked variant compares each region with all before it
                sheet.addMergedRegionUnsafe(new CellRangeAddress(from, from + rows - 1, column.index, column.index));
            }
        }
        return from + rows;
    }

    private static int lines(Column column, String text) {
        return TextWidth.lines(text, column.width - SLACK);
    }

    private static XSSFCell put(XSSFRow row, Column column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column.index);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            PlainCell.write(cell, text);
        }
        return cell;
    }

    private void link(XSSFCell cell, SourceCell source) {
        Marks.sheet(sheet.getWorkbook(), source).ifPresent(target -> {
            XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + target.getSheetName().replace("'", "''") + "'!" + source.address());
            cell.setHyperlink(link);
            cell.setCellStyle(looks.link());
        });
    }

    private String place(SourceCell source) {
        if (source.address().isEmpty()) {
            return messages.text(
                    source.sheet().isEmpty() ? "returns.whole.file" : "returns.whole.sheet", source.sheet());
        }
        return source.sheet().isEmpty()
                ? source.address()
                : messages.text("returns.place", source.sheet(), source.address());
    }

    private String written(SourceCell source) {
        if (source.address().isEmpty()) {
            return "";
        }
        return source.raw().isEmpty() ? messages.text("returns.blank") : source.raw();
    }
}
