package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.Submission;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.FileSheets;
import org.cunbao.parse.file.Limits;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/** Finds the forms among the sheets of a workbook. */
final class WorkbookForms {

    /**
     * A sheet with so many identity labels is a form even if its table is gone; with a table one label may be gone too.
     */
    private static final int LABELS = 3;

    private final FormReading reading;
    private final String file;
    private final ControlCheck controls;
    private final List<Sheet> leftOver = new ArrayList<>();

    /** @param checksums whether the file's own format gives damage away */
    WorkbookForms(FormReading reading, String file, boolean checksums) {
        this.reading = reading;
        this.file = file;
        this.controls = new ControlCheck(reading.findings, checksums);
    }

    void read(FileSheets workbook) {
        for (Sheet sheet : workbook.sheets()) {
            Spot spot = new Spot(file, sheet.name());
            try {
                read(sheet, spot);
            } catch (Unreadable e) {
                reading.findings.add(e, spot);
            }
        }
        if (!reading.formSeen()) {
            return;
        }
        String area =
                reading.submissions().stream().findFirst().map(Submission::unit).orElse("");
        leftOver.forEach(sheet -> SheetOddities.noteLeftOver(reading, area, sheet, new Spot(file, sheet.name())));
        Oddities oddities = new Oddities(reading, area, new Spot(file, ""));
        if (!workbook.macroSheets().isEmpty()) {
            oddities.add(Check.FILE_MACRO_SHEET, "", List.of(), Oddities.some(workbook.macroSheets(), "、"));
        }
        if (workbook.macros()) {
            oddities.add(Check.FILE_MACROS, "", List.of());
        }
    }

    /** The month that a sheet states above its table. */
    static Optional<YearMonth> period(Sheet sheet) {
        if (CsvForms.isLaidOut(sheet)) {
            return CsvForms.period(sheet);
        }
        return identity(sheet, HeaderRow.find(sheet))
                .cell(Label.PERIOD)
                .flatMap(PeriodText::read)
                .map(PeriodText::month);
    }

    private static IdentityTexts identity(Sheet sheet, Optional<HeaderRow> header) {
        return IdentityTexts.above(sheet, header.map(HeaderRow::top).orElse(Limits.ROWS + 1));
    }

    private void read(Sheet sheet, Spot spot) throws Unreadable {
        if (CsvForms.isLaidOut(sheet)) {
            new CsvForms(reading, spot).read(sheet);
            return;
        }
        Optional<HeaderRow> header = HeaderRow.find(sheet);
        IdentityTexts texts = identity(sheet, header);
        if (texts.cells().size() < (header.isPresent() ? LABELS - 1 : LABELS)) {
            leftOver.add(sheet);
            return;
        }
        reading.seeForm();
        if (header.isEmpty()) {
            throw Headers.missing();
        }
        reading.readTitles(
                spot,
                sheet.rows().stream()
                        .filter(row -> row.number() < header.get().top())
                        .toList());
        for (Sheet.Row any : sheet.rows()) {
            Garbled.check(any);
        }
        Sheet.Row row = header.get().row();
        if (RosterHeader.is(row)) {
            RosterSheet.read(reading, controls, sheet, row, texts, spot);
        } else {
            LongSheet.read(reading, controls, sheet, row, texts, spot);
        }
    }
}
