package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.BookBlank;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPane;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPaneState;

/** What the template says of ranges of a sheet, moved to where they are in the finished sheet. */
final class Frame {

    /** A cell's address in a formula; texts and names of sheets and functions are stepped over. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\"[^\"]*\"|'[^']*'" + "|(?<![A-Za-z0-9_.])(\\$?)([A-Z]{1,3})(\\$?)([1-9][0-9]*)(?![A-Za-z0-9_(.!])");

    private static final int LAST_COLUMN = 16_384;

    private final XSSFSheet sheet;
    private final Page page;
    private final Blanks blanks;

    Frame(XSSFSheet sheet, Page page, Blanks blanks) {
        this.sheet = sheet;
        this.page = page;
        this.blanks = blanks;
    }

    /**
     * Moves everything.
     *
     * @param template the sheet of the workbook that has the template's ranges for print; the same or the one that this
     *     was copied from
     */
    void move(PrintRanges template) {
        moveColumns();
        moveMerged();
        moveConditions();
        moveFilter();
        movePane();
        template.rows()
                .ifPresent(rows -> sheet.setRepeatingRows(new CellRangeAddress(
                        page.firstRow(rows.getFirstRow()), page.lastRow(rows.getLastRow()), -1, -1)));
        template.columns()
                .ifPresent(columns -> sheet.setRepeatingColumns(new CellRangeAddress(
                        -1,
                        -1,
                        page.firstColumn(columns.getFirstColumn()),
                        page.firstColumn(columns.getLastColumn() + 1) - 1)));
        template.area().flatMap(this::moved).ifPresent(area -> {
            XSSFWorkbook workbook = sheet.getWorkbook();
            workbook.setPrintArea(
                    workbook.getSheetIndex(sheet),
                    area.getFirstColumn(),
                    area.getLastColumn(),
                    area.getFirstRow(),
                    area.getLastRow());
        });
        fill(sheet.getHeader());
        fill(sheet.getFooter());
    }

    /** What is repeated on each printed page and what is printed, as the template has it. */
    record PrintRanges(
            Optional<CellRangeAddress> rows, Optional<CellRangeAddress> columns, Optional<CellRangeAddress> area) {

        static PrintRanges of(XSSFSheet sheet) {
            XSSFWorkbook workbook = sheet.getWorkbook();
            Optional<CellRangeAddress> area = Optional.ofNullable(workbook.getPrintArea(workbook.getSheetIndex(sheet)))
                    .map(text -> new AreaReference(text, workbook.getSpreadsheetVersion()))
                    .map(found -> new CellRangeAddress(
                            found.getFirstCell().getRow(),
                            found.getLastCell().getRow(),
                            found.getFirstCell().getCol(),
                            found.getLastCell().getCol()));
            return new PrintRanges(
                    Optional.ofNullable(sheet.getRepeatingRows()),
                    Optional.ofNullable(sheet.getRepeatingColumns()),
                    area);
        }
    }

    /** Header and footer may hold blanks; an ampersand begins a code there. */
    private void fill(HeaderFooter part) {
        part.setLeft(filled(part.getLeft()));
        part.setCenter(filled(part.getCenter()));
        part.setRight(filled(part.getRight()));
    }

    private String filled(String text) {
        return BookBlank.filled(
                text, blank -> blanks.text(blank.field(), page, 0).replace("&", "&&"));
    }

    private void moveColumns() {
        CTWorksheet worksheet = sheet.getCTWorksheet();
        List<CTCol> old = new ArrayList<>();
        for (CTCols cols : worksheet.getColsArray()) {
            for (CTCol col : cols.getColArray()) {
                old.add((CTCol) col.copy());
            }
        }
        while (worksheet.sizeOfColsArray() > 0) {
            worksheet.removeCols(0);
        }
        CTCols cols = worksheet.addNewCols();
        for (int column = 0; column < page.columns().size(); column++) {
            int template = page.columns().get(column).template() + 1;
            int number = column + 1;
            old.stream()
                    .filter(col -> col.getMin() <= template && template <= col.getMax())
                    .findFirst()
                    .ifPresent(col -> add(cols, col, number, number));
        }
        int wider = page.columns().size() - page.width();
        for (CTCol col : old) {
            long first = Math.max(col.getMin(), page.width() + 1) + wider;
            long last = Math.min(LAST_COLUMN, col.getMax() + wider);
            if (col.getMax() > page.width() && first <= last) {
                add(cols, col, first, last);
            }
        }
        if (cols.sizeOfColArray() == 0) {
            worksheet.removeCols(0);
        }
    }

