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
        List<Sheet.Row> rows = sheet.rows().stream()
                .filter(row -> row.number() > header.row())
                .filter(row -> header.isFilled(row, form) && !isSigned(reading, header, row))
                .toList();
        if (rows.isEmpty()) {
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
            return;
        }
        Map<String, List<Sheet.Row>> byVillage = new LinkedHashMap<>();
        Map<String, Identity> identities = new LinkedHashMap<>();
        for (Sheet.Row row : rows) {
            Cell name = header.name() == 0 ? Cell.blank(new Address(row.number(), 1)) : row.cell(header.name());
            reading.identities
                    .ofVillage(township.get(), row.cell(header.code()), name, spot)
                    .ifPresent(identity -> {
                        String code = identity.unit().code();
                        identities.putIfAbsent(code, identity);
                        byVillage.computeIfAbsent(code, c -> new ArrayList<>()).add(row);
                    });
        }
        identities.forEach(
                (code, identity) -> reading.submitRow(identity, header, byVillage.getOrDefault(code, List.of()), spot));
        SheetOddities.note(reading, township.get().unit().code(), sheet, headerRow, spot);
    }

    private static Set<CellKey> keys(FormReading reading, Form form) {
        return reading.catalogue.indicators().of(reading.period).stream()
                .filter(indicator -> indicator.form() == form.unitKind())
                .flatMap(indicator -> indicator.entryCells().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isSigned(FormReading reading, RosterHeader header, Sheet.Row row) {
        return reading.catalogue.areas().find(row.cell(header.code()).caption()).isEmpty()
                && reading.signatures.is(row);
    }
}
