package org.cunbao.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Form;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/** A sheet on which a township fills in for its villages: the township's identity above, one row a village below. */
final class RosterSheet {

    private RosterSheet() {}

    static void read(
            FormReading reading,
            ControlCheck controls,
            Sheet sheet,
            Sheet.Row headerRow,
            IdentityTexts texts,
            Spot spot)
            throws Unreadable {
        Form form = reading.catalogue.form(AreaKind.VILLAGE);
        RosterHeader header = RosterHeader.of(headerRow, keys(reading, form));
        List<Sheet.Row> body =
                sheet.rows().stream().filter(row -> row.number() > header.row()).toList();
        RosterRows rows = RosterRows.of(reading, header, body, spot);
        if (rows.units().isEmpty() && rows.totals().isEmpty()) {
            return;
        }
        Optional<Identity> township = reading.identities.ofRoster(texts, spot);
        if (township.isEmpty()
                || !controls.passes(
                        sheet,
                        header.row(),
                        header.figures().keySet(),
                        header.code(),
                        township.get().unit().code(),
                        spot)) {
            refuse(reading, header, rows.units(), spot);
            return;
        }
        List<Submission> submissions = submit(reading, header, rows.units(), township.get(), spot);
        String area = submissions.stream().map(Submission::unit).findFirst().orElse("");
        reading.noteExtras(header, area, spot);
        RosterTotal total = new RosterTotal(reading, header, spot);
        boolean whole = submissions.size() == rows.units().size();
        rows.totals().forEach(row -> total.check(row, area, submissions, whole));
        SheetOddities.note(reading, area, sheet, headerRow, spot);
    }

    private static List<Submission> submit(
            FormReading reading, RosterHeader header, List<Sheet.Row> rows, Identity township, Spot spot) {
        Map<String, List<Sheet.Row>> byVillage = new LinkedHashMap<>();
        Map<String, Identity> identities = new LinkedHashMap<>();
        for (Sheet.Row row : rows) {
            Cell name = header.name() == 0 ? Cell.blank(new Address(row.number(), 1)) : row.cell(header.name());
            reading.identities
                    .ofVillage(township, row.cell(header.code()), name, spot)
                    .ifPresent(identity -> {
                        String code = identity.unit().code();
                        identities.putIfAbsent(code, identity);
                        byVillage.computeIfAbsent(code, c -> new ArrayList<>()).add(row);
                    });
        }
        List<Submission> submissions = new ArrayList<>();
        identities.forEach(
                (code, identity) -> reading.submitRow(identity, header, byVillage.getOrDefault(code, List.of()), spot)
                        .ifPresent(submissions::add));
        return submissions;
    }

    /** The villages of a roster that nobody vouches for were delivered, but do not count. */
    private static void refuse(FormReading reading, RosterHeader header, List<Sheet.Row> rows, Spot spot) {
        for (Sheet.Row row : rows) {
            Cell code = row.cell(header.code());
            reading.identities
                    .unit(code)
                    .ifPresent(village -> reading.findings.add(
                            Check.ROSTER_REFUSED,
                            village.code(),
                            spot.at(code),
                            Text.of(
                                    Check.ROSTER_REFUSED.key(),
                                    reading.catalogue.areas().fullNameOf(village.code()))));
        }
    }

    private static Set<CellKey> keys(FormReading reading, Form form) {
        return reading.catalogue.indicators().of(reading.period).stream()
                .filter(indicator -> indicator.form() == form.unitKind())
                .flatMap(indicator -> indicator.entryCells().stream())
                .collect(Collectors.toSet());
    }
}
