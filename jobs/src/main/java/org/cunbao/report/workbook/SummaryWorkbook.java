package org.cunbao.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.report.table.CallbackTable;
import org.cunbao.report.table.CoverageTable;
import org.cunbao.report.table.FindingTable;

/** {@code summary.xlsx}: the figures from village to county with live totals, coverage, findings and a dictionary. */
public final class SummaryWorkbook {

    private final Catalogue catalogue;

    public SummaryWorkbook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the workbook, replacing a file of the same name. The same result gives the same bytes.
     *
     * @throws IOException when the file cannot be written
     * @throws IllegalStateException when a formula gives anything but the figure it stands for
     */
    public void write(MonthlyResult result, Path file) throws IOException {
        Reproducibility.runWithSourceDateEpoch(() -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                Book book = new Book(workbook, catalogue, result);
                describe(book);
                writeSheets(book);
                book.formulas().evaluate(workbook);
                workbook.write(out);
            }
        });
    }

    /** Dates come from the period: the first day of the month after it. */
    private static void describe(Book book) {
        Date date = Date.from(book.result()
                .period()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
        CoreProperties core = book.workbook().getProperties().getCoreProperties();
        core.setTitle(book.words().title(book.result()));
        core.setCreator(book.catalogue().report().office());
        core.setDescription(book.words().remark());
        core.setCreated(Optional.of(date));
        core.setModified(Optional.of(date));
    }

    private static void writeSheets(Book book) {
        // a formula may only name a sheet that is there
        List<String> names = book.sheetNames();
        names.forEach(book.workbook()::createSheet);
        CoverSheet.write(book, names.subList(1, names.size()));
        Grid villages = VillageSheet.grid(book);
        TownshipSheet townships = new TownshipSheet(book, villages);
        new CountySheet(book, townships.grid()).write();
        townships.write();
        VillageSheet.write(book);
        for (Area group : book.catalogue().areas().groups()) {
            new GroupSheet(book, group, villages, townships.grid()).write();
        }
        TableSheet.write(book, "coverage", new CoverageTable(book.catalogue()).of(book.result()));
        TableSheet.write(book, "findings", new FindingTable(book.catalogue()).of(book.result()));
        TableSheet.write(book, "callbacks", new CallbackTable(book.catalogue()).of(book.result()));
        TableSheet.write(book, "dictionary", DictionaryTable.of(book));
    }
}
