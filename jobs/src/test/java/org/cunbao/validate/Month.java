package org.cunbao.validate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Observation;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

/** A month written by hand, one figure a line. */
final class Month {

    static final YearMonth APRIL = YearMonth.of(2021, 4);

    private final YearMonth period;
    private final List<Observation> reported = new ArrayList<>();
    private final List<Observation> totals = new ArrayList<>();

    private Month(YearMonth period) {
        this.period = period;
    }

    static Month april() {
        return new Month(APRIL);
    }

    static Month march() {
        return new Month(APRIL.minusMonths(1));
    }

    Month says(String unit, String cell, String amount) {
        return says(unit, cell, Value.of(new BigDecimal(amount)));
    }

    Month lacks(String unit, String cell, Reason reason) {
        return says(unit, cell, Value.missing(reason));
    }

    Month totals(String area, String cell, String amount, int in, int of) {
        totals.add(new Observation(
                area, CellKey.parse(cell).orElseThrow(), Value.of(new BigDecimal(amount)), new Coverage(in, of)));
        return this;
    }

    Figures figures() {
        return Figures.empty(period, 1).with(Layer.REPORTED, reported).with(Layer.TOTAL, totals);
    }

    private Month says(String unit, String cell, Value value) {
        SourceCell source = new SourceCell(unit + ".xlsx", "表", "D" + (9 + reported.size()), "");
        reported.add(new Observation(unit, CellKey.parse(cell).orElseThrow(), value, source));
        return this;
    }
}
