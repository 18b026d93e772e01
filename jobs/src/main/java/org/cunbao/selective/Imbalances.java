package org.cunbao.selective;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Condition;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;

/**
 * By how much the two sides of a condition differ, for each figure that the difference may lie in.
 *
 * @param now the unit's or total's own figures; empty where there is none
 */
record Imbalances(Catalogue catalogue, RevisionResult result, Function<CellKey, Optional<BigDecimal>> now) {

    /** Empty for conditions that have no two sides. */
    Map<CellKey, BigDecimal> of(Condition condition, String area, Layer layer) {
        if (condition instanceof Condition.Balance balance) {
            return all(balance.cells(), apart(now.apply(balance.total()), sum(balance.parts())));
        }
        if (condition instanceof Condition.Compare compare) {
            Optional<BigDecimal> right =
                    compare.constant().or(() -> compare.rightCell().flatMap(now));
            return all(compare.cells(), apart(now.apply(compare.left()), right));
        }
        if (condition instanceof Condition.Carry carry) {
            return carried(carry.cells(), area, layer);
        }
        if (condition instanceof Condition.RollUp rollUp) {
            Map<CellKey, BigDecimal> errors = new TreeMap<>();
            rollUp.cells()
                    .forEach(cell -> apart(now.apply(cell), villages(area, cell))
                            .ifPresent(difference -> errors.put(cell, difference)));
            return errors;
        }
        return Map.of();
    }

    private Optional<BigDecimal> sum(List<CellKey> parts) {
        return parts.stream().flatMap(part -> now.apply(part).stream()).reduce(BigDecimal::add);
    }

    private Map<CellKey, BigDecimal> carried(List<CellKey> cells, String area, Layer layer) {
        Map<CellKey, BigDecimal> errors = new TreeMap<>();
        for (CellKey cell : cells) {
            CellKey month = new CellKey(cell.indicator(), Column.MONTH);
            Optional<BigDecimal> last = result.previous()
                    .flatMap(before -> before.value(layer, area, cell).number())
                    .or(() -> catalogue
                            .opening()
                            .balance(area, cell.indicator(), result.period().minusMonths(1)));
            Optional<BigDecimal> expected =
                    last.flatMap(amount -> now.apply(month).map(amount::add));
            apart(now.apply(cell), expected).ifPresent(difference -> {
                errors.put(cell, difference);
                errors.put(month, difference);
            });
        }
        return errors;
    }

    private Optional<BigDecimal> villages(String township, CellKey cell) {
        List<Area> villages = catalogue.areas().of(AreaKind.VILLAGE, township, result.period());
        return villages.stream()
                .flatMap(village -> result.figures().value(Layer.REPORTED, village.code(), cell).number().stream())
                .reduce(BigDecimal::add);
    }

    private static Optional<BigDecimal> apart(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(left -> other.map(right -> left.subtract(right).abs()));
    }

    private static Map<CellKey, BigDecimal> all(List<CellKey> cells, Optional<BigDecimal> difference) {
        Map<CellKey, BigDecimal> errors = new TreeMap<>();
        difference.ifPresent(amount -> cells.forEach(cell -> errors.put(cell, amount)));
        return errors;
    }
}
