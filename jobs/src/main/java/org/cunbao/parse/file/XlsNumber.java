package org.cunbao.parse.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number stored in binary, written with as few digits as tell it from every other: as it was once typed. */
final class XlsNumber {

    /** So many digits every number typed by people survives. */
    private static final int FEWEST = 15;

    /** So many tell any two binary numbers apart. */
    private static final int MOST = 17;

    /** Beyond so many digits before or behind the point an exponent is written. */
    private static final int PLAIN = 20;

    private XlsNumber() {}

    static String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact;
        for (int digits = MOST; digits >= FEWEST; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                shortest = rounded;
            }
        }
        BigDecimal plain = shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
        boolean small = Math.abs(plain.scale()) <= PLAIN && plain.precision() - plain.scale() <= PLAIN;
        return small ? plain.toPlainString() : plain.toString();
    }
}
