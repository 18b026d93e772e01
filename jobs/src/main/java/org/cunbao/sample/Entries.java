package org.cunbao.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.FormEntries;

/** What a unit writes into its form: every cell, 0 where nothing happened. */
final class Entries {

    private final Catalogue catalogue;
    private final Courses courses;
    private final List<Jump> jumps;

    Entries(Catalogue catalogue, Courses courses, List<Jump> jumps) {
        this.catalogue = catalogue;
        this.courses = courses;
        this.jumps = jumps;
    }

    FormEntries of(Area unit, YearMonth period, int round) {
        Map<CellKey, String> values = new TreeMap<>();
        for (Indicator indicator : catalogue.indicators().ofForm(unit, period)) {
            for (CellKey cell : indicator.cells()) {
                values.put(cell, text(unit, indicator, cell.column(), period));
            }
        }
        Map<String, String> explanations = new TreeMap<>();
        jumps.stream()
                .filter(jump -> jump.unit().equals(unit.code()) && jump.period().equals(period))
                .filter(jump -> jump.explainedIn() <= round)
                .forEach(jump -> explanations.put(jump.explains(), jump.explanation()));
        return new FormEntries(values, explanations);
    }

    private String text(Area unit, Indicator indicator, Column column, YearMonth period) {
        String plain = courses.value(unit, indicator, column, period).toPlainString();
        if (!indicator.isFlag()) {
            return plain;
        }
        return "1".equals(plain) ? "是" : "否";
    }
}
