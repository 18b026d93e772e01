package org.cunbao.parse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.Submission;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/** Finds the submissions in a CSV file: five identity columns, then one row an indicator or one row a unit. */
final class CsvForms {

    private static final String EXPECTED = String.join(",", Label.captions());

    private final FormReading reading;
    private final Spot spot;

    CsvForms(FormReading reading, Spot spot) {
        this.reading = reading;
        this.spot = spot;
    }

    /** Whether the first row that holds anything begins with the identity columns. */
    static boolean isLaidOut(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !row.isBlank())
                .findFirst()
                .filter(row -> Arrays.stream(Label.values())
                        .allMatch(label -> row.cell(label.column()).caption().equals(label.caption())))
                .isPresent();
    }

    static Unreadable wrongHeader(String found) {
        return Headers.wrong(EXPECTED, found, "A1");
    }

    /** The month that the first row with one states. */
    static Optional<YearMonth> period(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> PeriodText.read(row.cell(Label.PERIOD.column())))
                .flatMap(Optional::stream)
                .map(PeriodText::month)
                .findFirst();
    }

    void read(Sheet sheet) {
        reading.seeForm();
        try {
            List<Sheet.Row> rows =
                    sheet.rows().stream().filter(row -> !row.isBlank()).toList();
            int top = 0;
            while (top < rows.size() && !isHeader(rows.get(top))) {
                top++;
            }
            if (top == rows.size()) {
                throw wrongHeader("");
            }
            reading.readTitles(spot, rows.subList(0, top));
            Sheet.Row header = rows.get(top);
            checkIdentityColumns(header);
            refuseReplacements(rows);
            List<Sheet.Row> body = rows.subList(top + 1, rows.size()).stream()
                    .filter(row -> !reading.signatures.opens(row))
                    .toList();
            if (LongHeader.is(header)) {
                readLong(header, body);
            } else {
                readRoster(header, body);
            }
        } catch (Unreadable e) {
            reading.findings.add(e, spot);
        }
    }

    /** Whether a row begins with 表号, as the header does. */
    static boolean isHeader(Sheet.Row row) {
        return row.cell(Label.FORM.column()).caption().equals(Label.FORM.caption());
    }

    private static void refuseReplacements(List<Sheet.Row> rows) throws Unreadable {
        for (Sheet.Row row : rows) {
            Garbled.check(row);
        }
    }

    private static void checkIdentityColumns(Sheet.Row header) throws Unreadable {
        for (Label label : Label.values()) {
            Cell cell = header.cell(label.column());
            if (!cell.caption().equals(label.caption())) {
                throw Headers.wrong(EXPECTED, cell.raw(), cell.address().toString());
            }
        }
    }

    private void readLong(Sheet.Row headerRow, List<Sheet.Row> body) throws Unreadable {
        LongHeader header = LongHeader.of(headerRow);
        byUnit(body)
                .forEach((identity, rows) -> reading.longTable
                        .read(header, rows, identity, spot)
                        .ifPresent(cells -> reading.submitOwn(identity, cells, spot)));
    }

    private void readRoster(Sheet.Row headerRow, List<Sheet.Row> body) throws Unreadable {
        RosterHeader header = RosterHeader.of(headerRow, reading.keys());
        if (header.figures().isEmpty()) {
            throw Headers.wrong(
                    "A01.本月", headerRow.cell(Label.values().length + 1).raw(), "F" + headerRow.number());
        }
        RosterRows rows = RosterRows.of(reading, header, body, spot);
        Map<Identity, List<Sheet.Row>> byUnit = byUnit(rows.units());
        List<Submission> submissions = new ArrayList<>();
        byUnit.forEach((identity, own) ->
                reading.submitRow(identity, header, own, spot).ifPresent(submissions::add));
        String area = submissions.stream().map(Submission::unit).findFirst().orElse("");
        reading.noteExtras(header, area, spot);
        RosterTotal total = new RosterTotal(reading, header, spot);
        boolean whole = submissions.size() == rows.units().size();
        rows.totals().forEach(row -> total.check(row, area, submissions, whole));
    }

    /** The rows of each unit whose identity holds. Rows that say the same of themselves are checked once. */
    private Map<Identity, List<Sheet.Row>> byUnit(List<Sheet.Row> rows) {
        Map<List<String>, Optional<Identity>> checked = new HashMap<>();
        Map<String, Identity> first = new HashMap<>();
        Map<Identity, List<Sheet.Row>> byUnit = new LinkedHashMap<>();
        for (Sheet.Row row : rows) {
            IdentityTexts texts = IdentityTexts.ofColumns(row);
            Optional<Identity> found = checked.get(texts.key());
            if (found == null) {
                found = reading.identities.ofUnit(texts, spot);
                checked.put(texts.key(), found);
            }
            found.ifPresent(identity -> {
                Identity same = first.computeIfAbsent(identity.unit().code(), code -> identity);
                byUnit.computeIfAbsent(same, unit -> new ArrayList<>()).add(row);
            });
        }
        return byUnit;
    }
}
