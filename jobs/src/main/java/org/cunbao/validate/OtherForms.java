package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;
import org.cunbao.formula.Reference;

/** What stands on the forms of other units. A sum is known only when every unit that it concerns has reported. */
record OtherForms(Catalogue catalogue, Figures figures) {

    private static final Value OPEN = Value.missing(Reason.NOT_DELIVERED);

    /** As one unit or area asks for it. */
    Value value(Reference.Across across, Area asking) {
        Optional<CellKey> cell =
                catalogue.indicators().find(across.indicator()).map(indicator -> indicator.cell(across.column()));
        return cell.map(known -> switch (across.level()) {
                    case TOWNSHIP -> figures.value(Layer.REPORTED, asking.parent(), known);
                    case VILLAGES -> sum(villages(asking, known));
                    case COUNTY -> sum(over(units(known), known));
                })
                .orElse(OPEN);
    }

    VillageFigures villages(Area township, CellKey cell) {
        return over(catalogue.areas().of(AreaKind.VILLAGE, township.code(), figures.period()), cell);
    }

    private List<Area> units(CellKey cell) {
        return catalogue
                .indicators()
                .find(cell.indicator())
                .map(indicator -> indicator.form() == AreaKind.DEPARTMENT
                        ? catalogue.areas().find(indicator.department()).stream()
                                .toList()
                        : catalogue.areas().of(indicator.form(), figures.period()))
                .orElse(List.of());
    }

    private VillageFigures over(List<Area> units, CellKey cell) {
        Map<String, BigDecimal> reported = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Area unit : units) {
            Value value = figures.value(Layer.REPORTED, unit.code(), cell);
            if (value instanceof Value.Reported number) {
                reported.put(unit.code(), number.amount());
            } else if (!value.equals(Value.missing(Reason.NOT_APPLICABLE))) {
                missing.add(unit.code());
            }
        }
        return new VillageFigures(reported, missing);
    }

    private static Value sum(VillageFigures units) {
        return units.isComplete() ? Value.of(units.sum()) : OPEN;
    }
}
