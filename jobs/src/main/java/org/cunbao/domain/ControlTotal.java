package org.cunbao.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The check figure of a form (校验数). The form computes it by a formula in itself, and whoever reads the form computes it
 * again from the cells: a file format without checksums gives away in this way that a figure has changed.
 *
 * <p>Each filled cell counts its number plus one, 是 as 1 and 否 as 0, times 1000 × row + column as a spreadsheet program
 * counts them. So a changed digit shows, a lost zero, and two figures that changed places. Blank cells and other texts
 * count nothing.
 */
public final class ControlTotal {

    public static final String YES = "是";
    public static final String NO = "否";

    private static final int ROW_WEIGHT = 1000;

    /** What the arithmetic of spreadsheet programs may lose. A change of 0.01 in any cell makes more than 10. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE;

    private static final BigDecimal RELATIVE_ROUNDING = new BigDecimal("1e-13");

    private BigDecimal total = BigDecimal.ZERO;

    /**
     * Adds a number.
     *
     * @param row from 1
     * @param column from 1
     */
    public void add(int row, int column, BigDecimal number) {
        BigDecimal weight = BigDecimal.valueOf((long) ROW_WEIGHT * row + column);
        total = total.add(weight.multiply(number.add(BigDecimal.ONE)));
    }

    /** Adds a text: nothing, unless it answers a question. */
    public void add(int row, int column, String text) {
        if (text.equals(YES)) {
            add(row, column, BigDecimal.ONE);
        } else if (text.equals(NO)) {
            add(row, column, BigDecimal.ZERO);
        }
    }

    /** The total as the form shows it: a whole number. */
    public BigDecimal rounded() {
        return total.setScale(0, RoundingMode.HALF_UP);
    }

    /** Whether a form's own total is this one, but for rounding. */
    public boolean agrees(BigDecimal stored) {
        BigDecimal tolerance = ROUNDING.add(total.abs().multiply(RELATIVE_ROUNDING));
        return stored.subtract(total).abs().compareTo(tolerance) <= 0;
    }

    /**
     * The formula that computes the total, in the functions that all spreadsheet programs evaluate alike.
     *
     * @param range the cells with figures, such as {@code D12:F90}
     */
    public static String formula(String range) {
        String weight = "(" + ROW_WEIGHT + "*ROW(" + range + ")+COLUMN(" + range + "))";
        String filled = "(ISNUMBER(" + range + ")+2*(" + range + "=\"" + YES + "\")+(" + range + "=\"" + NO + "\"))";
        return "ROUND(SUMPRODUCT(" + range + "," + weight + ")+SUMPRODUCT(" + filled + "*" + weight + "),0)";
    }
}
