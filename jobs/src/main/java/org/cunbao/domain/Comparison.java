package org.cunbao.domain;

import java.math.BigDecimal;

/**
 * A total beside the same total one month earlier, over the units that reported the figure in both months, so that a
 * late unit never looks like a fall.
 *
 * @param area the township, county or group
 * @param now this month's total over those units
 * @param before last month's total over the same units
 * @param units how many units those are; at least 1
 */
public record Comparison(String area, CellKey cell, BigDecimal now, BigDecimal before, int units) {

    /** What was added since last month; negative when it fell. */
    public BigDecimal change() {
        return now.subtract(before);
    }
}
