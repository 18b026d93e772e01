package org.cunbao.parse;

import java.time.YearMonth;
import java.util.Optional;
import org.cunbao.domain.Text;

/** Finds the forms among the sheets of a workbook. */
final class WorkbookForms {

    /**
     * A sheet with so many identity labels is a form even if its table is gone; with a table one label may be gone too.
     */
    private static final int LABELS = 3;

    private final FormReading reading;
    private final String file;
    private final ControlCheck controls;

    /** @param checksums whether the file's own format gives damage away */
    WorkbookForms(FormReading reading, String file, boolean checksums) {
        this.reading = reading;
        this.file = file;
        this.controls = new ControlCheck(reading.findings, checksums);
    }

    void read(FileContent.Sheets workbook) {
        for (Sheet sheet : workbook.sheets()) {
            Spot spot = new Spot(file, sheet.name());
            try {
                read(sheet, spot);
            } catch (Unreadable e) {
                reading.findings.add(e, spot);
            }
        }
    }

    /** The month that a sheet states above its table. */
    static Optional<YearMonth> period(Sheet sheet) {
        if (CsvForms.isLaidOut(sheet)) {
            return CsvForms.period(sheet);
        }
        return identity(sheet, header(sheet)).cell(Label.PERIOD).flatMap(PeriodText::read);
    }

    private static Optional<Sheet.Row> header(Sheet sheet) {
        return RosterHeader.find(sheet).or(() -> LongHeader.find(sheet));
    }

    private static IdentityTexts identity(Sheet sheet, Optional<Sheet.Row> header) {
        return IdentityTexts.above(sheet, header.map(Sheet.Row::number).orElse(Limits.ROWS + 1));
    }

    private void read(Sheet sheet, Spot spot) throws Unreadable {
        if (CsvForms.isLaidOut(sheet)) {
            new CsvForms(reading, spot).read(sheet);
            return;
        }
        Optional<Sheet.Row> header = header(sheet);
        IdentityTexts texts = identity(sheet, header);
        if (texts.cells().size() < (header.isPresent() ? LABELS - 1 : LABELS)) {
            ignore(sheet, spot);
            return;
        }
        reading.seeForm();
        if (header.isEmpty()) {
            throw Headers.missing();
        }
        if (RosterHeader.is(header.get())) {
            RosterSheet.read(reading, controls, sheet, header.get(), texts, spot);
        } else {
            LongSheet.read(reading, controls, sheet, header.get(), texts, spot);
        }
    }

    private void ignore(Sheet sheet, Spot spot) {
        boolean figures = sheet.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .anyMatch(cell -> cell.type() == Cell.Type.NUMBER);
        if (figures) {
            reading.findings.add(Check.SHEET_IGNORED, "", spot.whole(), Text.of(Check.SHEET_IGNORED.key()));
        }
    }
}
