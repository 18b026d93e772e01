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

    /**
     * No listed cell has moved in a way that sets it apart from the other units: the method of M. A. Hidiroglou and
     * J.-M. Berthelot, "Statistical editing and imputation for periodic business surveys", Survey Methodology 12(1),
     * 1986, 73–83. Undecided when too few units reported both months.
     *
     * @param u how much the size of a unit weighs
     * @param a keeps the bounds apart when the effects lie close together, as a multiple of their median
     * @param c the width of the bounds, in distances from the median to the quartiles
     * @param units how many units at least must have reported a figure above 0 in both months
     * @param absolute a change not larger than this is never suspicious, in the indicator's unit
     */
    record HidiroglouBerthelot(
            List<CellKey> cells, Exponent u, BigDecimal a, BigDecimal c, int units, BigDecimal absolute)
            implements Condition {

        /** The exponents of size that two square roots reach, so that every result is defined to the last digit. */
        public enum Exponent {
            ZERO("0"),
            QUARTER("0.25"),
            HALF("0.5"),
            THREE_QUARTERS("0.75"),
            ONE("1");

            private final BigDecimal amount;

            Exponent(String amount) {
                this.amount = new BigDecimal(amount);
            }

            static Optional<Exponent> of(BigDecimal amount) {
                return Stream.of(values())
                        .filter(known -> known.amount.compareTo(amount) == 0)
                        .findFirst();
            }
        }
    }

    /**
     * No listed cell is ten times or a tenth of last month's figure, nor 10,000 times or a ten-thousandth of it, as
     * when a digit is lost or 元 stands for 万元.
     *
     * @param tolerance how far from such a multiple the figure still looks like a slip, {@code 0.05} for one twentieth
     * @param atLeast the larger of the two figures must reach this; small figures may well grow tenfold
     */
    record Slip(List<CellKey> cells, BigDecimal tolerance, BigDecimal atLeast) implements Condition {}

    /** For each listed flow: 累计 = last month's 累计 + 本月 + 调整. */
    record Carry(List<CellKey> cells) implements Condition {}

    /** Each listed adjustment other than 0 has its 说明. */
    record Explained(List<CellKey> cells) implements Condition {}

    /** For each listed cell of a township's form: the sum over its villages. */
    record RollUp(List<CellKey> cells) implements Condition {}

    /**
     * The form is not a copy of last month's. A cell that was 0 in both months says nothing.
     *
     * @param cells those that would move; no flags and no slow stocks
     * @param atLeast it takes so many 本月 figures above 0 that are equal
     * @param share it takes this share of the telling cells to be equal, above 0 and at most 1
     */
    record Unchanged(List<CellKey> cells, int atLeast, BigDecimal share) implements Condition {}

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
