package org.cunbao.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookLine;
import org.cunbao.catalogue.BookSheet;
import org.cunbao.catalogue.BookTemplate;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.ooxml.FixedTimes;

/**
 * {@code summary.xlsx}: the template {@code reports/summary.xlsx}, filled with the figures from village to county with
 * live totals, coverage, findings and a dictionary.
 */
public final class SummaryWorkbook {

    private final Catalogue catalogue;

    public SummaryWorkbook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A sheet with what goes into it. */
    private record Task(SheetWriter writer, Page page, Map<BookBlock, Rows> rows, Frame frame, Sheets.Open open) {}

    /**
     * Writes the workbook, replacing a file of the same name. The same result gives the same bytes.
     *
     * @throws IOException when the file cannot be written
     * @throws IllegalStateException when a formula gives anything but the figure it stands for
     */
    public void write(RevisionResult result, Path file) throws IOException {
        byte[] template = catalogue.files().findOrPacked(BookTemplate.FILE).orElseThrow();
        try (XSSFWorkbook workbook = TemplateParts.open(template)) {
            Book book = new Book(catalogue, result);
            describe(book, workbook);
            fill(book, workbook);
            // not straight to the disk: POI hides what the disk says when it is full
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            Files.write(file, FixedTimes.apply(bytes.toByteArray()));
        }
    }

    /** Dates come from the period: the first day of the month after it. */
    private static void describe(Book book, XSSFWorkbook workbook) {
        Date date = Date.from(book.result()
                .period()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(book.words().title(book.result()));
        core.setCreator(book.catalogue().report().office());
        core.setDescription(book.words().remark());
        core.setCreated(Optional.of(date));
        core.setModified(Optional.of(date));
    }

    private static void fill(Book book, XSSFWorkbook workbook) {
        Styles styles = new Styles(workbook, lacking(book, workbook));
        Formulas formulas = new Formulas();
        Names names = new Names(workbook);
        Blanks blanks = new Blanks(book);
        List<Sheets.Open> sheets = new Sheets(book, workbook).all();
        Blocks blocks = new Blocks(
                book,
                names,
                sheets.stream()
                        .filter(open -> open.template().body(BookBlock.CONTENTS).isEmpty())
                        .map(open -> open.sheet().getSheetName())
                        .toList());
        List<Task> tasks = new ArrayList<>();
        for (Sheets.Open open : sheets) {
            SheetWriter writer = new SheetWriter(open.sheet(), styles, formulas, blanks);
            Map<BookBlock, Rows> rows = blocks.of(open.group());
            Page page = new Pages(book)
                    .page(open.template(), open.sheet().getSheetName(), open.group(), writer.width(), rows);
            tasks.add(new Task(writer, page, rows, new Frame(open.sheet(), page, blanks), open));
        }
        // a formula may only name a range that is there
        tasks.forEach(task -> names.put(task.page()));
        for (Task task : tasks) {
            task.writer().write(task.page(), task.rows());
            task.frame().move(task.open().print());
        }
        formulas.evaluate(workbook);
    }

    /** The style of the cell whose fill marks a total that lacks a unit. */
    private static short lacking(Book book, XSSFWorkbook workbook) {
        BookBlank wanted = new BookBlank(BookBlock.ONCE, "未收齐底色");
        for (BookSheet template : book.catalogue().book().sheets()) {
            XSSFSheet sheet = workbook.getSheet(template.name());
            for (BookLine line : template.lines()) {
                for (Map.Entry<Integer, String> cell : line.texts().entrySet()) {
                    if (BookBlank.of(cell.getValue()).contains(wanted)) {
                        return sheet.getRow(line.row())
                                .getCell(cell.getKey())
                                .getCellStyle()
                                .getIndex();
                    }
                }
            }
        }
        throw new IllegalStateException("the template has no " + wanted);
    }
}
