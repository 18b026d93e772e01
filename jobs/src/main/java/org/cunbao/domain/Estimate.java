package org.cunbao.domain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What stands in for figures that were not reported. Never part of a figure, a total or a coverage. Mergeable: the
 * estimate for a union of disjoint sets of units is the sum.
 *
 * @param amount in the indicator's unit, rounded to its decimals for each unit
 * @param units how many units it stands for
 * @param methods by which they were estimated
 */
public record Estimate(BigDecimal amount, int units, Set<Method> methods) {

    public static final Estimate NONE = new Estimate(BigDecimal.ZERO, 0, Set.of());

    /** How a unit's figure is estimated. */
    public enum Method {
        /** Last month's figure. */
        CARRIED,
        /** Last month's figure times the change of the units of the township, else the county, that reported both. */
        RATIO,
        /** The mean of the reporting units of the township; of a township's own figure that of the townships. */
        MEAN
    }

    public Estimate {
        amount = plain(amount);
        methods = Set.copyOf(methods);
    }

    /** The estimate of one unit. */
    public static Estimate of(BigDecimal amount, Method method) {
        return new Estimate(amount, 1, Set.of(method));
    }

    public Estimate plus(Estimate other) {
        Set<Method> both = EnumSet.noneOf(Method.class);
        both.addAll(methods);
        both.addAll(other.methods);
        return new Estimate(amount.add(other.amount), units + other.units, both);
    }

    public boolean isEmpty() {
        return units == 0;
    }

    /** The reported figure with the estimate added; a missing figure counts for nothing here. */
    public BigDecimal with(Value reported) {
        return plain(reported.number().orElse(BigDecimal.ZERO).add(amount));
    }

    /** As figures are written: without trailing zeros. */
    private static BigDecimal plain(BigDecimal amount) {
        return Value.of(amount).number().orElse(amount);
    }
}
