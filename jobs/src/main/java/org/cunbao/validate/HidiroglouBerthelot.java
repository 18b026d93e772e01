package org.cunbao.validate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition;
import org.cunbao.catalogue.Condition.HidiroglouBerthelot.Exponent;

/**
 * The bounds between which the change of a unit is usual, after M. A. Hidiroglou and J.-M. Berthelot, "Statistical
 * editing and imputation for periodic business surveys", Survey Methodology 12(1), 1986, 73–83.
 *
 * <p>With {@code r} the ratio of this month to the last and {@code rm} the median of all ratios, growth and decline are
 * made symmetric ({@code s = 1 − rm/r} below the median, {@code s = r/rm − 1} from it on) and weighed by size ({@code e
 * = s × max(before, now)^U}). A unit is set apart when its {@code e} lies below {@code em − C × max(em − eq1, |A ×
 * em|)} or above {@code em + C × max(eq3 − em, |A × em|)}, where {@code eq1}, {@code em} and {@code eq3} are the
 * quartiles of all effects. Quartiles are interpolated linearly. Quotients and roots carry 34 digits, effects are
 * compared at 20.
 *
 * @param median of the ratios
 * @param low the smallest usual effect
 * @param high the largest usual effect
 * @param units how many the bounds rest on
 */
record HidiroglouBerthelot(BigDecimal median, Exponent u, BigDecimal low, BigDecimal high, int units) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final MathContext COMPARED = new MathContext(20);

    /** Empty when there are too few changes to speak of what is usual. */
    static Optional<HidiroglouBerthelot> of(List<Change> changes, Condition.HidiroglouBerthelot condition) {
        if (changes.isEmpty() || changes.size() < condition.units()) {
            return Optional.empty();
        }
        BigDecimal median = quartile(
                2, changes.stream().map(HidiroglouBerthelot::ratio).sorted().toList());
        List<BigDecimal> effects = changes.stream()
                .map(change -> effect(change, median, condition.u()))
                .sorted()
                .toList();
        BigDecimal middle = quartile(2, effects);
        BigDecimal least = condition.a().multiply(middle).abs();
        BigDecimal below = middle.subtract(quartile(1, effects)).max(least);
        BigDecimal above = quartile(3, effects).subtract(middle).max(least);
        return Optional.of(new HidiroglouBerthelot(
                median,
                condition.u(),
                middle.subtract(condition.c().multiply(below)).round(COMPARED),
                middle.add(condition.c().multiply(above)).round(COMPARED),
                changes.size()));
    }

    boolean isUsual(Change change) {
        BigDecimal effect = effect(change, median, u);
        return effect.compareTo(low) >= 0 && effect.compareTo(high) <= 0;
    }

    static BigDecimal ratio(Change change) {
        return change.now().divide(change.before(), DIGITS);
    }

    private static BigDecimal effect(Change change, BigDecimal median, Exponent u) {
        BigDecimal ratio = ratio(change);
        BigDecimal symmetric = ratio.compareTo(median) < 0
                ? BigDecimal.ONE.subtract(median.divide(ratio, DIGITS))
                : ratio.divide(median, DIGITS).subtract(BigDecimal.ONE);
        return symmetric.multiply(power(change.before().max(change.now()), u)).round(COMPARED);
    }

    private static BigDecimal power(BigDecimal size, Exponent u) {
        BigDecimal root = size.sqrt(DIGITS);
        return switch (u) {
            case ZERO -> BigDecimal.ONE;
            case QUARTER -> root.sqrt(DIGITS);
            case HALF -> root;
            case THREE_QUARTERS -> root.multiply(root.sqrt(DIGITS), DIGITS);
            case ONE -> size;
        };
    }

    /** The quartile of a sorted list, at the place {@code (n − 1) × quarter ÷ 4} counted from 0. */
    private static BigDecimal quartile(int quarter, List<BigDecimal> sorted) {
        int place = (sorted.size() - 1) * quarter;
        BigDecimal lower = sorted.get(place / 4);
        BigDecimal step = sorted.get((place + 3) / 4).subtract(lower);
        return lower.add(step.multiply(BigDecimal.valueOf(place % 4)).divide(BigDecimal.valueOf(4), DIGITS));
    }
}
