package org.cunbao.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cunbao.catalogue.Area;

/**
 * A village's delivery that goes wrong in the first round.
 *
 * @param given what stands on the form instead of the truth
 * @param correctedIn the round, counted from 1, that brings it right
 */
record Fault(YearMonth period, String unit, Kind kind, String given, int correctedIn) {

    enum Kind {
        MISSING,
        WRONG_NAME,
        WRONG_CODE,
        WRONG_PERIOD
    }

    /** Whose form for which month a file says it is. */
    record Identity(Area unit, YearMonth period) {}

    static List<Fault> packed() {
        return Rows.packed("faults.csv").rows().stream()
                .map(row -> new Fault(
                        YearMonth.parse(row.text("period")),
                        row.text("unit"),
                        Kind.valueOf(row.text("fault").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.text("given"),
                        row.number("corrected_in", 2)))
                .toList();
    }

    /** The identity on the file of the first round; empty when there is no file. */
    Optional<Identity> identity(Area truth) {
        return switch (kind) {
            case MISSING -> Optional.empty();
            case WRONG_NAME -> Optional.of(new Identity(named(truth, truth.code(), given), period));
            case WRONG_CODE -> Optional.of(new Identity(named(truth, given, truth.name()), period));
            case WRONG_PERIOD -> Optional.of(new Identity(truth, YearMonth.parse(given)));
        };
    }

    private static Area named(Area area, String code, String name) {
        return new Area(
                code,
                name,
                area.officialName(),
                area.aliases(),
                area.kind(),
                area.parent(),
                area.groups(),
                area.validity());
    }
}
