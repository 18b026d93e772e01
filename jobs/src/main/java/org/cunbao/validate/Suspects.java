package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.cunbao.catalogue.Condition.Operator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;

/**
 * Which cells of a form are to blame when its arithmetic fails: the smallest set of cells whose change could satisfy
 * every rule, after I. P. Fellegi and D. Holt, "A systematic approach to automatic edit and imputation", Journal of the
 * American Statistical Association 71(353), 1976, 17–35. Failures that share no cell are searched separately.
 */
final class Suspects {

    /**
     * Failed rules that hang together.
     *
     * @param cells all that they speak of
     * @param likely the cells of all smallest sets
     * @param single whether changing any one of the likely cells would satisfy every rule
     */
    record Tangle(Set<CellKey> cells, Set<CellKey> likely, boolean single) {

        /** The one cell that can be wrong, if only one can. */
        Optional<CellKey> culprit() {
            return single && likely.size() == 1 ? likely.stream().findFirst() : Optional.empty();
        }
    }

    private final List<Constraint> constraints;
    private final Function<CellKey, BigDecimal> values;
    private final ToIntFunction<CellKey> decimals;

    /**
     * @param constraints all that the form's fatal rules demand, those that hold included
     * @param values the number in each cell that they speak of
     * @param decimals digits after the point that a cell may have
     */
    Suspects(List<Constraint> constraints, Function<CellKey, BigDecimal> values, ToIntFunction<CellKey> decimals) {
        this.constraints = constraints;
        this.values = values;
        this.decimals = decimals;
    }

    List<Tangle> tangles() {
        List<Constraint> open = new ArrayList<>(constraints.stream()
                .filter(constraint -> !constraint.holds(values))
                .toList());
        Set<CellKey> doubtful = new HashSet<>();
        open.forEach(constraint -> doubtful.addAll(constraint.cells()));
        List<Tangle> tangles = new ArrayList<>();
        while (!open.isEmpty()) {
            tangles.add(tangle(connected(open), doubtful));
        }
        return tangles;
    }

    /** Takes out the first failure and all that it is connected with. */
    private static List<Constraint> connected(List<Constraint> open) {
        List<Constraint> tangle = new ArrayList<>(List.of(open.remove(0)));
        for (int i = 0; i < tangle.size(); i++) {
            Set<CellKey> cells = tangle.get(i).cells();
            List<Constraint> next = open.stream()
                    .filter(other -> other.cells().stream().anyMatch(cells::contains))
                    .toList();
            open.removeAll(next);
            tangle.addAll(next);
        }
        return tangle;
    }

    private Tangle tangle(List<Constraint> failed, Set<CellKey> doubtful) {
        Set<CellKey> cells = new LinkedHashSet<>();
        failed.forEach(constraint -> cells.addAll(constraint.cells()));
        Set<CellKey> elsewhere = new HashSet<>(doubtful);
        elsewhere.removeAll(cells);
        Set<CellKey> single = new TreeSet<>();
        for (CellKey cell : cells) {
            if (failed.stream().allMatch(constraint -> constraint.cells().contains(cell))
                    && canBeMended(cell, elsewhere)) {
                single.add(cell);
            }
        }
        return single.isEmpty()
                ? new Tangle(cells, pairs(failed, List.copyOf(cells)), false)
                : new Tangle(cells, single, true);
    }

    /** The cells of the pairs that touch every failure; all cells when no pair does: more than two are no hint. */
    private static Set<CellKey> pairs(List<Constraint> failed, List<CellKey> cells) {
        Set<CellKey> likely = new TreeSet<>();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                Set<CellKey> pair = Set.of(cells.get(i), cells.get(j));
                if (failed.stream().allMatch(constraint -> pair.stream().anyMatch(constraint.cells()::contains))) {
                    likely.addAll(pair);
                }
            }
        }
        return likely.isEmpty() ? new TreeSet<>(cells) : likely;
    }

    /**
     * Whether some number in this one cell would satisfy every rule.
     *
     * @param elsewhere cells of other tangles: what they will be is open, so a rule that speaks of one demands nothing
     */
    private boolean canBeMended(CellKey cell, Set<CellKey> elsewhere) {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-decimals.applyAsInt(cell));
        Optional<BigDecimal> low = cell.column() == Column.ADJUSTMENT ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        Optional<BigDecimal> high = Optional.empty();
        for (Constraint constraint : constraints) {
            if (constraint.cells().contains(cell) && constraint.cells().stream().noneMatch(elsewhere::contains)) {
                BigDecimal bound = constraint.bound(cell, values);
                Operator operator = constraint.operator(cell);
                if (operator != Operator.LESS && operator != Operator.LESS_OR_EQUAL) {
                    BigDecimal least = operator == Operator.GREATER ? bound.add(step) : bound;
                    low = Optional.of(low.map(least::max).orElse(least));
                }
                if (operator != Operator.GREATER && operator != Operator.GREATER_OR_EQUAL) {
                    BigDecimal most = operator == Operator.LESS ? bound.subtract(step) : bound;
                    high = Optional.of(high.map(most::min).orElse(most));
                }
            }
        }
        if (high.isEmpty()) {
            return true;
        }
        BigDecimal most = high.get();
        boolean fits = most.stripTrailingZeros().scale() <= decimals.applyAsInt(cell);
        return fits && low.filter(least -> least.compareTo(most) > 0).isEmpty();
    }
}
