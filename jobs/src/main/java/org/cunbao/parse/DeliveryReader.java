package org.cunbao.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Deadline;
import org.cunbao.parse.file.FileSheets;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/** Reads deliveries. Keeps no state, so that several threads may share one. */
public final class DeliveryReader {

    /** Grows whenever the same bytes may be read differently, so that stored cells are read anew. */
    public static final int VERSION = 2;

    private final Catalogue catalogue;
    private final LongSupplier nanos;

    public DeliveryReader(Catalogue catalogue) {
        this(catalogue, System::nanoTime);
    }

    /** @param nanos measures how long a file takes to read */
    DeliveryReader(Catalogue catalogue, LongSupplier nanos) {
        this.catalogue = catalogue;
        this.nanos = nanos;
    }

    /** The codes of the checks that refuse a cell, a form or a file. */
    public static Set<String> refusingChecks() {
        return Arrays.stream(Check.values())
                .filter(check -> check.severity() == Severity.FATAL)
                .map(Check::code)
                .collect(Collectors.toSet());
    }

    /**
     * Reads one file.
     *
     * @param path how the file is called in findings and source cells
     * @param content the archived file
     * @param period the month being run; a form of another month is refused
     * @throws IOException when the file cannot be read at all; what stands in it is never a reason
     */
    public Parsed read(String path, Path content, YearMonth period) throws IOException {
        FormReading reading = new FormReading(catalogue, period);
        Spot file = new Spot(path, "");
        try {
            FileSheets sheets = FileContent.read(path, content, Deadline.begin(nanos));
            sheets.remarks().forEach(remark -> reading.findings.add(remark.check(), "", file.whole(), remark.detail()));
            if (sheets.csv()) {
                new CsvForms(reading, file).read(sheets.sheets().get(0));
            } else {
                new WorkbookForms(reading, path, sheets.checksums()).read(sheets);
            }
            if (!reading.formSeen()) {
                throw new Unreadable(Check.FILE_NO_FORM, Text.of(Check.FILE_NO_FORM.key(), Label.allCaptions()));
            }
        } catch (Unreadable e) {
            reading.findings.add(e, file);
        }
        List<Submission> submissions = new WholeFile(reading, path).accept();
        return new Parsed(Repeated.settle(submissions, catalogue.areas(), reading.findings), reading.findings.all());
    }

    /**
     * What stands in a file, cell by cell.
     *
     * @return nothing when the file cannot be read
     * @throws IOException when the file cannot be read at all
     */
    public List<DeliveredSheet> cells(Path content) throws IOException {
        try {
            return FileContent.read("", content, Deadline.begin(nanos)).sheets().stream()
                    .map(Sheet::delivered)
                    .toList();
        } catch (Unreadable e) {
            return List.of(); // reading the file has said why
        }
    }

    /**
     * The month that a file states, before anyone has said which month it should be.
     *
     * @return empty when it states none, or cannot be read
     * @throws IOException when the file cannot be read at all
     */
    public Optional<YearMonth> periodOf(Path content) throws IOException {
        try {
            FileSheets sheets = FileContent.read("", content, Deadline.begin(nanos));
            return sheets.sheets().stream()
                    .map(sheet -> sheets.csv() ? CsvForms.period(sheet) : WorkbookForms.period(sheet))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (Unreadable e) {
            return Optional.empty(); // reading the file will say why
        }
    }
}
