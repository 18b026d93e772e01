package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbao.domain.CellKey;
import org.cunbao.formula.Formula;

/** The kinds of edit rules and the blanks that each leaves to be filled. */
public sealed interface Condition {

    /** The figures that it speaks of, as far as they are listed. */
    List<CellKey> cells();

    /** Every listed cell holds something: blank fails, not applicable passes. */
    record Required(List<CellKey> cells) implements Condition {}

    /** Every listed cell lies between two bounds, both included. */
    record Range(List<CellKey> cells, Optional<BigDecimal> min, Optional<BigDecimal> max) implements Condition {}

    /** Every listed cell has no more digits after the point than its indicator allows, and is not negative. */
    record IntegerCount(List<CellKey> cells) implements Condition {}

    /** {@code left operator right}, the right side a cell or a constant. */
    record Compare(CellKey left, Operator operator, Optional<CellKey> rightCell, Optional<BigDecimal> constant)
            implements Condition {
        @Override
        public List<CellKey> cells() {
            return rightCell.map(right -> List.of(left, right)).orElse(List.of(left));
        }
    }

    /** The parts add up to the total. */
    record Balance(CellKey total, List<CellKey> parts) implements Condition {
        @Override
        public List<CellKey> cells() {
            return Stream.concat(Stream.of(total), parts.stream()).toList();
        }
    }

    /** {@code numerator ÷ denominator} lies between two bounds; undecided when the denominator is zero. */
    record Ratio(CellKey numerator, CellKey denominator, Optional<BigDecimal> min, Optional<BigDecimal> max)
            implements Condition {
        @Override
        public List<CellKey> cells() {
            return List.of(numerator, denominator);
        }
    }

    /**
     * Each listed cell has not moved too far since last month: it fails when the change exceeds both bounds.
     *
     * @param absolute in the indicator's unit
     * @param relative as a multiple of last month's figure, {@code 0.5} for one half
     */
    record History(List<CellKey> cells, BigDecimal absolute, BigDecimal relative) implements Condition {}

    /** For each listed flow: 累计 = last month's 累计 + 本月. */
    record Carry(List<CellKey> cells) implements Condition {}

    /** For each listed cell of a township's form: the sum over its villages. */
    record RollUp(List<CellKey> cells) implements Condition {}

    /**
     * The form is not a copy of last month's: fails when every listed cell is unchanged and enough of them are not 0.
     */
    record Unchanged(List<CellKey> cells, int atLeast) implements Condition {}

    /** A formula that must hold. */
    record Expression(Formula formula, List<CellKey> cells) implements Condition {}

    /** How {@link Compare} compares. */
    enum Operator {
        LESS_OR_EQUAL("<="),
        LESS("<"),
        EQUAL("="),
        GREATER_OR_EQUAL(">="),
        GREATER(">");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case LESS_OR_EQUAL -> order <= 0;
                case LESS -> order < 0;
                case EQUAL -> order == 0;
                case GREATER_OR_EQUAL -> order >= 0;
                case GREATER -> order > 0;
            };
        }

        static Optional<Operator> of(String sign) {
            return Set.of(values()).stream().filter(op -> op.sign.equals(sign)).findFirst();
        }
    }
}
