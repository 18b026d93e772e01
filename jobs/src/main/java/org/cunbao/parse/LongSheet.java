package org.cunbao.parse;

import java.util.Optional;
import org.cunbao.parse.file.Sheet;
import org.cunbao.parse.file.Unreadable;

/** A sheet that is the form of one unit: identity above, one row an indicator below. */
final class LongSheet {

    private LongSheet() {}

    static void read(
            FormReading reading,
            ControlCheck controls,
            Sheet sheet,
            Sheet.Row headerRow,
            IdentityTexts texts,
            Spot spot)
            throws Unreadable {
        LongHeader header = LongHeader.of(headerRow);
        Optional<Identity> identity = reading.identities.ofUnit(texts, spot);
        if (identity.isPresent() && passes(controls, sheet, header, identity.get(), spot)) {
            Optional<FormCells> cells = reading.longTable.read(
                    header,
                    sheet.rows().stream()
                            .filter(row -> row.number() > header.row())
                            .toList(),
                    identity.get(),
                    spot);
            cells.ifPresent(found -> reading.submitOwn(identity.get(), found, spot));
            SheetOddities.note(reading, identity.get().unit().code(), sheet, headerRow, spot);
        }
    }

    private static boolean passes(ControlCheck controls, Sheet sheet, LongHeader header, Identity identity, Spot spot) {
        return controls.passes(
                sheet,
                header.row(),
                header.figures(),
                header.columns().getOrDefault(LongHeader.CODE, 1),
                identity.unit().code(),
                spot);
    }
}
