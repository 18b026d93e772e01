package org.cunbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One figure over the villages of a township that it concerns.
 *
 * @param reported by the village's code
 * @param missing the codes of those whose figure is not there or was refused
 */
record VillageFigures(Map<String, BigDecimal> reported, List<String> missing) {

    BigDecimal sum() {
        return reported.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isComplete() {
        return missing.isEmpty() && !reported.isEmpty();
    }

    /** The villages that reported exactly this. */
    List<String> reporting(BigDecimal amount) {
        return reported.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(amount) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
