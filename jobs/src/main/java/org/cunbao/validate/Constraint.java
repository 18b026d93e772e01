package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.domain.CellKey;

/**
 * What a rule demands of the cells of one form, as {@code Σ sign × cell operator constant}.
 *
 * @param signs +1 or −1 for each cell
 */
record Constraint(Map<CellKey, Integer> signs, Operator operator, BigDecimal constant) {

    /** {@code total = parts + constant}. */
    static Constraint sum(CellKey total, List<CellKey> parts, BigDecimal constant) {
        Map<CellKey, Integer> signs = new LinkedHashMap<>();
        signs.put(total, 1);
        parts.forEach(part -> signs.put(part, -1));
        return new Constraint(signs, Operator.EQUAL, constant);
    }

    Set<CellKey> cells() {
        return signs.keySet();
    }

    boolean holds(Function<CellKey, BigDecimal> values) {
        return operator.holds(left(values), constant);
    }

    /** What a cell must be compared with when all others are right: {@code cell operator(cell) bound}. */
    BigDecimal bound(CellKey cell, Function<CellKey, BigDecimal> values) {
        BigDecimal own = signed(cell, values.apply(cell));
        return signed(cell, constant.subtract(left(values).subtract(own)));
    }

    /** The operator as it applies to a cell: turned round when the cell is subtracted. */
    Operator operator(CellKey cell) {
        if (signs.getOrDefault(cell, 1) > 0) {
            return operator;
        }
        return switch (operator) {
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case LESS -> Operator.GREATER;
            case EQUAL -> Operator.EQUAL;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case GREATER -> Operator.LESS;
        };
    }

    private BigDecimal left(Function<CellKey, BigDecimal> values) {
        return signs.keySet().stream()
                .map(cell -> signed(cell, values.apply(cell)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal signed(CellKey cell, BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(signs.getOrDefault(cell, 1)));
    }
}