    private static void add(CTCols cols, CTCol like, long first, long last) {
        CTCol col = cols.addNewCol();
        col.set(like);
        col.setMin(first);
        col.setMax(last);
    }

    private void moveMerged() {
        List<CellRangeAddress> old = List.copyOf(sheet.getMergedRegions());
        for (int i = old.size() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        old.stream()
                .flatMap(region -> moved(region).stream())
                .filter(region -> region.getNumberOfCells() > 1)
                .forEach(sheet::addMergedRegion);
    }

    private void moveConditions() {
        CTWorksheet worksheet = sheet.getCTWorksheet();
        for (int i = worksheet.sizeOfConditionalFormattingArray() - 1; i >= 0; i--) {
            CTConditionalFormatting condition = worksheet.getConditionalFormattingArray(i);
            List<String> ranges = new ArrayList<>();
            for (Object range : condition.getSqref()) {
                moved(CellRangeAddress.valueOf(String.valueOf(range)))
                        .ifPresent(found -> ranges.add(found.formatAsString()));
            }
            if (ranges.isEmpty()) {
                worksheet.removeConditionalFormatting(i);
                continue;
            }
            condition.setSqref(ranges);
            for (CTCfRule rule : condition.getCfRuleArray()) {
                for (int formula = 0; formula < rule.sizeOfFormulaArray(); formula++) {
                    rule.setFormulaArray(formula, moved(rule.getFormulaArray(formula)));
                }
            }
        }
    }

    private String moved(String formula) {
        return ADDRESS.matcher(formula).replaceAll(found -> {
            if (found.group(2) == null) {
                return Matcher.quoteReplacement(found.group());
            }
            int column = page.firstColumn(CellReference.convertColStringToIndex(found.group(2)));
            int row = page.firstRow(Integer.parseInt(found.group(4)) - 1);
            return Matcher.quoteReplacement(
                    found.group(1) + CellReference.convertNumToColString(column) + found.group(3) + (row + 1));
        });
    }

    /** The template's criteria are not taken over: a finished sheet shows all its rows. */
    private void moveFilter() {
        CTWorksheet worksheet = sheet.getCTWorksheet();
        if (worksheet.isSetAutoFilter()) {
            CellRangeAddress range =
                    CellRangeAddress.valueOf(worksheet.getAutoFilter().getRef());
            worksheet.unsetAutoFilter();
            moved(range).ifPresent(sheet::setAutoFilter);
        }
    }

    private void movePane() {
        CTWorksheet worksheet = sheet.getCTWorksheet();
        if (!worksheet.isSetSheetViews()
                || !worksheet.getSheetViews().getSheetViewArray(0).isSetPane()) {
            return;
        }
        CTPane pane = worksheet.getSheetViews().getSheetViewArray(0).getPane();
        if (pane.getState() != STPaneState.SPLIT) {
            int columns = (int) pane.getXSplit();
            int rows = (int) pane.getYSplit();
            sheet.createFreezePane(columns == 0 ? 0 : page.firstColumn(columns), rows == 0 ? 0 : page.firstRow(rows));
        }
    }

    /** Where a range of the template is; nowhere when none of its rows or columns come. */
    private Optional<CellRangeAddress> moved(CellRangeAddress range) {
        int firstRow = page.firstRow(range.getFirstRow());
        int lastRow = page.lastRow(range.getLastRow());
        int firstColumn = page.firstColumn(range.getFirstColumn());
        int lastColumn = page.firstColumn(range.getLastColumn() + 1) - 1;
        return firstRow <= lastRow && firstColumn <= lastColumn
                ? Optional.of(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn))
                : Optional.empty();
    }
}
